from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from engine.memory import Outcome, estimate
from engine.types import Grade

OUTCOMES = st.lists(
    st.builds(Outcome, st.sampled_from([1, 2, 3, 4]), st.integers(0, 400), st.sampled_from([0.5, 1.0])),
    max_size=20,
)


def test_nothing_seen_says_nothing():
    skill = estimate([])
    assert skill.level == 0.5
    assert (skill.results, skill.few_data) == (0, True)
    assert skill.low < 0.15
    assert skill.high > 0.85


def test_below_three_results_are_few():
    assert estimate([Outcome(3, 0)] * 2).few_data
    assert not estimate([Outcome(3, 0)] * 3).few_data


def test_what_happened_lately_weighs_more():
    lately_bad = [Outcome(Grade.GOOD, 90), Outcome(Grade.AGAIN, 0)]
    lately_good = [Outcome(Grade.AGAIN, 90), Outcome(Grade.GOOD, 0)]
    assert estimate(lately_bad).level < 0.5 < estimate(lately_good).level


def test_a_result_a_month_old_counts_half():
    assert estimate([Outcome(4, 30), Outcome(4, 30)]).level == estimate([Outcome(4, 0)]).level


def test_more_results_of_one_kind_narrow_the_interval():
    widths = [estimate([Outcome(2, 0)] * n).high - estimate([Outcome(2, 0)] * n).low for n in (1, 4, 16)]
    assert widths == sorted(widths, reverse=True)


@given(OUTCOMES)
def test_the_level_lies_in_its_interval_between_nought_and_one(outcomes):
    skill = estimate(outcomes)
    assert 0 <= skill.low <= skill.level <= skill.high <= 1


@given(OUTCOMES, st.integers(0, 100))
def test_a_failure_never_raises_the_level_nor_a_success_lowers_it(outcomes, ago):
    before = estimate(outcomes).level
    assert estimate([*outcomes, Outcome(Grade.AGAIN, ago)]).level <= before
    assert estimate([*outcomes, Outcome(Grade.EASY, ago)]).level >= before
