import solution


def test_the_third_root_of_1000():
    assert solution.whole_root(1000, 3) == 10


def test_the_second_root_of_30():
    assert solution.whole_root(30, 2) == 5


def test_the_fourth_root_of_0():
    assert solution.whole_root(0, 4) == 0
