"""MySQL's (and MariaDB's) types: conversions that nobody asked for are made by hand, or refused."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import Any

from sqlglot import exp

from engine.judge.sql.dialects.building import bare, built, cast, replaced
from engine.judge.sql.dialects.catalogue import MOMENTS, NUMBERS
from engine.judge.sql.dialects.expressions import Expressions, widest
from engine.judge.sql.dialects.faults import refuse
from engine.judge.sql.dialects.scopes import Scope

WILD = frozenset({"", "N", "*"})
MOMENT = re.compile(r"\d{4}-\d{1,2}-\d{1,2}([ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?)?")
NUMBER = re.compile(r"[-+]?\d+(\.\d+)?")
SAME_TEXT = frozenset("ildtDSL") | WILD
DAYS = frozenset({"DAY", "WEEK", "MONTH", "QUARTER", "YEAR"})
UNITS = DAYS | {"HOUR", "MINUTE", "SECOND"}
WORDS = {"t": "text", "L": "text", "D": "a date", "S": "a date with time", "f": "a floating point number"}


class MySqlTypes(Expressions):
    dialect = "mysql"

    def number(self, node: Any, family: str) -> str:
        """A boolean is 0 or 1."""
        if family == "b":
            cast(node, "INTEGER")
            return "i"
        return family

    def condition(self, node: Any, scope: Scope) -> None:
        family = self.visit(node, scope)
        if family in NUMBERS:
            replaced(bare(node), "{1} <> 0")
        elif family not in WILD | {"b"}:
            refuse(f"{WORDS.get(family, 'this')} as a condition", self.dialect, "a comparison", node)

    def comparable(self, node: Any, sides: Any) -> None:
        (one, first), (other, second) = sides
        if WILD & {first, second}:
            return
        if "b" in (first, second) and (first != second):
            first, second = self.number(one, first), self.number(other, second)
        for literal, family in ((one, second), (other, first)):
            self.readable(bare(literal), family)
        if {first, second} & MOMENTS and "t" in (first, second):
            moved = one if first == "t" else other
            if as_moment_again(bare(moved)):
                return
        kinds = {
            "n" if f in NUMBERS else "T" if f in MOMENTS else "t" if f == "L" else f for f in (first, second)
        }
        if len(kinds) > 1 and not ("L" in (first, second) and {first, second} & (NUMBERS | MOMENTS)):
            refuse("a comparison of different types", self.dialect, "CAST on one side", node)

    def readable(self, literal: Any, family: str) -> None:
        if not (isinstance(literal, exp.Literal) and literal.is_string):
            return
        if literal.name != literal.name.rstrip(" "):
            refuse("a text with blanks at its end, which do not always count,", self.dialect, node=literal)
        if family in NUMBERS and not NUMBER.fullmatch(literal.name):
            refuse(f"'{literal.name}' where a number belongs", self.dialect, node=literal)
        if family in MOMENTS and not is_moment(literal.name):
            refuse(f"'{literal.name}' where a date (2025-01-31) belongs", self.dialect, node=literal)

    def unified(self, node: Any, parts: Sequence[tuple[Any, str]]) -> str:
        parts = [(part, family) for part, family in parts if family not in WILD]
        families = {family for _, family in parts}
        if families <= {"b"}:
            return "b" if families else ""
        parts = [(part, self.number(part, family)) for part, family in parts]
        families = {family for _, family in parts}
        if families <= NUMBERS:
            return widest(sorted(families))
        if families <= MOMENTS:
            return "S" if "S" in families else "D"
        for part, family in parts:
            self.as_text(part, family)
        return "t"

    def as_text(self, node: Any, family: str) -> None:
        if family not in SAME_TEXT:
            refuse(
                f"{WORDS.get(family, 'a quotient')} as text", self.dialect, "CAST(ROUND(x, 2) AS CHAR)", node
            )
        if family not in WILD | {"t", "L"}:
            cast(node, "VARCHAR")

    # ---- arithmetic

    def sum(self, node: Any, scope: Scope) -> str:
        sides = [(part, self.visit(part, scope)) for part in (node.this, node.expression)]
        if "I" in (sides[0][1], sides[1][1]) and isinstance(node, (exp.Add, exp.Sub)):
            moment, interval = sides if sides[1][1] == "I" else reversed(sides)
            return self.moved(node, moment, bare(interval[0]))
        one, other = (self.operand(node, part, family) for part, family in sides)
        family = widest((one, other))
        if isinstance(node, exp.IntDiv):
            replaced(node, "CAST(trunc({1} / {2}) AS BIGINT)", node.this, node.expression)
            return "l"
        if isinstance(node, exp.Div):
            return "f" if family == "f" else "q"
        return family if family != "i" else "l"

    def operand(self, node: Any, part: Any, family: str) -> str:
        literal = bare(part)
        if family == "L" and NUMBER.fullmatch(literal.name):
            literal.replace(exp.Literal.number(literal.name))
            return "f"
        if family not in NUMBERS | WILD | {"b"}:
            refuse(
                f"arithmetic with {WORDS.get(family, 'this')}",
                self.dialect,
                "DATEDIFF, INTERVAL 1 DAY or CAST",
                node,
            )
        if (
            isinstance(node, (exp.Add, exp.Sub, exp.Mul))
            and family == "i"
            and not isinstance(literal, exp.Literal)
        ):
            cast(part, "BIGINT")
        return self.number(part, family)

    def moved(self, node: Any, moment: tuple[Any, str], interval: Any) -> str:
        """A date stays a date while whole days are added; what came as text stays text."""
        part, family = moment
        family = self.as_moment(part, family)
        days = str(interval.args["unit"].name).upper() in DAYS
        result = "D" if family == "D" and days else "S"
        text = moment[1] in ("t", "L")
        kind = "DATE" if result == "D" else "TIMESTAMP"
        made = built(f"CAST({{1}} AS {kind})", (node.copy(),))
        node.replace(built("CAST({1} AS VARCHAR)", (made,)) if text else made)
        return "t" if text else result

    def as_moment(self, part: Any, family: str) -> str:
        if family in MOMENTS | WILD:
            return family
        literal = bare(part)
        if family == "L":
            self.readable(literal, "D")
            found = "S" if ":" in literal.name else "D"
            cast(part, "TIMESTAMP" if found == "S" else "DATE")
            return found
        if family != "t":
            refuse(f"{WORDS.get(family, 'a number')} where a date belongs", self.dialect, node=part)
        replaced(part, "TRY_CAST({1} AS DATE)")
        return "D"

    def on_interval(self, node: Any, scope: Scope) -> str:
        unit = node.args.get("unit")
        if unit is None or str(unit.name).upper() not in UNITS:
            refuse("this INTERVAL", self.dialect, "INTERVAL 1 DAY", node)
        if not (isinstance(node.this, exp.Literal) and re.fullmatch(r"-?\d+", node.this.name)):
            family = self.visit(node.this, scope)
            if family not in {"i", "l"} | WILD:
                refuse("an INTERVAL of this", self.dialect, "INTERVAL 1 DAY", node)
        return "I"

    def on_neg(self, node: Any, scope: Scope) -> str:
        family = self.visit(node.this, scope)
        if family not in NUMBERS | WILD | {"b"}:
            refuse(f"a minus before {WORDS.get(family, 'this')}", self.dialect, node=node)
        return self.number(node.this, family)


def as_moment_again(node: Any) -> bool:
    """What DATE_ADD made of a text, compared with a date, is a date; and whether it is that."""
    inner = node.this if isinstance(node, exp.Cast) and node.to.this.name in ("TEXT", "VARCHAR") else None
    if not (isinstance(inner, exp.Cast) and inner.to.this.name in ("DATE", "TIMESTAMP")):
        return False
    node.replace(inner.copy())
    return True


def is_moment(text: str) -> bool:
    if not MOMENT.fullmatch(text):
        return False
    try:
        dt.date(*map(int, re.split(r"[ T]", text)[0].split("-")))
    except ValueError:
        return False
    return True
