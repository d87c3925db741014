# drill: practice/tests-of-half
import half


def test_five():
    assert half.half(5) == 2
