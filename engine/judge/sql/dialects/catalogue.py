"""The task's tables, as far as translating needs to know them.

A family is a letter: i integer, l bigint, d exact number, q quotient of exact numbers, f floating point,
t text, D date, S timestamp, M time, I interval, b boolean, A list, j JSON; L a text literal that may become
anything, N a bare NULL, "" unknown.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

FAMILIES = (
    (r"BIGINT|UINTEGER", "l"),
    (r"\w*INT\w*", "i"),
    (r"DECIMAL.*|NUMERIC.*|U?HUGEINT", "d"),
    (r"DOUBLE|FLOAT|REAL", "f"),
    (r"VARCHAR.*|TEXT|CHAR.*|ENUM.*|UUID", "t"),
    (r"DATE", "D"),
    (r"TIMESTAMP.*|DATETIME", "S"),
    (r"TIME", "M"),
    (r"INTERVAL", "I"),
    (r"BOOL\w*", "b"),
    (r"JSON", "j"),
    (r".*\[\]", "A"),
)
NUMBERS = frozenset("ildqf")
MOMENTS = frozenset("DS")


class Catalogue(msgspec.Struct, frozen=True):
    """Table → column → DuckDB's type; table → its primary key."""

    kinds: Mapping[str, Mapping[str, str]] = {}
    unique: Mapping[str, tuple[str, ...]] = {}

    def columns(self, table: str) -> dict[str, str] | None:
        """Column in lower case → family; None where there is no such table."""
        for name, columns in self.kinds.items():
            if name.lower() == table:
                return {column.lower(): family_of(kind) for column, kind in columns.items()}
        return None

    def spelling(self, table: str) -> str:
        return next((name for name in self.kinds if name.lower() == table.lower()), table)

    def key(self, table: str) -> tuple[str, ...]:
        found = (columns for name, columns in self.unique.items() if name.lower() == table)
        return tuple(column.lower() for column in next(found, ()))


def family_of(kind: str) -> str:
    return next((family for pattern, family in FAMILIES if re.fullmatch(pattern, kind)), "")
