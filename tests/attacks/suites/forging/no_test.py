# expect: CE
# says: no test
# tries: nothing: the function's name does not begin with test
import bounds


def check_clamp():
    assert bounds.clamp(1, 2, 3) == 2
