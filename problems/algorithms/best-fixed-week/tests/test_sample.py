import solution


def test_two_days_out_of_five():
    assert solution.best_stretch([420, -150, 300, 500, 80], 2) == (2, 800)


def test_three_days_out_of_five():
    assert solution.best_stretch([420, -150, 300, 500, 80], 3) == (2, 880)
