from hypothesis import given
from hypothesis import strategies as st

import probes
import solution
from engine.testing import contract, trap


@trap("handover")
def test_one_goes_as_the_other_comes():
    assert solution.busiest([("Ada", 0, 300, 400), ("Bo", 0, 400, 500), ("Cem", 0, 450, 460)]) == (2, 450, 460)


@trap("handover")
def test_names_in_the_other_order():
    shifts = [("Bo", 0, 300, 400), ("Ada", 0, 400, 500), ("Ada", 1, 0, 10), ("Bo", 1, 5, 20)]
    assert solution.busiest(shifts) == (2, 1445, 1450)


@trap("relieved")
def test_two_on_duty_and_one_of_them_is_relieved():
    assert solution.busiest([("Ada", 0, 300, 900), ("Bo", 0, 300, 600), ("Cem", 0, 600, 900)]) == (2, 300, 900)


@trap("relieved")
def test_both_are_relieved_in_the_same_minute():
    shifts = [("Ada", 0, 0, 60), ("Bo", 0, 10, 60), ("Cem", 0, 60, 90), ("Dee", 0, 60, 100), ("Eve", 0, 90, 95)]
    assert solution.busiest(shifts) == (2, 10, 95)


@trap("relieved")
def test_alone_all_day_in_turns():
    assert solution.busiest([("Bo", 0, 480, 960), ("Cem", 0, 960, 0), ("Ada", 0, 0, 480)]) == (1, 0, 1440)


@contract
def test_300_keepers_of_whom_one_is_relieved():
    crowd = [(f"keeper {number}", 0, 0, 60) for number in range(299)]
    assert solution.busiest([*crowd, ("Ada", 0, 10, 50), ("Bo", 0, 50, 55)]) == (300, 10, 55)


@contract
def test_one_minute_is_missing_between_two_keepers():
    assert solution.busiest([("Ada", 0, 0, 480), ("Bo", 0, 481, 960)]) == (1, 0, 480)


@contract
def test_at_a_handover_one_more_comes():
    assert solution.busiest([("Ada", 0, 0, 60), ("Bo", 0, 60, 120), ("Cem", 0, 60, 90)]) == (2, 60, 90)


@contract
def test_at_a_handover_one_more_goes():
    assert solution.busiest([("Ada", 0, 0, 60), ("Bo", 0, 30, 60), ("Cem", 0, 60, 90)]) == (2, 30, 60)


@trap("double-booked")
def test_the_same_shift_entered_twice():
    assert solution.busiest([("Ada", 0, 300, 400), ("Ada", 0, 300, 400)]) == (1, 300, 400)


@trap("double-booked")
def test_two_shifts_of_one_keeper_overlap():
    assert solution.busiest([("Ada", 0, 300, 400), ("Ada", 0, 350, 500)]) == (1, 300, 500)


@trap("double-booked")
def test_a_short_shift_within_a_long_one_of_the_same_keeper():
    shifts = [("Ada", 0, 300, 700), ("Ada", 0, 400, 450), ("Bo", 0, 600, 800)]
    assert solution.busiest(shifts) == (2, 600, 700)


@trap("double-booked")
def test_a_late_entry_joins_two_shifts_of_one_keeper():
    shifts = [("Ada", 0, 600, 700), ("Ada", 0, 300, 400), ("Ada", 0, 350, 650)]
    assert solution.busiest(shifts) == (1, 300, 700)


@contract
def test_one_keeper_with_two_shifts_that_touch():
    assert solution.busiest([("Ada", 0, 300, 400), ("Ada", 0, 400, 500), ("Bo", 0, 350, 450)]) == (2, 350, 450)


@contract
def test_names_that_are_nearly_the_same():
    assert solution.busiest([("Ada", 0, 300, 400), ("ada", 0, 300, 400), ("Ada ", 0, 300, 400)]) == (3, 300, 400)


@trap("overnight")
def test_a_night_shift_and_an_early_one():
    assert solution.busiest([("Ada", 0, 1320, 360), ("Bo", 1, 300, 900)]) == (2, 1740, 1800)


@trap("overnight")
def test_a_shift_until_midnight():
    assert solution.busiest([("Ada", 3, 960, 0)]) == (1, 5280, 5760)


@trap("overnight")
def test_midnight_to_midnight_is_a_whole_day_later():
    assert solution.busiest([("Ada", 0, 1439, 0), ("Bo", 1, 0, 1)]) == (1, 1439, 1441)


@trap("round-the-clock")
def test_a_shift_of_24_hours():
    assert solution.busiest([("Ada", 2, 420, 420)]) == (1, 3300, 4740)


@trap("round-the-clock")
def test_a_whole_calendar_day():
    assert solution.busiest([("Ada", 0, 0, 0), ("Bo", 0, 1430, 5)]) == (2, 1430, 1440)


@trap("earliest")
def test_two_stretches_with_the_same_count():
    shifts = [("Ada", 0, 300, 900), ("Bo", 0, 800, 890), ("Cem", 0, 400, 410)]
    assert solution.busiest(shifts) == (2, 400, 410)


@trap("earliest")
def test_single_shifts_with_gaps_between():
    assert solution.busiest([("Bo", 1, 0, 600), ("Ada", 0, 60, 61), ("Ada", 0, 70, 90)]) == (1, 60, 61)


@contract
def test_the_callers_list_afterwards():
    shifts = [("Bo", 0, 600, 700), ("Ada", 0, 300, 650), ("Ada", 0, 300, 400)]
    solution.busiest(shifts)
    assert shifts == [("Bo", 0, 600, 700), ("Ada", 0, 300, 650), ("Ada", 0, 300, 400)]


@contract
def test_the_last_day():
    assert solution.busiest([("Ada", 1_000_000, 1439, 1438)]) == (1, 1_440_001_439, 1_440_002_878)


def moment_by_moment(shifts):
    """Who is there, looked up anew between each two moments; then the first longest run of a full house."""
    spans = [(who, 1440 * day + start, 1440 * (day + (end <= start)) + end) for who, day, start, end in shifts]
    moments = sorted({moment for _, *span in spans for moment in span})
    crowd = [len({who for who, begin, finish in spans if begin <= now < finish}) for now in moments]
    if not moments:
        return None
    first = crowd.index(max(crowd))
    after = first
    while crowd[after] == crowd[first]:
        after += 1
    return (crowd[first], moments[first], moments[after])


TIMES = st.sampled_from([0, 1, 2, 3, 4, 5, 6, 1438, 1439])
SHIFTS = st.lists(st.tuples(st.sampled_from("ABCD"), st.integers(0, 1), TIMES, TIMES), max_size=9)


@given(SHIFTS)
def test_any_shifts(shifts):
    assert solution.busiest(list(shifts)) == moment_by_moment(shifts)


def test_40_000_shifts_of_many_years():
    assert probes.years_of_shifts(10_000, 7_000) == (4, 1_008_000_630, 1_008_000_645)


def test_a_relay_of_40_000_shifts():
    assert probes.one_long_relay(40_000) == (1, 720, 28_800_720)
