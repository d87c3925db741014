import solution


def test_three_levels():
    chart = (9000, [(5000, [(3000, [])]), (4500, [(2500, []), (2800, [])])])
    assert solution.level_summaries(chart) == [(1, 9000), (2, 9500), (3, 8300)]


def test_one_of_two_posts_is_vacant():
    assert solution.level_summaries((9000, [(5000, []), None])) == [(1, 9000), (1, 5000)]
