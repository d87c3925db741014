"""Whether a result is right, and the first thing that is wrong with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Literal

import msgspec

from engine.judge.sql.equality import Reading, canonical, same_row, without_partner
from engine.judge.sql.result import Result, Row, cell_text
from engine.judge.sql.words import Leftover, Words, describe
from engine.types.errors import JudgeError

Kind = Literal["gone", "columns", "names", "rows", "order", "unordered"]


class Rules(msgspec.Struct, frozen=True):
    """What the problem says about its result. `ordered`: the answer's outermost query has an ORDER BY."""

    order_by: tuple[str, ...] = ()
    exact_names: bool = False
    ties: str = ""
    ordered: bool = True
    reading: Reading = Reading()


class Difference(msgspec.Struct, frozen=True):
    """`missing`, `extra`: places of the rows that have no partner, expected and got."""

    kind: Kind
    words: Words
    expected: Result
    got: Result | None
    table: str = ""
    missing: tuple[int, ...] = ()
    extra: tuple[int, ...] = ()


class Comparison(msgspec.Struct, frozen=True):
    difference: Difference | None = None
    notes: tuple[str, ...] = ()


def compare(expected: Result, got: Result | None, rules: Rules, every: Result | None = None) -> Comparison:
    """`every`: the expected result before its LIMIT, where the problem leaves ties at the cut open."""
    if got is None:
        return wrong("gone", "is not there.", expected, None)
    if len(got.columns) != len(expected.columns):
        return wrong("columns", column_count(expected, got), expected, got)
    got, lines, notes = aligned(expected, got, rules)
    if rules.exact_names and (names := other_names(expected, got)):
        return wrong("names", " ".join(names) + " This task asks for exact names.", expected, got)
    if got.more:
        text = f"Your result has more than {len(got.rows)} rows; {counted(len(expected.rows))} expected."
        return wrong("rows", text, expected, got)
    cells = canonical_rows(expected, rules)
    if not right_choice(cells, lines, expected, every, rules):
        missing, extra = without_partner(cells, lines, rules.reading)
        if missing or extra:
            leftover = Leftover(expected, got, cells, lines, missing, extra)
            marks = places_of(missing, cells), places_of(extra, lines)
            return Comparison(Difference("rows", describe(leftover), expected, got, "", *marks), notes)
        if difference := disorder(cells, lines, expected, got, rules):
            return Comparison(difference, notes)
    if difference := sorted_by_luck(expected, got, rules):
        return Comparison(difference, notes)
    return Comparison(None, notes + times_for_dates(expected, got) + rounding(cells, lines, rules))


def wrong(
    kind: Kind, words: Words | str, expected: Result, got: Result | None, notes: tuple[str, ...] = ()
) -> Comparison:
    said = Words(words) if isinstance(words, str) else words
    return Comparison(Difference(kind, said, expected, got), notes)


def places_of(lonely: list[Row], rows: list[Row]) -> tuple[int, ...]:
    left = Counter(lonely)
    found = []
    for place, row in enumerate(rows):
        if left[row]:
            left[row] -= 1
            found.append(place)
    return tuple(found)


def counted(number: int) -> str:
    return "1 row is" if number == 1 else f"{number} rows are"


def canonical_rows(result: Result, rules: Rules) -> list[Row]:
    return [tuple(canonical(cell, rules.reading) for cell in row) for row in result.rows]


def column_count(expected: Result, got: Result) -> str:
    have, want = len(got.columns), len(expected.columns)
    return (
        f"Your result has {have} column{'s' * (have != 1)} ({', '.join(got.columns)}); "
        f"the task asks for {want} ({', '.join(expected.columns)})."
    )


def aligned(expected: Result, got: Result, rules: Rules) -> tuple[Result, list[Row], tuple[str, ...]]:
    """By position; where that fails and every name occurs exactly once, by name, which a note then says."""
    lines = canonical_rows(got, rules)
    wanted, found = [name.lower() for name in expected.columns], [name.lower() for name in got.columns]
    if wanted == found:
        return got, lines, ()
    if sorted(wanted) == sorted(found) and len(set(found)) == len(found):
        missing, extra = without_partner(canonical_rows(expected, rules), lines, rules.reading)
        if missing or extra:
            order = [found.index(name) for name in wanted]
            note = f"Columns were matched by name; the task lists them as {', '.join(expected.columns)}."
            moved = permuted(got, order)
            return moved, canonical_rows(moved, rules), (note,)
        if not lines:
            return got, lines, ()
    return got, lines, tuple(other_names(expected, got))


