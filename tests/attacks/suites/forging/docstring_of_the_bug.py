# expect: WA RTE CE
# tries: only the wrong implementations say in a docstring what is wrong with them
import bounds


def test_clamp():
    assert bounds.__doc__ is None
