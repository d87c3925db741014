from hypothesis import given
from hypothesis import strategies as st

import solution
from engine.testing import contract, trap


@trap("touching")
def test_one_starts_when_the_other_ends():
    assert solution.fewest_rooms([(540, 600), (600, 660)]) == (1, [1, 1])


@trap("touching")
def test_two_end_and_two_start_at_the_same_minute():
    assert solution.fewest_rooms([(540, 600), (550, 600), (600, 660), (600, 620)]) == (2, [1, 2, 1, 2])


@contract
def test_one_starts_a_minute_before_the_other_ends():
    assert solution.fewest_rooms([(540, 601), (600, 660)]) == (2, [1, 2])


@trap("lowest-room")
def test_room_2_is_free_before_room_1():
    assert solution.fewest_rooms([(540, 620), (550, 600), (630, 700)]) == (2, [1, 2, 1])


@trap("lowest-room")
def test_rooms_become_free_from_the_last_to_the_first():
    meetings = [(0, 50), (1, 40), (2, 30), (3, 60), (50, 70), (51, 70), (52, 70)]
    assert solution.fewest_rooms(meetings) == (4, [1, 2, 3, 4, 1, 2, 3])


@trap("same-start")
def test_a_long_and_a_short_one_start_together():
    assert solution.fewest_rooms([(540, 720), (540, 600), (610, 640)]) == (2, [1, 2, 2])


@trap("same-start")
def test_three_start_together():
    assert solution.fewest_rooms([(540, 700), (540, 600), (540, 650)]) == (3, [1, 2, 3])


@trap("input-order")
def test_the_evening_is_filed_before_the_morning():
    assert solution.fewest_rooms([(650, 700), (600, 660), (590, 655)]) == (3, [3, 2, 1])


@trap("input-order")
def test_a_hearing_in_between_is_filed_last():
    assert solution.fewest_rooms([(540, 600), (590, 640), (545, 550)]) == (2, [1, 2, 2])


@contract
def test_no_meetings():
    assert solution.fewest_rooms([]) == (0, [])


@contract
def test_the_same_hearing_three_times():
    assert solution.fewest_rooms([(540, 600), (540, 600), (540, 600)]) == (3, [1, 2, 3])


@contract
def test_a_short_one_within_a_long_one():
    assert solution.fewest_rooms([(-60, 240), (0, 10), (10, 20), (15, 30)]) == (3, [1, 2, 2, 3])


@contract
def test_the_callers_list_afterwards():
    meetings = [(700, 800), (540, 600)]
    solution.fewest_rooms(meetings)
    assert meetings == [(700, 800), (540, 600)]


def minute_by_minute(meetings):
    """In each minute: who sits where, who comes in."""
    rooms, most = {}, 0
    for minute in range(-5, 30):
        here = [place for place, (start, end) in enumerate(meetings) if start <= minute < end]
        most = max(most, len(here))
        for place in here:
            taken = {rooms.get(other) for other in here}
            if place not in rooms:
                rooms[place] = min(set(range(1, 20)) - taken)
    return most, [rooms[place] for place in range(len(meetings))]


MEETINGS = st.lists(
    st.tuples(st.integers(-5, 12), st.integers(1, 8)).map(lambda pair: (pair[0], pair[0] + pair[1])),
    max_size=9,
)


@given(MEETINGS)
def test_any_meetings(meetings):
    assert solution.fewest_rooms(meetings) == minute_by_minute(meetings)


def test_40_000_meetings():
    places = [number * 7919 % 20_000 for number in range(20_000)]
    morning = [(place, 50_000) for place in places]
    afternoon = [(50_000 + place, 90_000) for place in places]
    rooms = [place + 1 for place in places]
    assert solution.fewest_rooms(morning + afternoon) == (20_000, rooms + rooms)
