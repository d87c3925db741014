import solution


def test_two_stretches_that_overlap():
    assert solution.count_slices([300, 200, -100, 400], 500) == 2


def test_an_amount_that_no_stretch_gives():
    assert solution.count_slices([300, 200, -100, 400], 50) == 0
