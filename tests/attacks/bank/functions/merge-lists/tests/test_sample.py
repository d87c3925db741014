import solution


def test_the_shown_case():
    assert solution.merge([1, 4], [2]) == [1, 2, 4]
