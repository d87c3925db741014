"""MySQL's text and formats of dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from sqlglot import exp

from engine.judge.sql.dialects.building import bare, replaced
from engine.judge.sql.dialects.faults import refuse
from engine.judge.sql.dialects.formats import from_mysql, has_clock
from engine.judge.sql.dialects.mysql_types import MySqlTypes, is_moment
from engine.judge.sql.dialects.scopes import Scope


class MySqlText(MySqlTypes):
    def pattern(self, node: Any, scope: Scope) -> str:
        for part in (node.this, node.expression):
            self.as_text(part, self.number(part, self.visit(part, scope)))
        if isinstance(node, exp.RegexpLike):
            replaced(node, "regexp_matches({1}, {2}, 'i')", node.this, node.expression)
            return "b"
        ignoring: exp.Expression = exp.ILike(**dict(node.copy().args))
        wanted = bare(node.expression)
        escaped = isinstance(node.parent, exp.Escape)
        if not escaped and (not isinstance(wanted, exp.Literal) or "\\" in wanted.name):
            ignoring = exp.Escape(this=ignoring, expression=exp.Literal.string("\\"))
        node.replace(ignoring)
        return "b"

    def on_groupconcat(self, node: Any, scope: Scope) -> str:
        family = self.argument(node.this, scope)
        self.as_text(self.unwrapped(node.this), self.number(self.unwrapped(node.this), family))
        if node.args.get("separator") is None:
            node.set("separator", exp.Literal.string(","))
        return "t"

    def on_substring(self, node: Any, scope: Scope) -> str:
        parts = [
            node.args.get(part) for part in ("this", "start", "length") if node.args.get(part) is not None
        ]
        families = [self.visit(part, scope) for part in parts]
        self.as_text(parts[0], self.number(parts[0], families[0]))
        return self.part_of(
            node, [node.args[part] for part in ("this", "start", "length") if node.args.get(part)]
        )

    def call_substr(self, node: Any, families: Sequence[str]) -> str:
        return self.part_of(node, node.expressions)

    call_substring = call_substr

    def part_of(self, node: Any, parts: Sequence[Any]) -> str:
        call = "substring({1}, {2}, {3})" if len(parts) > 2 else "substring({1}, {2})"
        start = bare(parts[1])
        sure = (isinstance(start, exp.Literal) and start.name != "0") or isinstance(start, exp.Neg)
        replaced(node, call if sure else f"CASE WHEN {{2}} = 0 THEN '' ELSE {call} END", *parts)
        return "t"

    def on_trim(self, node: Any, scope: Scope) -> str:
        self.as_text(node.this, self.number(node.this, self.visit(node.this, scope)))
        name = {"LEADING": "ltrim", "TRAILING": "rtrim"}.get(
            str(node.args.get("position") or "").upper(), "trim"
        )
        characters = node.args.get("expression") or exp.Literal.string(" ")
        if not isinstance(characters, exp.Literal) or len(characters.name) != 1:
            refuse("TRIM of more than one character", self.dialect, node=node)
        replaced(node, f"{name}({{1}}, {{2}})", node.this, characters)
        return "t"

    def on_strposition(self, node: Any, scope: Scope) -> str:
        self.children(node, scope)
        replaced(node, "strpos(lower({1}), lower({2}))", node.this, node.args["substr"])
        return "i"

    def call_date_format(self, node: Any, families: Sequence[str]) -> str:
        wanted = from_mysql(node.expressions[1].name)
        if wanted is None:
            refuse(f"DATE_FORMAT with '{node.expressions[1].name}'", self.dialect, node=node)
        text = "strftime(CAST({1} AS TIMESTAMP), {2})"
        replaced(node, text, node.expressions[0], exp.Literal.string(wanted))
        return "t"

    def call_str_to_date(self, node: Any, families: Sequence[str]) -> str:
        wanted = from_mysql(node.expressions[1].name)
        if wanted is None:
            refuse(f"STR_TO_DATE with '{node.expressions[1].name}'", self.dialect, node=node)
        given = bare(node.expressions[0])
        if isinstance(given, exp.Literal) and re.match(r"\d{4}-\d", given.name) and not is_moment(given.name):
            refuse(f"'{given.name}' as a date", self.dialect, node=node)
        kind = "TIMESTAMP" if has_clock(wanted) else "DATE"
        text = f"CAST(try_strptime({{1}}, {{2}}) AS {kind})"
        replaced(node, text, node.expressions[0], exp.Literal.string(wanted))
        return kind[0] if kind == "DATE" else "S"