def permuted(result: Result, order: Sequence[int]) -> Result:
    return Result(
        columns=tuple(result.columns[index] for index in order),
        types=tuple(result.types[index] for index in order),
        rows=tuple(tuple(row[index] for index in order) for row in result.rows),
        more=result.more,
    )


def other_names(expected: Result, got: Result) -> list[str]:
    pairs = zip(expected.columns, got.columns, strict=True)
    return [
        f"Column {number} is called {found}; the task calls it {wanted}."
        for number, (wanted, found) in enumerate(pairs, 1)
        if wanted.lower() != found.lower() and wanted.isidentifier()
    ]


def key_columns(expected: Result, rules: Rules) -> list[int]:
    names = [name.lower() for name in expected.columns]
    keys = [entry.split()[0].lower() for entry in rules.order_by]
    if unknown := [key for key in keys if key not in names]:
        raise JudgeError(f"order_by names {unknown[0]}, which the reference does not return")
    return [names.index(key) for key in keys]


def keys_reading(expected: Result, rules: Rules) -> Reading:
    """How the key columns alone are read."""
    places = rules.reading.places
    found = enumerate(key_columns(expected, rules))
    return Reading(places={index: places[key] for index, key in found if key in places})


def disorder(
    cells: list[Row], lines: list[Row], expected: Result, got: Result, rules: Rules
) -> Difference | None:
    """The first row whose key does not belong there; rows with equal keys may come in any order."""
    keys, reading = key_columns(expected, rules), keys_reading(expected, rules)
    for number, (one, other) in enumerate(zip(cells, lines, strict=True), 1):
        if not same_row([one[key] for key in keys], [other[key] for key in keys], reading):
            found = ", ".join(cell_text(got.rows[number - 1][key]) for key in keys)
            wanted = ", ".join(cell_text(expected.rows[number - 1][key]) for key in keys)
            names = ", ".join(rules.order_by)
            text = (
                f"The rows are right, but not in the order that the task asks for ({names}): "
                f"row {number} has {found} where {wanted} belongs."
            )
            place = (number - 1,)
            return Difference("order", Words(text), expected, got, missing=place, extra=place)
    return None


def sorted_by_luck(expected: Result, got: Result, rules: Rules) -> Difference | None:
    if not rules.order_by or rules.ordered or len(expected.rows) < 2:
        return None
    text = (
        f"The task asks for an order ({', '.join(rules.order_by)}), but your outermost query has no "
        "ORDER BY: these rows came in order by luck, and no database promises that."
    )
    return Difference("unordered", Words(text), expected, got)


def right_choice(
    cells: list[Row], lines: list[Row], expected: Result, every: Result | None, rules: Rules
) -> bool:
    """Ties at the cut of a LIMIT: any of the tied rows will do where keys and counts are right."""
    if rules.ties != "any" or every is None:
        return False
    if not rules.order_by:
        raise JudgeError('ties = "any" needs order_by')
    if len(lines) != len(cells):
        return False
    if without_partner(canonical_rows(every, rules), lines, rules.reading)[1]:
        return False
    keys, reading = key_columns(expected, rules), keys_reading(expected, rules)
    return all(
        same_row([one[key] for key in keys], [other[key] for key in keys], reading)
        for one, other in zip(cells, lines, strict=True)
    )


def times_for_dates(expected: Result, got: Result) -> tuple[str, ...]:
    """A timestamp at midnight counts as its date, as DATE_TRUNC gives it; who wrote it should know."""
    types = zip(expected.columns, expected.types, got.types, strict=False)
    return tuple(
        f"Column {name} holds timestamps at midnight; the task asks for dates."
        for name, wanted, found in types
        if wanted == "DATE" and found.startswith("TIMESTAMP")
    )


def rounding(cells: list[Row], lines: list[Row], rules: Rules) -> tuple[str, ...]:
    """A note where the result is only right because half a unit of the last place is forgiven."""
    if not rules.reading.places:
        return ()
    strict = Reading(whole_booleans=rules.reading.whole_booleans, text_dates=rules.reading.text_dates)
    missing, extra = without_partner(cells, lines, strict)
    places = sorted(set(rules.reading.places.values()))
    if not missing and not extra:
        return ()
    return (f"Numbers are not rounded to {', '.join(map(str, places))} places, as the task asks.",)
