"""PostgreSQL's text: concatenation, patterns, substrings, formats."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlglot import exp

from engine.judge.sql.dialects.building import bare, replaced
from engine.judge.sql.dialects.catalogue import NUMBERS
from engine.judge.sql.dialects.faults import refuse, wrong
from engine.judge.sql.dialects.formats import from_postgres, has_clock
from engine.judge.sql.dialects.postgres_types import NAMES, WILD, PostgresTypes
from engine.judge.sql.dialects.scopes import Scope

TEXT_OF = frozenset("ildtDSbLMj") | WILD
"""What has the same text here as in PostgreSQL."""


class PostgresText(PostgresTypes):
    def on_dpipe(self, node: Any, scope: Scope) -> str:
        one, other = self.visit(node.this, scope), self.visit(node.expression, scope)
        if one == "A" or other == "A":
            if other not in ("A", ""):
                replaced(node, "list_append({1}, {2})", node.this, node.expression)
            elif one not in ("A", ""):
                replaced(node, "list_prepend({1}, {2})", node.this, node.expression)
            return "A"
        if not {one, other} & ({"t", "L"} | WILD):
            self.mismatch(node, one, other)
        for family in (one, other):
            self.has_text(node, family)
        return "t"

    def has_text(self, node: Any, family: str) -> None:
        if family not in TEXT_OF:
            refuse(f"{NAMES[family]} as text", self.dialect, "ROUND(x::numeric, 2) first, or TO_CHAR", node)

    def pattern(self, node: Any, scope: Scope) -> str:
        one, other = self.visit(node.this, scope), self.visit(node.expression, scope)
        if not {one, other} <= {"t", "L"} | WILD:
            self.mismatch(node, one, other)
        if type(node).__name__ in ("Like", "ILike") and not isinstance(node.parent, exp.Escape):
            self.with_backslash(node)
        if isinstance(node, exp.RegexpILike):
            replaced(node, "regexp_matches({1}, {2}, 'i')", node.this, node.expression)
        return "b"

    def with_backslash(self, node: Any) -> None:
        """The backslash escapes unless ESCAPE says otherwise."""
        wanted = bare(node.expression)
        if not isinstance(wanted, exp.Literal) or "\\" in wanted.name:
            node.replace(exp.Escape(this=node.copy(), expression=exp.Literal.string("\\")))

    def on_collate(self, node: Any, scope: Scope) -> str:
        if node.expression.name not in ("C", "POSIX"):
            refuse(f"the collation {node.expression.name}", self.dialect, node=node)
        family = self.visit(node.this, scope)
        node.replace(node.this.copy())
        return family

    def on_groupconcat(self, node: Any, scope: Scope) -> str:
        family, separator = self.argument(node.this, scope), node.args.get("separator")
        if separator is None or family not in {"t", "L"} | WILD:
            wrong(
                f"string_agg of {NAMES.get(family, 'this')}: it takes a text and a separator",
                self.dialect,
                node,
            )
        self.visit(separator, scope)
        order = node.this if isinstance(node.this, exp.Order) else None
        if (
            order
            and isinstance(order.this, exp.Distinct)
            and order.expressions[0].this != order.this.expressions[0]
        ):
            wrong("with DISTINCT, ORDER BY must name what is put together", self.dialect, node)
        return "t"

    def on_substring(self, node: Any, scope: Scope) -> str:
        parts = [node.args.get(part) for part in ("this", "start", "length")]
        families = [self.visit(part, scope) if part is not None else "i" for part in parts]
        if isinstance(bare(parts[1]), exp.Literal) and bare(parts[1]).is_string:
            refuse("SUBSTRING with a pattern", self.dialect, "SUBSTRING(text, first, length)", node)
        if families[0] not in {"t", "L"} | WILD:
            wrong(f"SUBSTRING of {NAMES[families[0]]}", self.dialect, node)
        return substring(node, *parts)

    def call_substr(self, node: Any, families: Sequence[str]) -> str:
        return substring(node, *node.expressions)

    call_substring = call_substr

    def on_trim(self, node: Any, scope: Scope) -> str:
        if set(self.children(node, scope)) - {"t", "L"} - WILD:
            wrong("TRIM of anything but text", self.dialect, node)
        name = {"LEADING": "ltrim", "TRAILING": "rtrim"}.get(
            str(node.args.get("position") or "").upper(), "trim"
        )
        characters = node.args.get("expression") or exp.Literal.string(" ")
        replaced(node, f"{name}({{1}}, {{2}})", node.this, characters)
        return "t"

    def on_strposition(self, node: Any, scope: Scope) -> str:
        self.children(node, scope)
        return "i"

    def call_concat(self, node: Any, families: Sequence[str]) -> str:
        for family in families:
            self.has_text(node, family)
            if family == "b":
                refuse("a boolean in CONCAT", self.dialect, "CASE", node)
        return "t"

    call_concat_ws = call_concat

    def call_to_char(self, node: Any, families: Sequence[str]) -> str:
        wanted = from_postgres(node.expressions[1].name)
        if wanted is None or families[0] in NUMBERS:
            refuse(f"TO_CHAR with '{node.expressions[1].name}'", self.dialect, node=node)
        replaced(node, "strftime({1}, {2})", node.expressions[0], exp.Literal.string(wanted))
        return "t"

    def call_to_date(self, node: Any, families: Sequence[str]) -> str:
        wanted = from_postgres(node.expressions[1].name)
        if wanted is None or has_clock(wanted):
            refuse(f"TO_DATE with '{node.expressions[1].name}'", self.dialect, node=node)
        text = "CAST(strptime({1}, {2}) AS DATE)"
        replaced(node, text, node.expressions[0], exp.Literal.string(wanted))
        return "D"


def substring(node: Any, text: Any, start: Any, length: Any = None) -> str:
    """Positions before the first count, too: they only use up the length."""
    first = bare(start)
    if isinstance(first, exp.Literal) and not first.is_string and int(first.name) > 0:
        template = "substring({1}, {2}, {3})" if length is not None else "substring({1}, {2})"
    elif length is None:
        template = "substring({1}, greatest({2}, 1))"
    else:
        template = "substring({1}, greatest({2}, 1), greatest({2} + {3} - greatest({2}, 1), 0))"
    replaced(node, template, text, start, *([length] if length is not None else []))
    return "t"
