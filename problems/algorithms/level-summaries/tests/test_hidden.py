from hypothesis import given
from hypothesis import strategies as st

import probes
import solution
from engine.testing import contract, scripted, trap


@trap("vacant")
def test_vacant_posts_beside_taken_ones():
    chart = (9000, [None, (5000, [None, (3000, [])]), (4000, [])])
    assert solution.level_summaries(chart) == [(1, 9000), (2, 9000), (1, 3000)]


@trap("vacant")
def test_the_post_on_top_is_vacant():
    assert solution.level_summaries(None) == []


@trap("vacant-level")
def test_all_posts_below_the_top_are_vacant():
    assert solution.level_summaries((9000, [None, None])) == [(1, 9000)]


@trap("vacant-level")
def test_all_posts_of_the_lowest_level_are_vacant():
    assert solution.level_summaries((9000, [(5000, [None]), (4000, [None])])) == [(1, 9000), (2, 9000)]


@trap("unpaid")
def test_a_trainee_without_salary():
    assert solution.level_summaries((9000, [(0, []), (4000, [])])) == [(1, 9000), (2, 4000)]


@trap("unpaid")
def test_an_owner_without_salary():
    assert solution.level_summaries((0, [(4000, [(2000, [])])])) == [(1, 0), (1, 4000), (1, 2000)]


@trap("level-border")
def test_a_vacant_post_between_two_people():
    chart = (9000, [(5000, []), None, (4000, [(100, [])])])
    assert solution.level_summaries(chart) == [(1, 9000), (2, 9000), (1, 100)]


@trap("level-border")
def test_a_small_team_beside_a_deep_one():
    chart = (9, [(8, [(7, [(6, [(5, [])])])]), (4, [(3, [])])])
    assert solution.level_summaries(chart) == [(1, 9), (2, 12), (2, 10), (1, 6), (1, 5)]


@trap("input-changed")
def test_the_callers_chart_afterwards():
    chart = (9000, [(5000, [(3000, [])]), None, (4000, [(2000, [])])])
    solution.level_summaries(chart)
    assert chart == (9000, [(5000, [(3000, [])]), None, (4000, [(2000, [])])])


@contract
def test_one_person():
    assert solution.level_summaries((9000, [])) == [(1, 9000)]


@trap("exact")
def test_salaries_of_17_digits():
    chart = (2**53 + 1, [(2**53, []), (1, [])])
    assert solution.level_summaries(chart) == [(1, 2**53 + 1), (2, 2**53 + 1)]


@trap("exact")
def test_a_salary_of_31_digits_and_one_of_a_cent():
    chart = (0, [(10**30, []), (1, [])])
    assert solution.level_summaries(chart) == [(1, 0), (2, 10**30 + 1)]


def salaries_at(post, depth):
    """All salaries that lie so many steps below the post."""
    if post is None:
        return []
    return [post[0]] if depth == 0 else [pay for below in post[1] for pay in salaries_at(below, depth - 1)]


def level_after_level(chart):
    levels = [salaries_at(chart, depth) for depth in range(12)]
    return [(len(level), sum(level)) for level in levels if level]


SALARIES = st.integers(0, 5)
CHARTS = st.recursive(
    st.none() | st.tuples(SALARIES, st.just([])),
    lambda posts: st.tuples(SALARIES, st.lists(posts, max_size=4)),
    max_leaves=10,
)


@given(CHARTS)
def test_any_chart(chart):
    assert solution.level_summaries(chart) == level_after_level(chart)


def test_a_chain_of_30_000_with_vacant_posts():
    assert probes.chain(30_000) == {"levels": 30_000, "one by one": True}


@contract
def test_20_000_people_report_to_the_top():
    team = [(salary, [(1, [])]) for salary in range(20_000)]
    assert solution.level_summaries((7, team)) == [(1, 7), (20_000, 199_990_000), (20_000, 20_000)]


WIDE = ["team = [(1, [(2, []) if number % 2 else None]) for number in range(75_000)]", "level_summaries((7, team))"]


def test_75_000_people_report_to_the_top_and_37_500_to_them():
    expected = [(1, 7), (75_000, 75_000), (37_500, 75_000)]
    assert scripted(WIDE, probes.wide, 75_000) == expected
