"""What differs from dialect to dialect, as a table."""

from __future__ import annotations

import msgspec

from engine.types.problem import Dialect

NOT_IEEE = {"ieee_floating_point_ops": "false"}
NULL_ON_ZERO = {**NOT_IEEE, "error_on_division_by_zero": "false"}


class DialectRules(msgspec.Struct, frozen=True):
    """`engine`: what the answer runs on, where that is not the engine of its task. The last two: equality.Reading."""

    engine: str = ""
    translated: bool = False
    settings: dict[str, str] = {}
    whole_booleans: bool = False
    text_dates: bool = False


DIALECTS: dict[Dialect, DialectRules] = {
    "duckdb": DialectRules(),
    "postgres": DialectRules(
        translated=True,
        settings={"integer_division": "true", **NOT_IEEE},
    ),
    "sqlite": DialectRules(engine="sqlite", whole_booleans=True, text_dates=True),
    "mysql": DialectRules(
        translated=True,
        settings={"default_collation": "nocase", **NULL_ON_ZERO},
        whole_booleans=True,
        # DATE_ADD('2025-01-31', …) is text in MySQL and looks like a date to everybody.
        text_dates=True,
    ),
}
