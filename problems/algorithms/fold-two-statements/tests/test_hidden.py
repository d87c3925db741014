from hypothesis import given
from hypothesis import strategies as st

import probes
from engine.testing import contract, trap


def folded(first, second):
    """What the lists hold after folding; `first` gets its free places here."""
    return probes.after_fold([*first, *[None] * len(second)], second)


def holding(first, second):
    return {"returned": None, "first": first, "second": second}


@trap("rebound")
def test_the_callers_list_afterwards():
    assert folded([(3, "rent")], [(5, "power")])["first"] == [(3, "rent"), (5, "power")]


@trap("second-emptied")
def test_the_second_statement_afterwards():
    assert folded([(3, "rent")], [(5, "power"), (28, "tax")])["second"] == [(5, "power"), (28, "tax")]


@trap("overwritten")
def test_an_entry_goes_between_two_others():
    assert folded([(3, "rent"), (9, "wages")], [(5, "power")]) == holding(
        [(3, "rent"), (5, "power"), (9, "wages")], [(5, "power")]
    )


@trap("left-over")
def test_the_second_statement_lies_before_the_first():
    assert folded([(8, "c"), (9, "d")], [(1, "a"), (2, "b")]) == holding(
        [(1, "a"), (2, "b"), (8, "c"), (9, "d")], [(1, "a"), (2, "b")]
    )


@trap("left-over")
def test_the_first_statement_has_no_entries():
    assert folded([], [(1, "a"), (2, "b")]) == holding([(1, "a"), (2, "b")], [(1, "a"), (2, "b")])


@trap("ties")
def test_one_day_in_both_statements():
    assert folded([(5, "zoo"), (5, "map")], [(5, "pen"), (5, "ink")]) == holding(
        [(5, "zoo"), (5, "map"), (5, "pen"), (5, "ink")], [(5, "pen"), (5, "ink")]
    )


@trap("ties")
def test_one_day_between_other_days():
    assert folded([(1, "a"), (5, "x"), (9, "i")], [(5, "b"), (5, "a")]) == holding(
        [(1, "a"), (5, "x"), (5, "b"), (5, "a"), (9, "i")], [(5, "b"), (5, "a")]
    )


@contract
def test_the_second_statement_has_no_entries():
    assert folded([(1, "a"), (2, "b")], []) == holding([(1, "a"), (2, "b")], [])


@contract
def test_no_entries_at_all():
    assert folded([], []) == holding([], [])


@contract
def test_the_same_entry_in_both_statements():
    assert folded([(5, "fee"), (5, "fee")], [(5, "fee")]) == holding([(5, "fee")] * 3, [(5, "fee")])


@contract
def test_days_around_zero():
    assert folded([(-2, "a"), (0, "c")], [(-1, "b"), (1, "d")]) == holding(
        [(-2, "a"), (-1, "b"), (0, "c"), (1, "d")], [(-1, "b"), (1, "d")]
    )


def day_by_day(first, second):
    """All entries of the first day, then of the second …; on each day those of the first statement, then the others."""
    return [entry for day in range(-1, 7) for entry in [*first, *second] if entry[0] == day]


STATEMENTS = st.lists(st.tuples(st.integers(-1, 6), st.sampled_from(["a", "b", "c"])), max_size=7).map(
    lambda entries: sorted(entries, key=lambda entry: entry[0])
)


@given(STATEMENTS, STATEMENTS)
def test_any_two_statements(first, second):
    assert folded(first, second) == holding(day_by_day(first, second), second)


def test_12_000_entries_each():
    early = [(day, "early") for day in range(12_000)]
    late = [(day, "late") for day in range(12_000, 24_000)]
    assert folded(late, early) == holding(early + late, early)
