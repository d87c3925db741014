from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from engine.judge.sql.session import ForeignKey
from engine.judge.sql.shrink import shrink

KEY = ForeignKey("child", ("parent",), "parent", ("id",))
COLUMNS = {"parent": ("id", "name"), "child": ("n", "parent")}


def never() -> bool:
    return False


def test_two_rows_that_matter_are_found_among_many() -> None:
    tables = {"t": [(number,) for number in range(60)]}

    def fails(candidate: Any) -> str | None:
        return "bad" if {(7,), (41,)} <= set(candidate["t"]) else None

    assert shrink(tables, [], {"t": ("n",)}, fails, never) == ({"t": [(7,), (41,)]}, "bad")


def test_a_child_never_stays_without_its_parent() -> None:
    tables = {"parent": [(1, "a"), (2, "b"), (3, "c")], "child": [(10, 1), (11, 2), (12, None), (13, 2)]}
    seen = []

    def fails(candidate: Any) -> bool | None:
        seen.append(candidate)
        return any(row[0] == 13 for row in candidate["child"]) or None

    found = shrink(tables, [KEY], COLUMNS, fails, never)
    assert found is not None
    assert found[0] == {"parent": [(2, "b")], "child": [(13, 2)]}
    for candidate in seen:
        parents = {row[0] for row in candidate["parent"]}
        assert all(row[1] is None or row[1] in parents for row in candidate["child"])


def test_no_failure_no_counterexample() -> None:
    assert shrink({"t": [(1,)]}, [], {"t": ("n",)}, lambda _: None, never) is None


def test_out_of_time_keeps_what_was_found() -> None:
    tables = {"t": [(number,) for number in range(100)]}
    trials = iter(range(1000))

    def fails(candidate: Any) -> bool | None:
        next(trials)
        return (5,) in candidate["t"] or None

    found = shrink(tables, [], {"t": ("n",)}, fails, lambda: next(trials) > 8)
    assert found is not None
    assert (5,) in found[0]["t"]
    assert len(found[0]["t"]) < 100


@given(st.sets(st.integers(0, 30), min_size=1, max_size=4))
def test_whatever_set_of_rows_is_guilty_is_what_is_left(guilty: set[int]) -> None:
    tables = {"t": [(number,) for number in range(31)]}

    def fails(candidate: Any) -> bool | None:
        return guilty <= {row[0] for row in candidate["t"]} or None

    found = shrink(tables, [], {"t": ("n",)}, fails, never)
    assert found is not None
    assert {row[0] for row in found[0]["t"]} == guilty
