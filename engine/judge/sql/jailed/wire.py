"""Cells on the wire: JSON scalars where exact, else ["decimal", "1.50"], ["date", "2025-01-31"] and so on."""

from __future__ import annotations

import datetime as dt
import math
import uuid
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

Message = dict[str, Any]


class Refused(Exception):
    """An error that is an answer: `kind` is parse, bind, runtime, memory, output, load, denied or crash."""

    def __init__(self, kind: str, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.kind, self.message, self.line = kind, message, line


ENCODERS: dict[type, Callable[[Any], Any]] = {
    type(None): lambda v: v,
    bool: lambda v: v,
    int: lambda v: v,
    str: lambda v: v,
    float: lambda v: v if math.isfinite(v) else ["float", repr(v)],
    Decimal: lambda v: ["decimal", str(v)],
    dt.date: lambda v: ["date", v.isoformat()],
    dt.time: lambda v: ["time", v.isoformat()],
    dt.timedelta: lambda v: ["interval", v // dt.timedelta(microseconds=1)],
    bytes: lambda v: ["blob", v.hex()],
    uuid.UUID: lambda v: ["uuid", str(v)],
    list: lambda v: ["list", [encode(item) for item in v]],
    tuple: lambda v: ["list", [encode(item) for item in v]],
    dict: lambda v: ["struct", [[encode(key), encode(item)] for key, item in v.items()]],
}
DECODERS: dict[str, Callable[[Any], Any]] = {
    "float": float,
    "decimal": Decimal,
    "date": dt.date.fromisoformat,
    "time": dt.time.fromisoformat,
    "timestamp": dt.datetime.fromisoformat,
    "timestamptz": dt.datetime.fromisoformat,
    "interval": lambda v: dt.timedelta(microseconds=v),
    "blob": bytes.fromhex,
    "uuid": str,
    "other": str,
    "list": lambda v: [decode(item) for item in v],
    "struct": lambda v: {str(decode(key)): decode(item) for key, item in v},
}


def encode(value: Any) -> Any:
    if isinstance(value, dt.datetime):
        if value.tzinfo is None:
            return ["timestamp", value.isoformat()]
        return ["timestamptz", value.astimezone(dt.timezone.utc).isoformat()]  # noqa: UP017
    encoder = ENCODERS.get(type(value))
    return encoder(value) if encoder else ["other", str(value)]


def decode(cell: Any) -> Any:
    return DECODERS[cell[0]](cell[1]) if isinstance(cell, list) else cell


LARGEST = 8 * 1024 * 1024
"""Characters and bytes in all cells of one result; an item of a list counts as ITEM of them at least."""
ITEM = 64


HEAVY = (str, bytes, list, tuple, dict)


def weight(cell: Any, most: int) -> int:
    """Of a text its length, of a list all that is in it; counted no further than `most`."""
    if isinstance(cell, (str, bytes)):
        return len(cell)
    if not isinstance(cell, HEAVY):
        return 0
    total = ITEM * len(cell)
    for item in [*cell.keys(), *cell.values()] if isinstance(cell, dict) else cell:
        if total > most:
            break
        total += weight(item, most - total)
    return total


def table_of(columns: Iterable[tuple[str, str]], rows: list[Any], max_rows: int) -> Message:
    left = LARGEST
    for row in rows:
        left -= sum(weight(cell, left) for cell in row if isinstance(cell, HEAVY))
        if left < 0:
            raise Refused("output", "the result is too large")
    return {
        "columns": [list(column) for column in columns],
        "rows": [list(map(encode, row)) for row in rows[:max_rows]],
        "more": len(rows) > max_rows,
    }
