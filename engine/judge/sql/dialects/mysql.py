"""What MySQL (and MariaDB) takes, and the same in DuckDB's SQL: casts, functions, dates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlglot import exp

from engine.judge.sql.dialects.building import bare, built, cast, replaced
from engine.judge.sql.dialects.catalogue import MOMENTS, NUMBERS
from engine.judge.sql.dialects.faults import refuse, wrong
from engine.judge.sql.dialects.mysql_text import MySqlText
from engine.judge.sql.dialects.mysql_types import NUMBER, UNITS, WILD, WORDS
from engine.judge.sql.dialects.scopes import Scope
from engine.judge.sql.dialects.signatures import Signature

TYPES = {
    "CHAR": "t", "VARCHAR": "t", "BIGINT": "l", "UBIGINT": "l", "INT": "l", "DECIMAL": "d", "DOUBLE": "f", "FLOAT": "f",
    "DATE": "D", "DATETIME": "S",
}  # fmt: skip
FITTING = {
    "t": frozenset("ildtDSLb"),
    "n": NUMBERS | {"b", "L"},
    "e": frozenset("ildbL"),
    "i": frozenset("ilbL"),
    "T": frozenset("DStL"),
    "S": frozenset("DSL"),
    "b": NUMBERS | {"b"},
}
FIELDS = {
    "YEAR": "year({1})", "MONTH": "month({1})", "DAY": "day({1})", "QUARTER": "quarter({1})",
    "HOUR": "hour(CAST({1} AS TIMESTAMP))", "MINUTE": "minute(CAST({1} AS TIMESTAMP))",
    "SECOND": "second(CAST({1} AS TIMESTAMP))", "YEAR_MONTH": "year({1}) * 100 + month({1})",
}  # fmt: skip
UNITS_OF_MONTHS = {"month": 1, "quarter": 3, "year": 12}
FULL_MONTHS = """CAST(trunc((date_diff('month', {1}, {2}) - CASE
  WHEN {2} >= {1} AND {2} - date_trunc('month', {2}) < {1} - date_trunc('month', {1}) THEN 1
  WHEN {2} < {1} AND {2} - date_trunc('month', {2}) > {1} - date_trunc('month', {1}) THEN -1
  ELSE 0 END) / MONTHS) AS BIGINT)"""
"""A month is full when day and time of day are reached again; DuckDB counts the end of a month for one, too."""
LEADING_NUMBER = """CASE WHEN {1} IS NOT NULL
  THEN CAST(coalesce(nullif(regexp_extract({1}, '^\\s*[-+]?[0-9]+'), ''), '0') AS BIGINT) END"""


class MySql(MySqlText):
    def on_cast(self, node: Any, scope: Scope) -> str:
        family, wanted = self.visit(node.this, scope), node.to.this.name
        found = TYPES.get(wanted)
        if found is None:
            refuse(f"the type {node.to.sql('mysql')}", self.dialect, node=node)
        family = self.number(node.this, family)
        if found == "t":
            self.as_text(node.this, family)
            if lengths := node.to.expressions:
                replaced(node, "left({1}, {2})", node.this, lengths[0].this)
            else:
                node.replace(node.this.copy())
        elif found == "l":
            self.to_whole(node, family)
        elif found == "d":
            self.to_decimal(node, family)
        elif found in MOMENTS:
            if family == "L":
                self.readable(bare(node.this), found)
            replaced(node, f"TRY_CAST({{1}} AS {'DATE' if found == 'D' else 'TIMESTAMP'})", node.this)
        return found

    def to_whole(self, node: Any, family: str) -> None:
        if family in ("t", "L"):
            replaced(node, LEADING_NUMBER, node.this)
        elif family in ("d", "q"):
            replaced(node, "CAST(round(CAST({1} AS DECIMAL(38, 12))) AS BIGINT)", node.this)
        elif family in MOMENTS | {"f"}:
            refuse(
                f"a cast of {WORDS[family]} to a whole number", self.dialect, "ROUND, DATEDIFF or YEAR", node
            )

    def to_decimal(self, node: Any, family: str) -> None:
        if family in MOMENTS | {"t"} or (family == "L" and not NUMBER.fullmatch(bare(node.this).name)):
            refuse(f"a cast of {WORDS[family]} to DECIMAL", self.dialect, node=node)
        if family in ("q", "f"):
            replaced(node.this, "CAST({1} AS DECIMAL(38, 12))")
        if not node.to.expressions:
            node.to.replace(exp.DataType.build("DECIMAL(10, 0)"))

    def on_extract(self, node: Any, scope: Scope) -> str:
        unit = str(node.this.name).upper()
        if unit not in FIELDS:
            refuse(f"EXTRACT({unit} …)", self.dialect, node=node)
        self.as_moment(node.expression, self.visit(node.expression, scope))
        replaced(node, FIELDS[unit], node.expression)
        return "i"

    def chosen(self, node: Any, known: Sequence[Signature], families: Sequence[str]) -> Signature:
        for signature in known:
            letters = [
                signature.letter(place) if signature.takes(len(families)) else ""
                for place, _ in enumerate(families)
            ]
            if signature.takes(len(families)) and all(map(fitting, letters, families)):
                return signature
        types = ", ".join(
            WORDS.get(family, "a number" if family in NUMBERS else "this") for family in families
        )
        return refuse(f"{node.name}({types})", self.dialect, "CAST where it is due", node)

    def coerced(self, node: Any, chosen: Signature, families: Sequence[str]) -> None:
        for place, (item, family) in enumerate(zip(list(node.expressions), families, strict=True)):
            letter, inner = chosen.letter(place), self.unwrapped(item)
            if letter == "t":
                self.as_text(inner, self.number(inner, family))
            elif letter in "neif" and family == "b":
                cast(inner, "INTEGER")
            elif letter in "neif" and family == "L":
                self.operand(exp.Mul(), inner, family)
            elif letter in "TSD":
                self.as_moment(inner, family)
            elif letter == "b" and family in NUMBERS:
                replaced(inner, "{1} <> 0")

    def call_date_add(self, node: Any, families: Sequence[str]) -> str:
        return self.shifted(node, families, exp.Add)

    def call_date_sub(self, node: Any, families: Sequence[str]) -> str:
        return self.shifted(node, families, exp.Sub)

    def call_adddate(self, node: Any, families: Sequence[str]) -> str:
        return self.shifted(node, families, exp.Add)

    def call_subdate(self, node: Any, families: Sequence[str]) -> str:
        return self.shifted(node, families, exp.Sub)

    def shifted(self, node: Any, families: Sequence[str], operator: Any) -> str:
        moment, interval = node.expressions
        if families[1] != "I":
            interval = exp.Interval(this=exp.paren(interval.copy()), unit=exp.var("DAY"))
        new = operator(this=moment.copy(), expression=interval.copy())
        node.replace(new)
        return self.moved(new, (new.this, families[0]), bare(new.expression))

    def call_timestampadd(self, node: Any, families: Sequence[str]) -> str:
        unit, number, moment = node.expressions
        if unit.name.upper() not in UNITS:
            refuse(f"TIMESTAMPADD({unit.name}, …)", self.dialect, node=node)
        interval = exp.Interval(this=exp.paren(number.copy()), unit=exp.var(unit.name.upper()))
        new = exp.Add(this=moment.copy(), expression=interval)
        node.replace(new)
        return self.moved(new, (new.this, families[2]), interval)

    def on_in(self, node: Any, scope: Scope) -> str:
        query = node.args.get("query")
        if query is not None and any(part.args.get("limit") for part in (query, query.this)):
            wrong("LIMIT in a subquery of IN", self.dialect, node)
        return super().on_in(node, scope)

    def on_window(self, node: Any, scope: Scope) -> str:
        spec = node.args.get("spec")
        if spec and spec.args.get("kind") == "GROUPS":
            wrong("a frame of GROUPS", self.dialect, node)
        if spec and spec.find(exp.Interval):
            refuse("a frame of days", self.dialect, "a join or a subquery", node)
        return super().on_window(node, scope)

    def call_greatest(self, node: Any, families: Sequence[str]) -> str:
        family = self.unified(node, list(zip(node.expressions, families, strict=True)))
        if family == "t":
            refuse(f"{node.name} of texts", self.dialect, "CASE", node)
        none = "CASE WHEN {null…} THEN NULL ELSE %s({*}) END"
        replaced(node, none % str(node.name).lower(), *node.expressions)
        return family

    call_least = call_greatest

    def call_timestampdiff(self, node: Any, families: Sequence[str]) -> str:
        unit, first, last = node.expressions
        if unit.name not in UNITS_OF_MONTHS:
            replaced(node, "date_sub({1}, CAST({2} AS TIMESTAMP), CAST({3} AS TIMESTAMP))", unit, first, last)
        else:
            ends = [built("CAST({1} AS TIMESTAMP)", (end,)) for end in (first, last)]
            replaced(node, FULL_MONTHS.replace("MONTHS", str(UNITS_OF_MONTHS[unit.name])), *ends)
        return "i"

    def on_currentdate(self, node: Any, scope: Scope) -> str:
        return "D"

    def on_currenttimestamp(self, node: Any, scope: Scope) -> str:
        cast(node, "TIMESTAMP")
        return "S"


def fitting(letter: str, family: str) -> bool:
    if letter in "*uU" or family in WILD:
        return True
    return family in FITTING.get(letter, letter)
