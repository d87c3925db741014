"""What the differing cells of one column have in common."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from engine.judge.sql.result import is_number

Pairs = list[tuple[Any, Any]]
"""Expected and got."""

NEARLY = 0.01


def cell_pattern(column: str, pairs: Pairs, all_got: list[Any]) -> str:
    """The first pattern that every pair fits, as a sentence; empty where none does."""
    if lost_ties(pairs, all_got):
        return "Ties got different numbers: ROW_NUMBER where RANK or DENSE_RANK belongs?"
    for fits, text in CELL_PATTERNS:
        if all(fits(*pair) for pair in pairs):
            return text.format(column=column)
    return ""


def lost_ties(pairs: Pairs, all_got: list[Any]) -> bool:
    whole = all(type(cell) is int for pair in pairs for cell in pair)
    return (
        whole
        and len(all_got) > 1
        and sorted(map(str, all_got)) == sorted(str(number) for number in range(1, len(all_got) + 1))
    )


def text_for_number(expected: Any, got: Any) -> bool:
    return is_number(expected) and isinstance(got, str) and as_number(got) == expected


def number_for_text(expected: Any, got: Any) -> bool:
    return is_number(got) and isinstance(expected, str) and as_number(expected) == got


def as_number(text: str) -> Decimal | None:
    try:
        return Decimal(text.strip())
    except ArithmeticError:
        return None


def text_for_date(expected: Any, got: Any) -> bool:
    return isinstance(expected, dt.date) and isinstance(got, str)


def boolean_for_number(expected: Any, got: Any) -> bool:
    return isinstance(expected, bool) != isinstance(got, bool) and expected in (0, 1) and expected == got


def null_for_zero(expected: Any, got: Any) -> bool:
    return got is None and is_number(expected) and expected == 0


def null_for_value(expected: Any, got: Any) -> bool:
    return got is None


def value_for_null(expected: Any, got: Any) -> bool:
    return expected is None


def numbers(expected: Any, got: Any) -> bool:
    return is_number(expected) and is_number(got) and math.isfinite(expected) and math.isfinite(got)


def cut_off(expected: Any, got: Any) -> bool:
    """Whole where it should not be."""
    return (
        numbers(expected, got)
        and expected != int(expected)
        and got == int(got)
        and abs(float(got) - float(expected)) < 1
    )


def negated(expected: Any, got: Any) -> bool:
    return numbers(expected, got) and got == -expected and got != 0


def multiple(expected: Any, got: Any) -> bool:
    if not numbers(expected, got) or expected == 0:
        return False
    times = float(got) / float(expected)
    return times > 1.5 and abs(times - round(times)) < 1e-9


def nearly(expected: Any, got: Any) -> bool:
    """Two whole numbers may be ids or counts: that they lie close together says nothing."""
    whole = type(expected) is int and type(got) is int
    return (
        not whole
        and numbers(expected, got)
        and abs(float(got) - float(expected)) <= NEARLY * max(1.0, abs(float(expected)))
    )


def other_case(expected: Any, got: Any) -> bool:
    return isinstance(expected, str) and isinstance(got, str) and expected.lower() == got.lower()


def other_blanks(expected: Any, got: Any) -> bool:
    return isinstance(expected, str) and isinstance(got, str) and expected.split() == got.split()


def next_day(expected: Any, got: Any) -> bool:
    same = type(expected) is type(got) and isinstance(expected, dt.date)
    return same and abs(got - expected) == dt.timedelta(days=1)


CELL_PATTERNS: tuple[tuple[Callable[[Any, Any], bool], str], ...] = (
    (text_for_number, "{column} is text here; a number is expected."),
    (number_for_text, "{column} is a number here; text is expected."),
    (text_for_date, "{column} is text here; a date is expected."),
    (boolean_for_number, "One is a boolean, the other a number."),
    (null_for_zero, "NULL where 0 is expected: an empty group or an outer join without COALESCE?"),
    (null_for_value, "NULL where a value is expected."),
    (value_for_null, "A value where NULL is expected."),
    (cut_off, "Whole numbers where fractions are expected: integer division, or rounded too far?"),
    (negated, "The sign is turned round."),
    (
        multiple,
        "The values are whole multiples of those expected: does a join repeat rows before they are summed?",
    ),
    (nearly, "The values are nearly equal: rounding, or a row more or less at the edge?"),
    (other_case, "Only upper and lower case differ."),
    (other_blanks, "Only blanks differ."),
    (next_day, "The dates are one day off."),
)
