from hypothesis import given
from hypothesis import strategies as st

import solution
from engine.testing import contract, trap


@trap("first-seen")
def test_two_badges_come_back():
    assert solution.first_repeat([1, 2, 2, 1]) == 2


@trap("zero")
def test_badge_zero_comes_back():
    assert solution.first_repeat([5, 0, 0]) == 0


@contract
def test_nobody_comes_back():
    assert solution.first_repeat([]) is None, "None where every number occurs once"


def by_places(badges):
    places = [place for place, badge in enumerate(badges) if badges.index(badge) < place]
    return badges[min(places)] if places else None


@given(st.lists(st.integers(0, 6), max_size=6))
def test_any_badges(badges):
    assert solution.first_repeat(list(badges)) == by_places(badges)

