from hypothesis import given
from hypothesis import strategies as st

import solution
from engine.testing import contract, trap


@trap("diagonal")
def test_places_like_black_fields_of_a_chess_board():
    assert solution.count_zones([[1, 0, 1], [0, 1, 0], [1, 0, 1]]) == 5


@trap("diagonal")
def test_a_stair_that_goes_down_to_the_left():
    assert solution.count_zones([[0, 0, 1], [0, 1, 1], [1, 0, 0]]) == 2


@trap("wraps-round")
def test_the_first_and_the_last_row():
    assert solution.count_zones([[0, 1, 0], [0, 0, 0], [0, 1, 0]]) == 2


@trap("wraps-round")
def test_the_first_and_the_last_column():
    assert solution.count_zones([[0, 0, 0], [1, 0, 1], [0, 0, 0]]) == 2


@trap("stacked")
def test_a_stack_in_the_middle_of_a_row():
    assert solution.count_zones([[1, 2, 1]]) == 1


@trap("stacked")
def test_nothing_but_high_stacks():
    assert solution.count_zones([[7, 0], [0, 3]]) == 2


@trap("input-changed")
def test_the_callers_plan_afterwards():
    floor = [[1, 1, 0], [0, 2, 0]]
    solution.count_zones(floor)
    assert floor == [[1, 1, 0], [0, 2, 0]]


@contract
def test_a_zone_around_a_free_place():
    assert solution.count_zones([[1, 1, 1], [1, 0, 1], [1, 1, 1]]) == 1


@contract
def test_a_hook_that_comes_back_from_below():
    assert solution.count_zones([[1, 0, 1], [1, 0, 1], [1, 1, 1]]) == 1


@contract
def test_a_hook_that_comes_back_from_above():
    assert solution.count_zones([[1, 1, 1, 0], [1, 0, 1, 0], [0, 0, 1, 1]]) == 1


@contract
def test_one_column():
    assert solution.count_zones([[1], [1], [0], [4], [0], [1]]) == 3


@contract
def test_a_free_floor():
    assert solution.count_zones([[0, 0], [0, 0]]) == 0


@contract
def test_no_rows():
    assert solution.count_zones([]) == 0


@contract
def test_rows_without_places():
    assert solution.count_zones([[], []]) == 0


def joined(floor):
    """Each place begins as a group; groups with neighbours in each other are joined until there are none."""
    rows = range(len(floor))
    groups = [{(r, c)} for r in rows for c in range(len(floor[r])) if floor[r][c] > 0]
    while True:
        meeting = [
            (one, other)
            for one in groups
            for other in groups
            if one is not other and any(abs(r - s) + abs(c - d) == 1 for r, c in one for s, d in other)
        ]
        if not meeting:
            return len(groups)
        one, other = meeting[0]
        one |= other
        groups.remove(other)


FLOORS = st.integers(1, 5).flatmap(
    lambda width: st.lists(
        st.lists(st.sampled_from([0, 0, 1, 1, 2]), min_size=width, max_size=width), max_size=4
    )
)


@given(FLOORS)
def test_any_floor(floor):
    assert solution.count_zones([list(row) for row in floor]) == joined(floor)


def test_90_000_places_and_one_winding_zone():
    wall, left, right = [1] * 300, [1] + [0] * 299, [0] * 299 + [1]
    assert solution.count_zones([wall, right, wall, left] * 75) == 1


@contract
def test_90_000_places_all_occupied():
    assert solution.count_zones([[5] * 300 for _ in range(300)]) == 1
