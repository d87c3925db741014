import pytest
from hypothesis import given
from hypothesis import strategies as st

import probes
import solution
from engine.testing import contract, trap


@trap("contained")
def test_a_short_block_within_a_long_one():
    assert solution.merge([(540, 720), (600, 630)]) == [(540, 720)]


@trap("contained")
def test_a_block_after_a_short_one_within_a_long_one():
    assert solution.merge([(540, 720), (600, 630), (700, 730), (725, 726)]) == [(540, 730)]


@trap("touching")
def test_one_ends_when_the_next_starts():
    assert solution.merge([(540, 600), (600, 660)]) == [(540, 660)]


@contract
def test_one_free_minute_between():
    assert solution.merge([(540, 600), (601, 660)]) == [(540, 600), (601, 660)]


@trap("unsorted")
def test_the_evening_is_listed_before_the_morning():
    assert solution.merge([(1080, 1140), (480, 540), (500, 560)]) == [(480, 560), (1080, 1140)]


@trap("unsorted")
def test_a_late_entry_closes_a_gap():
    assert solution.merge([(540, 600), (660, 720), (590, 670)]) == [(540, 720)]


@trap("input-changed")
def test_the_callers_list_afterwards():
    blocks = [(780, 840), (540, 600), (570, 615)]
    solution.merge(blocks)
    assert blocks == [(780, 840), (540, 600), (570, 615)]


@trap("empty-block")
def test_a_block_of_no_length_in_a_free_hour():
    assert solution.merge([(540, 600), (700, 700), (720, 780)]) == [(540, 600), (720, 780)]


@trap("empty-block")
def test_only_blocks_of_no_length():
    assert solution.merge([(0, 0), (600, 600), (600, 600)]) == []


@contract
def test_a_block_of_no_length_at_the_edge_of_another():
    assert solution.merge([(540, 600), (540, 540), (600, 600), (570, 570)]) == [(540, 600)]


@trap("reversed-block")
def test_a_block_that_ends_before_it_starts():
    with pytest.raises(ValueError):
        solution.merge([(540, 600), (720, 660)])


@trap("reversed-block")
def test_a_block_that_ends_before_it_starts_within_another():
    with pytest.raises(ValueError):
        solution.merge([(500, 900), (720, 660)])


@contract
def test_the_same_block_in_all_three_calendars():
    assert solution.merge([(540, 600), (540, 600), (540, 600)]) == [(540, 600)]


@contract
def test_around_monday_midnight():
    assert solution.merge([(-30, 0), (0, 15), (-90, -60)]) == [(-90, -60), (-30, 15)]


@contract
def test_the_widest_numbers():
    assert solution.merge([(0, 10**9), (-(10**9), -1)]) == [(-(10**9), -1), (0, 10**9)]


def minute_by_minute(blocks):
    """Tick off every busy minute, then read off the unbroken runs."""
    busy = {minute for start, end in blocks for minute in range(start, end)}
    starts = sorted(minute for minute in busy if minute - 1 not in busy)
    ends = sorted(minute + 1 for minute in busy if minute + 1 not in busy)
    return list(zip(starts, ends))


BLOCKS = st.lists(
    st.tuples(st.integers(-10, 20), st.integers(0, 6)).map(lambda pair: (pair[0], pair[0] + pair[1])),
    max_size=9,
)


@given(BLOCKS)
def test_any_blocks(blocks):
    assert solution.merge(list(blocks)) == minute_by_minute(blocks)


def test_50_000_blocks():
    assert probes.merge_full_days(25_000) == {"blocks": 25_000, "one per day": True}
