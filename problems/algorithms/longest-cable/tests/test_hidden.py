from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

import probes
import solution
from engine.testing import contract, scripted, trap


@trap("through-the-main-box")
def test_a_wing_with_two_long_branches():
    assert solution.longest_way([None, 0, 1, 2, 3, 1, 5, 6]) == 6


@trap("through-the-main-box")
def test_a_main_box_that_feeds_one_other():
    assert solution.longest_way([None, 0, 1, 1, 2, 3]) == 4


@trap("one-branch")
def test_two_equal_branches_below_the_main_box():
    assert solution.longest_way([None, 0, 0, 1, 2]) == 4


@trap("one-branch")
def test_a_short_branch_beside_a_long_one():
    assert solution.longest_way([None, 0, 1, 2, 0]) == 4


@trap("boxes")
def test_one_box():
    assert solution.longest_way([None]) == 0


@trap("boxes")
def test_three_boxes_in_a_row():
    assert solution.longest_way([None, 0, 1]) == 2


@trap("all-branches")
def test_three_branches():
    assert solution.longest_way([None, 0, 0, 0, 1, 2, 3]) == 4


@trap("all-branches")
def test_the_longest_branches_are_the_first_and_the_last():
    assert solution.longest_way([None, 0, 0, 0, 1, 3, 5]) == 5


@trap("all-branches")
def test_the_longest_branches_come_last():
    assert solution.longest_way([None, 0, 0, 0, 2, 3, 4, 5]) == 6


@trap("numbering")
def test_the_main_box_has_the_last_number():
    assert solution.longest_way([1, 2, 3, None]) == 3


@trap("numbering")
def test_numbers_in_no_order():
    assert solution.longest_way([4, 5, None, 0, 2, 2, 1]) == 6


@contract
def test_no_boxes():
    assert solution.longest_way([]) == 0


@contract
def test_the_callers_list_afterwards():
    fed_by = [2, 0, None, 2]
    solution.longest_way(fed_by)
    assert fed_by == [2, 0, None, 2]


def cables_between(fed_by, one, other):
    """The boxes on the way up from just one of the two are the lower ends of the cables between them."""
    ups = []
    for box in (one, other):
        ups.append(set())
        while box is not None:
            ups[-1].add(box)
            box = fed_by[box]
    return len(ups[0] ^ ups[1])


@st.composite
def buildings(draw):
    size = draw(st.integers(0, 9))
    fed_by = [draw(st.integers(0, box - 1)) if box else None for box in range(size)]
    names = draw(st.permutations(range(size)))
    renamed = {names[box]: None if above is None else names[above] for box, above in enumerate(fed_by)}
    return [renamed[box] for box in range(size)]


@given(buildings())
def test_any_building(fed_by):
    pairs = combinations(range(len(fed_by)), 2)
    expected = max((cables_between(fed_by, one, other) for one, other in pairs), default=0)
    assert solution.longest_way(fed_by) == expected


def test_60_000_boxes_in_one_chain():
    assert scripted(["longest_way([*range(1, 60_000), None])"], probes.chain, 60_000) == 59_999


def test_a_chain_of_30_000_with_a_box_beside_each():
    lines = ["longest_way([*range(1, 30_000), None, *range(30_000)])"]
    assert scripted(lines, probes.chain, 30_000, 30_000) == 30_001


def test_a_chain_of_60_000_that_begins_with_number_0():
    assert scripted(["longest_way([None, *range(59_999)])"], probes.chain_from_0, 60_000) == 59_999


MIXED = [
    "import random",
    "order = list(range(30_000))",
    "random.Random(5).shuffle(order)",
    "fed_by = [None] * 30_000",
    "for above, box in zip(order, order[1:]): fed_by[box] = above",
    "",
    "longest_way(fed_by)",
]


def test_a_chain_of_30_000_with_numbers_in_no_order():
    assert scripted(MIXED, probes.mixed_chain, 30_000) == 29_999


def test_a_main_box_that_feeds_99_999_others():
    assert scripted(["longest_way([None] + [0] * 99_999)"], probes.star, 100_000) == 2
