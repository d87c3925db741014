"""A difference between two results in words, with examples and the pattern behind it where one is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from itertools import permutations

import msgspec

from engine.judge.sql.cell_patterns import cell_pattern
from engine.judge.sql.result import Result, Row, cell_text, row_text

EXAMPLES = 3
PERMUTED_COLUMNS = 5


class Leftover(msgspec.Struct, frozen=True):
    """Results raw and canonical (`cells` expected, `lines` got), and the canonical rows without a partner."""

    expected: Result
    got: Result
    cells: list[Row]
    lines: list[Row]
    missing: list[Row]
    extra: list[Row]


class Words(msgspec.Struct, frozen=True):
    """`hint`: the pattern behind it, or ""; one about a column's values is as good on few rows as on many."""

    text: str
    hint: str = ""
    on_values: bool = False


def describe(left: Leftover) -> Words:
    return one_column(left) or bags(left)


def one_column(left: Leftover) -> Words | None:
    """All rows pair off but for one column: say which, with the first pair."""
    for column, name in enumerate(left.expected.columns):
        pairs = paired_without(left, column)
        if pairs:
            wanted, found = pairs[0]
            others = ", ".join(
                f"{title} {cell_text(cell)}"
                for place, (title, cell) in enumerate(zip(left.expected.columns, wanted, strict=True))
                if place != column
            )
            where = f" ({others})" if others else ""
            values = [(one[column], other[column]) for one, other in pairs]
            got, belongs = row_text([found[column]])[1:-1], row_text([wanted[column]])[1:-1]
            text = (
                f"Column {name} differs in {len(pairs)} of {rows(len(left.cells))}: "
                f"{got} where {belongs} is expected{where}."
            )
            return Words(
                text, cell_pattern(name, values, [row[column] for row in left.got.rows]), on_values=True
            )
    return None


def paired_without(left: Leftover, column: int) -> list[tuple[Row, Row]]:
    """Raw rows, expected and got, equal but for this column; empty unless all leftovers pair off so."""
    if len(left.missing) != len(left.extra):
        return []
    wanted, found = raw(left.expected, left.cells), raw(left.got, left.lines)
    by_rest: dict[Row, list[Row]] = {}
    for row in left.extra:
        by_rest.setdefault(row[:column] + row[column + 1 :], []).append(row)
    pairs = []
    for row in left.missing:
        candidates = by_rest.get(row[:column] + row[column + 1 :])
        if not candidates:
            return []
        pairs.append((wanted[row], found[candidates.pop(0)]))
    return pairs


def raw(result: Result, canonical: list[Row]) -> dict[Row, Row]:
    return dict(zip(canonical, result.rows, strict=True))


def bags(left: Leftover) -> Words:
    counts = f"{rows(len(left.expected.rows))} expected, {len(left.got.rows)} returned"
    parts = []
    if left.missing:
        parts.append(examples("Missing", left.missing, raw(left.expected, left.cells)))
    if left.extra:
        parts.append(examples("Not expected", left.extra, raw(left.got, left.lines)))
    hint = next((text for fits, text in PATTERNS if fits(left)), "")
    return Words(" ".join((f"The rows differ ({counts}).", *parts)), hint)


def rows(number: int) -> str:
    return "1 row" if number == 1 else f"{number} rows"


def examples(title: str, found: list[Row], shown: dict[Row, Row]) -> str:
    counts = Counter(found)
    texts = [
        row_text(shown[row]) + (f" {times} times" if times > 1 else "")
        for row, times in list(counts.items())[:EXAMPLES]
    ]
    more = f" and {len(counts) - EXAMPLES} more" if len(counts) > EXAMPLES else ""
    return f"{title}: {', '.join(texts)}{more}."


def multiplied(left: Leftover) -> bool:
    return bool(left.extra) and not left.missing and set(left.lines) <= set(left.cells)


def merged(left: Leftover) -> bool:
    return bool(left.missing) and not left.extra and set(left.cells) <= set(left.lines)


def nothing(left: Leftover) -> bool:
    return not left.got.rows


def nulls_missing(left: Leftover) -> bool:
    return bool(left.missing) and not left.extra and null_tells(left.missing, left.lines)


def nulls_extra(left: Leftover) -> bool:
    return bool(left.extra) and not left.missing and null_tells(left.extra, left.cells)


def null_tells(lonely: list[Row], others: list[Row]) -> bool:
    """Some column is NULL in each lonely row and in no other."""
    return any(
        all(row[column] is None for row in lonely) and all(row[column] is not None for row in others)
        for column in range(len(lonely[0]))
    )


def swapped(left: Leftover) -> bool:
    width = len(left.expected.columns)
    if not 2 <= width <= PERMUTED_COLUMNS or len(left.cells) != len(left.lines):
        return False
    wanted = Counter(left.cells)
    return any(
        wanted == Counter(tuple(row[index] for index in order) for row in left.lines)
        for order in permutations(range(width))
    )


PATTERNS: tuple[tuple[Callable[[Leftover], bool], str], ...] = (
    (nothing, ""),
    (multiplied, "Every row is right, but some come too often: does a join multiply rows (fan-out)?"),
    (merged, "Rows that are equal were merged: is a DISTINCT, UNION or GROUP BY too much?"),
    (
        nulls_missing,
        "Only rows with NULL are missing: look at inner joins, NOT IN and comparisons with NULL.",
    ),
    (nulls_extra, "Only rows with NULL are too many: is an outer join or a missing IS NOT NULL the cause?"),
    (swapped, "The values are right, but the columns come in another order."),
)
