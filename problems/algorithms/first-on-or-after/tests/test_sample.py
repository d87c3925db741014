import solution


def test_a_moment_between_two_entries():
    assert solution.first_on_or_after([100, 200, 200, 200, 300], 250) == 4


def test_a_moment_before_all_entries():
    assert solution.first_on_or_after([100, 200, 200, 200, 300], 60) == 0


def test_an_empty_journal():
    assert solution.first_on_or_after([], 60) == 0
