import solution


def test_the_sample():
    assert solution.first_repeat([7, 3, 7]) == 7
