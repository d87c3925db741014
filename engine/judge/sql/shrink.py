"""The smallest data on which an answer is still wrong: delta debugging over rows, foreign keys kept.

A. Zeller, R. Hildebrandt: Simplifying and Isolating Failure-Inducing Input, IEEE TSE 28(2), 2002.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import TypeVar

from engine.judge.sql.result import Row
from engine.judge.sql.session import ForeignKey

T = TypeVar("T")
Tables = Mapping[str, Sequence[Row]]
Item = tuple[str, int]

BUDGET_SECONDS = 0.5


def shrink(
    tables: Tables,
    keys: Sequence[ForeignKey],
    columns: Mapping[str, Sequence[str]],
    fails: Callable[[Tables], T | None],
    out_of_time: Callable[[], bool],
) -> tuple[Tables, T] | None:
    """Tables with few rows, and what `fails` says of them; None where it says nothing of all rows."""
    items = [(table, index) for table, rows in tables.items() for index in range(len(rows))]

    def attempt(kept: list[Item]) -> tuple[list[Item], T] | None:
        whole = closed(tables, kept, keys, columns)
        evidence = fails(chosen(tables, whole))
        return None if evidence is None else (whole, evidence)

    best = attempt(items)
    if best and items and (none := attempt([])):
        return chosen(tables, none[0]), none[1]
    pieces = 2
    while best and len(best[0]) > 1 and not out_of_time():
        smaller = first_smaller(best[0], pieces, attempt, out_of_time)
        if smaller:
            best, pieces = smaller, max(pieces - 1, 2)
        elif pieces >= len(best[0]):
            break
        else:
            pieces = min(pieces * 2, len(best[0]))
    return (chosen(tables, best[0]), best[1]) if best else None


def first_smaller(
    items: list[Item],
    pieces: int,
    attempt: Callable[[list[Item]], tuple[list[Item], T] | None],
    out_of_time: Callable[[], bool],
) -> tuple[list[Item], T] | None:
    """One of `pieces` parts alone, or all but one of them."""
    pieces = min(pieces, len(items))
    cuts = [len(items) * number // pieces for number in range(pieces + 1)]
    parts = [(items[low:high], items[:low] + items[high:]) for low, high in pairwise(cuts)]
    candidates = [part for part, _ in parts] if pieces == 2 else [rest for _, rest in parts]
    for candidate in candidates:
        if out_of_time():
            return None
        if found := attempt(candidate):
            return found
    return None


def chosen(tables: Tables, items: Sequence[Item]) -> Tables:
    kept = set(items)
    return {
        table: [row for index, row in enumerate(rows) if (table, index) in kept]
        for table, rows in tables.items()
    }


def closed(
    tables: Tables, items: Sequence[Item], keys: Sequence[ForeignKey], columns: Mapping[str, Sequence[str]]
) -> list[Item]:
    """Without the rows whose parent is gone."""
    kept = list(items)
    while True:
        rows = chosen(tables, kept)
        parents = [
            {tuple(pick(row, columns[key.parent], key.parent_columns)) for row in rows[key.parent]}
            for key in keys
        ]
        orphans = {
            item
            for item in kept
            for key, known in zip(keys, parents, strict=True)
            if item[0] == key.table and is_orphan(tables[item[0]][item[1]], columns[key.table], key, known)
        }
        if not orphans:
            return kept
        kept = [item for item in kept if item not in orphans]


def is_orphan(row: Row, names: Sequence[str], key: ForeignKey, known: set[Row]) -> bool:
    values = tuple(pick(row, names, key.columns))
    return None not in values and values not in known


def pick(row: Row, names: Sequence[str], wanted: Sequence[str]) -> list[object]:
    places = {name.lower(): place for place, name in enumerate(names)}
    return [row[places[name.lower()]] for name in wanted]
