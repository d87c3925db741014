# drill: practice/tests-of-half
import half


def test_four():
    assert half.half(4) == 2
