"""Results as values, and how they read."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence
from decimal import Decimal
from itertools import islice
from typing import Any

import msgspec

from engine.judge.sql.jailed.wire import decode
from engine.types.verdict import Table

Row = tuple[Any, ...]
SHOWN_ROWS = 20
SHOWN_CHARACTERS = 200


class Result(msgspec.Struct, frozen=True):
    """Rows as a query gave them. `more`: there were more than could be read."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    types: tuple[str, ...] = ()
    more: bool = False


def result_of(message: dict[str, Any]) -> Result:
    return Result(
        columns=tuple(column[0] for column in message["columns"]),
        types=tuple(column[1] for column in message["columns"]),
        rows=tuple(tuple(map(decode, row)) for row in message["rows"]),
        more=message["more"],
    )


def cell_text(value: Any) -> str:
    """A cell as a person would write it."""
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and math.isfinite(value) and value == int(value) and abs(value) < 1e15:
        return f"{value:.1f}"
    if isinstance(value, bytes):
        return "x'" + value.hex() + "'"
    if isinstance(value, dt.datetime):
        return value.isoformat(" ")
    return cut(several(value) if isinstance(value, (list, dict)) else str(value))


def several(value: list[Any] | dict[Any, Any]) -> str:
    """No more of the items than can be shown."""
    if isinstance(value, list):
        return "[" + ", ".join(map(cell_text, value[:SHOWN_CHARACTERS])) + "]"
    pairs = islice(value.items(), SHOWN_CHARACTERS)
    return "{" + ", ".join(f"{key}: {cell_text(item)}" for key, item in pairs) + "}"


def cut(text: str) -> str:
    return text if len(text) <= SHOWN_CHARACTERS else text[:SHOWN_CHARACTERS] + "…"


def row_text(row: Sequence[Any]) -> str:
    """A row in brackets; texts are quoted, so that '1' and 1 look different."""
    cells = (f"'{cell_text(value)}'" if isinstance(value, str) else cell_text(value) for value in row)
    return "(" + ", ".join(cells) + ")"


def table_text(
    name: str, columns: Sequence[str], rows: Sequence[Row], more: bool = False, marked: Sequence[int] = ()
) -> Table:
    """The first rows of a table."""
    shown = tuple(tuple(map(cell_text, row)) for row in rows[:SHOWN_ROWS])
    seen = tuple(place for place in marked if place < SHOWN_ROWS)
    return Table(tuple(columns), shown, name, seen, left_out=len(rows) - len(shown), or_more=more)


def is_number(value: Any) -> bool:
    return isinstance(value, (int, float, Decimal)) and not isinstance(value, bool)
