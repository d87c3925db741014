from hypothesis import given
from hypothesis import strategies as st

import probes
import solution
from engine.testing import contract, replay, trap

DONE = ("returned", None)


@trap("before-first")
def test_a_moment_before_the_first_value():
    ops = [("write", "rate", 19, 1000), ("write", "rate", 21, 2000), ("read", "rate", 999), ("read", "rate", 1500)]
    assert replay(solution.Settings, ops) == [DONE, DONE, ("raised", "KeyError"), ("returned", 19)]


@trap("at-the-moment")
def test_the_second_at_which_a_value_starts():
    ops = [("write", "rate", 19, 1000), ("write", "rate", 21, 2000), ("read", "rate", 2000), ("read", "rate", 1999)]
    assert replay(solution.Settings, ops) == [DONE, DONE, ("returned", 21), ("returned", 19)]


@trap("at-the-moment")
def test_the_second_at_which_the_only_value_starts():
    ops = [("write", "rate", 19, -1000), ("read", "rate", -1000), ("read", "rate", -1001)]
    assert replay(solution.Settings, ops) == [DONE, ("returned", 19), ("raised", "KeyError")]


@trap("same-moment")
def test_a_correction_with_the_same_start():
    ops = [("write", "rate", 21, 1000), ("write", "rate", 19, 1000), ("read", "rate", 1000), ("read", "rate", 1001)]
    assert replay(solution.Settings, ops) == [DONE, DONE, ("returned", 19), ("returned", 19)]


@trap("same-moment")
def test_three_values_with_one_start_between_two_others():
    writes = [
        ("write", "rate", "a", 1000),
        ("write", "rate", "m", 2000),
        ("write", "rate", "x", 2000),
        ("write", "rate", "b", 2000),
        ("write", "rate", "z", 3000),
    ]
    reads = [("read", "rate", 1999), ("read", "rate", 2000), ("read", "rate", 2999), ("read", "rate", 3000)]
    values = ["a", "b", "b", "z"]
    assert replay(solution.Settings, writes + reads) == [DONE] * 5 + [("returned", value) for value in values]


@trap("late-entry")
def test_a_value_for_the_past():
    ops = [
        ("write", "rate", 21, 2000),
        ("write", "rate", 16, 1000),
        ("read", "rate", 999),
        ("read", "rate", 1000),
        ("read", "rate", 2500),
    ]
    results = [("raised", "KeyError"), ("returned", 16), ("returned", 21)]
    assert replay(solution.Settings, ops) == [DONE, DONE, *results]


@trap("late-entry")
def test_reading_writing_and_reading_again():
    ops = [
        ("write", "rate", 1, 1000),
        ("read", "rate", 5000),
        ("write", "rate", 3, 3000),
        ("read", "rate", 5000),
        ("write", "rate", 2, 2000),
        ("read", "rate", 5000),
        ("read", "rate", 2999),
    ]
    values = [None, 1, None, 3, None, 3, 2]
    assert replay(solution.Settings, ops) == [("returned", value) for value in values]


@trap("none-value")
def test_a_setting_that_is_set_to_none():
    ops = [("write", "printer", "laser", 1000), ("write", "printer", None, 2000), ("read", "printer", 2000)]
    assert replay(solution.Settings, ops) == [DONE, DONE, ("returned", None)]


@contract
def test_values_that_count_as_false():
    ops = [
        ("write", "a", 0, 1),
        ("write", "b", "", 1),
        ("write", "c", False, 1),
        ("read", "a", 1),
        ("read", "b", 1),
        ("read", "c", 1),
    ]
    assert replay(solution.Settings, ops) == [DONE] * 3 + [("returned", 0), ("returned", ""), ("returned", False)]


@contract
def test_a_name_that_was_never_written():
    ops = [
        ("read", "term", 1000),
        ("read", "term", 1000),
        ("write", "Term", 14, 1000),
        ("read", "term", 1000),
        ("read", "Term", 1000),
    ]
    refused = ("raised", "KeyError")
    assert replay(solution.Settings, ops) == [refused, refused, DONE, refused, ("returned", 14)]


@contract
def test_values_that_cannot_be_compared():
    ops = [
        ("write", "x", "text", 5),
        ("write", "x", 7, 5),
        ("write", "x", [1, 2], 5),
        ("write", "x", {"a": 1}, 5),
        ("read", "x", 5),
    ]
    assert replay(solution.Settings, ops) == [DONE] * 4 + [("returned", {"a": 1})]


class Notebook:
    """Every call is written down; reading starts at the latest moment and goes back second by second."""

    def __init__(self):
        self.lines = []

    def write(self, name, value, start):
        self.lines.append((name, start, value))

    def read(self, name, moment):
        for second in range(moment, -2, -1):
            values = [value for line_name, start, value in self.lines if (line_name, start) == (name, second)]
            if values:
                return values[-1]
        raise KeyError(name)


NAMES = st.sampled_from(["rate", "term"])
STEPS = st.one_of(
    st.tuples(st.just("write"), NAMES, st.sampled_from([None, 0, "net", "gross"]), st.integers(-1, 5)),
    st.tuples(st.just("read"), NAMES, st.integers(-2, 6)),
)


@given(st.lists(STEPS, max_size=14))
def test_any_sequence_of_steps(ops):
    assert replay(solution.Settings, ops) == replay(Notebook, ops)


def test_40_000_values_and_as_many_reads():
    table, latest, seen = {}, 0, []
    for number in range(40_000):
        late = number % 100 == 99
        table[10 * (number // 2) + 5 if late else 10 * number] = number
        second = 10 * (number * (number % 10) // 10)
        while second not in table:
            second -= 5
        seen.append(table[second])
    assert probes.write_and_read_in_turn(40_000) == seen
