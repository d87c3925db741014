"""PostgreSQL's types: strict, and nothing is converted that was not asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from sqlglot import exp

from engine.judge.sql.dialects.building import bare, cast, replaced
from engine.judge.sql.dialects.catalogue import MOMENTS, NUMBERS
from engine.judge.sql.dialects.expressions import Expressions, widest
from engine.judge.sql.dialects.faults import refuse, wrong
from engine.judge.sql.dialects.scopes import Scope

WILD = frozenset({"", "N", "*"})
NAMES = {
    "i": "integer", "l": "bigint", "d": "numeric", "q": "numeric", "f": "double precision", "t": "text", "D": "date",
    "S": "timestamp", "M": "time", "I": "interval", "b": "boolean", "A": "an array", "j": "json", "L": "unknown",
}  # fmt: skip
SIGNS = {
    "EQ": "=", "NEQ": "<>", "GT": ">", "GTE": ">=", "LT": "<", "LTE": "<=", "In": "IN", "Between": "BETWEEN",
    "Add": "+",
    "Sub": "-", "Mul": "*", "Div": "/", "Mod": "%", "Pow": "^", "DPipe": "||", "Like": "LIKE", "ILike": "ILIKE",
    "Case": "CASE", "SimilarTo": "SIMILAR TO", "RegexpLike": "~", "RegexpILike": "~*",
}  # fmt: skip
TIMES = {
    ("D", "Add", "i"): "D", ("i", "Add", "D"): "D", ("D", "Sub", "i"): "D", ("D", "Sub", "D"): "i",
    ("D", "Add", "I"): "S", ("I", "Add", "D"): "S", ("D", "Sub", "I"): "S", ("S", "Add", "I"): "S",
    ("I", "Add", "S"): "S", ("S", "Sub", "I"): "S", ("S", "Sub", "S"): "I", ("S", "Sub", "D"): "I",
    ("D", "Sub", "S"): "I", ("I", "Add", "I"): "I", ("I", "Sub", "I"): "I",
}  # fmt: skip
"""What can be added to and taken from a moment, and what that is."""
PIECE = re.compile(r"\s*([-+]?)\s*(\d+)\s*(second|minute|hour|day|week|month|year)s?\s*", re.I)
PIECES = re.compile(rf"(?:{PIECE.pattern})+", re.I)


def kind(family: str) -> str:
    return "n" if family in NUMBERS else "T" if family in MOMENTS else family


class PostgresTypes(Expressions):
    dialect = "postgres"

    def condition(self, node: Any, scope: Scope) -> None:
        family = self.visit(node, scope)
        if family not in WILD | {"b", "L"}:
            wrong(f"{NAMES[family]} where a condition belongs", self.dialect, node)

    def comparable(self, node: Any, sides: Any) -> None:
        (one, first), (other, second) = sides
        if WILD & {first, second}:
            return
        for literal, family in ((one, second), (other, first)):
            self.readable(bare(literal), family)
        if kind(first) != kind(second) and "L" not in (first, second):
            self.mismatch(node, first, second)

    def mismatch(self, node: Any, first: str, second: str) -> None:
        sign = SIGNS.get(type(node).__name__, "this")
        wrong(f"{sign} between {NAMES[first]} and {NAMES[second]}", self.dialect, node)

    def readable(self, literal: Any, family: str) -> None:
        """A text in quotes becomes what stands on the other side, or fails."""
        if not (isinstance(literal, exp.Literal) and literal.is_string and family in NUMBERS):
            return
        whole = family in "il"
        if not re.fullmatch(
            r"\s*[-+]?\d+\s*" if whole else r"\s*[-+]?\d*\.?\d+(e[-+]?\d+)?\s*", literal.name, re.I
        ):
            wrong(f"'{literal.name}' is no {NAMES[family]}", self.dialect, literal)

    def unified(self, node: Any, parts: Sequence[tuple[Any, str]]) -> str:
        families = [family for _, family in parts if family not in WILD and family != "L"]
        if not families:
            return "t" if any(family == "L" for _, family in parts) else ""
        for family in families:
            if kind(family) != kind(families[0]):
                self.mismatch(node, families[0], family)
        for part, _ in parts:
            self.readable(bare(part), widest(families) or families[0])
        return widest(families) or ("S" if "S" in families else families[0])

    # ---- arithmetic

    def sum(self, node: Any, scope: Scope) -> str:
        sign = type(node).__name__
        one, other = self.visit(node.this, scope), self.visit(node.expression, scope)
        if one in MOMENTS | {"I"} or other in MOMENTS | {"I"}:
            return self.of_times(node, one, other)
        for literal, family in ((node.this, other), (node.expression, one)):
            self.readable(bare(literal), family)
        if not {one, other} <= NUMBERS | WILD | {"L"}:
            self.mismatch(node, one, other)
        if sign == "Pow":
            return "f"
        return self.of_numbers(sign, one, other)

    def of_numbers(self, sign: str, one: str, other: str) -> str:
        family = widest((one, other))
        return "q" if sign == "Div" and family not in ("i", "l", "f", "") else family

    def of_times(self, node: Any, one: str, other: str) -> str:
        sign = type(node).__name__
        if {one, other} & WILD:
            return ""
        if "L" in (one, other):
            refuse("a date and a text", self.dialect, "INTERVAL '1 day' or DATE '2025-01-31'", node)
        if sign in ("Mul", "Div") and "I" in (one, other) and (NUMBERS & {one, other}):
            return "I"
        found = TIMES.get((one, sign, other))
        if found is None:
            self.mismatch(node, one, other)
            return ""
        if found == "D":
            number = node.expression if other == "i" else node.this
            if not isinstance(bare(number), exp.Literal):
                cast(number, "INTEGER")
        return found

    def on_interval(self, node: Any, scope: Scope) -> str:
        text = node.this
        if not (isinstance(text, exp.Literal) and text.is_string):
            refuse("an INTERVAL of anything but a text", self.dialect, "n * INTERVAL '1 day'", node)
        whole = f"{text.name} {node.args['unit'].name}" if node.args.get("unit") else text.name
        if not PIECES.fullmatch(whole):
            refuse(f"INTERVAL '{whole}'", self.dialect, "INTERVAL '1 day'", node)
        pieces = [f"INTERVAL ({sign}{number}) {unit}" for sign, number, unit in PIECE.findall(whole)]
        replaced(node, " + ".join(pieces))
        return "I"

    def on_neg(self, node: Any, scope: Scope) -> str:
        family = self.visit(node.this, scope)
        if family not in NUMBERS | WILD | {"I"}:
            wrong(f"a minus before {NAMES[family]}", self.dialect, node)
        return family
