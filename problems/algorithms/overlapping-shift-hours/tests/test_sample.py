import solution


def test_three_at_once_for_a_short_while():
    assert solution.busiest([("Ada", 0, 360, 840), ("Bo", 0, 600, 1080), ("Cem", 0, 700, 720)]) == (3, 700, 720)


def test_one_shift_on_day_1():
    assert solution.busiest([("Ada", 1, 480, 960)]) == (1, 1920, 2400)


def test_no_shifts():
    assert solution.busiest([]) is None, "without shifts the answer is None"
