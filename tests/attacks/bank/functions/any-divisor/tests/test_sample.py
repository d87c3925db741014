import solution


def test_six():
    assert solution.divisor(6) in (2, 3), "2 or 3"
