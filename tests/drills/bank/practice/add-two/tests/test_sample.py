import solution


def test_two_and_three():
    assert solution.add(2, 3) == 5
