"""When two cells are the same, and which rows of two results have no partner."""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Any

import msgspec

from engine.judge.sql.result import Row, is_number

RELATIVE = 1e-6
ABSOLUTE = 1e-9
RELATIVE_TO_EXACT = 1e-12
"""Where the expected value is an integer or a DECIMAL, a float may be off by its own noise, not by a cent."""

GREEDY_ROWS = 400
"""Above this many rows without a partner only neighbours in sorted order are tried."""

NUMBER = ("number",)


class Reading(msgspec.Struct, frozen=True):
    """How cells are read. `places`: digits asked for, by position; the others: dialects without the type."""

    places: dict[int, int] = {}
    whole_booleans: bool = False
    text_dates: bool = False


def canonical(value: Any, reading: Reading) -> Any:
    """Equal values get equal, hashable forms; numbers stay numbers (1 == 1.0 == Decimal("1"))."""
    if isinstance(value, bool):
        return int(value) if reading.whole_booleans else ("boolean", value)
    if isinstance(value, float) and math.isnan(value):
        return ("nan",)
    if isinstance(value, str):
        return (date_of(value) if reading.text_dates else None) or value
    if isinstance(value, dt.time) and reading.text_dates:
        return value.isoformat()
    if isinstance(value, dt.datetime):
        return ("time", value.astimezone(dt.UTC).replace(tzinfo=None) if value.tzinfo else value)
    if isinstance(value, dt.date):
        return ("time", dt.datetime(value.year, value.month, value.day))
    if isinstance(value, list):
        return ("list", *(canonical(item, reading) for item in value))
    if isinstance(value, dict):
        return ("struct", *((key, canonical(item, reading)) for key, item in value.items()))
    return value


def date_of(text: str) -> Any:
    if not (len(text) >= 10 and text[4] == "-" and text[:4].isdigit()):
        return None
    try:
        return ("time", dt.datetime.fromisoformat(text))
    except ValueError:
        return None


def tolerance(expected: Any, places: int | None) -> float:
    exact = isinstance(expected, (int, Decimal))
    noise = max(ABSOLUTE, (RELATIVE_TO_EXACT if exact else RELATIVE) * abs(float(expected)))
    return noise if places is None else max(noise, 0.5 * 10.0**-places * (1 + 1e-9))


def close(expected: Any, got: Any, places: int | None = None) -> bool:
    """Exactly where both are exact, else within the noise of a float, or half a unit of the last place."""
    if expected == got:
        return True
    if places is None and isinstance(expected, (int, Decimal)) and isinstance(got, (int, Decimal)):
        return False
    if not (math.isfinite(expected) and math.isfinite(got)):
        return False
    return abs(float(expected) - float(got)) <= tolerance(expected, places)


def places_for(position: int, reading: Reading) -> int | None:
    """ "Round to whole numbers" gets no such freedom: half a unit would hide a missing ROUND altogether."""
    places = reading.places.get(position)
    return places if places is not None and places > 0 else None


def same_row(expected: Sequence[Any], got: Sequence[Any], reading: Reading) -> bool:
    for position, (one, other) in enumerate(zip(expected, got, strict=True)):
        if is_number(one) and is_number(other):
            if not close(one, other, places_for(position, reading)):
                return False
        elif one != other:
            return False
    return True


def without_partner(
    expected: Sequence[Row], got: Sequence[Row], reading: Reading
) -> tuple[list[Row], list[Row]]:
    """Rows that are missing and rows that are too many, as bags; rows are given and returned canonical."""
    wanted, found = Counter(expected), Counter(got)
    missing, extra = list((wanted - found).elements()), list((found - wanted).elements())
    if not missing or not extra:
        return missing, extra
    left: list[Row] = []
    over: list[Row] = []
    groups: dict[Row, tuple[list[Row], list[Row]]] = {}
    for side, rows in enumerate((missing, extra)):
        for row in rows:
            groups.setdefault(signature(row), ([], []))[side].append(row)
    for one, other in groups.values():
        lonely = pair(one, other, lambda a, b: same_row(a, b, reading))
        left.extend(lonely[0])
        over.extend(lonely[1])
    return left, over


def signature(row: Row) -> Row:
    return tuple(NUMBER if is_number(cell) else cell for cell in row)


def pair(
    one: Iterable[Row], other: Iterable[Row], same: Callable[[Row, Row], bool]
) -> tuple[list[Row], list[Row]]:
    """Pairs off rows that are the same within tolerance; returns those left on both sides."""
    left, right = sorted(one, key=numbers), sorted(other, key=numbers)
    if len(left) == len(right) and all(map(same, left, right)):
        return [], []
    if len(left) * len(right) > GREEDY_ROWS**2:
        pairs = list(zip(left, right, strict=False))
        cut = len(pairs)
        return (
            [a for a, b in pairs if not same(a, b)] + left[cut:],
            [b for a, b in pairs if not same(a, b)] + right[cut:],
        )
    lonely = []
    for row in left:
        partner = next((index for index, candidate in enumerate(right) if same(row, candidate)), None)
        if partner is None:
            lonely.append(row)
        else:
            right.pop(partner)
    return lonely, right


def numbers(row: Row) -> tuple[float, ...]:
    return tuple(float(cell) for cell in row if is_number(cell))
