"""What PostgreSQL takes, and the same in DuckDB's SQL: casts, fields of dates, functions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlglot import exp

from engine.judge.sql.dialects.building import cast, replaced
from engine.judge.sql.dialects.catalogue import MOMENTS
from engine.judge.sql.dialects.faults import refuse, wrong
from engine.judge.sql.dialects.postgres_text import PostgresText
from engine.judge.sql.dialects.postgres_types import NAMES, WILD, kind
from engine.judge.sql.dialects.scopes import Scope
from engine.judge.sql.dialects.signatures import Signature

TYPES = {
    "INT": "i", "SMALLINT": "i", "BIGINT": "l", "DECIMAL": "d", "DOUBLE": "f", "FLOAT": "f", "TEXT": "t",
    "VARCHAR": "t",
    "DATE": "D", "TIMESTAMP": "S", "TIME": "M", "INTERVAL": "I", "BOOLEAN": "b", "JSON": "j", "JSONB": "j",
}  # fmt: skip
FIELDS_OF_TIME = frozenset({"HOUR", "MINUTE", "SECOND"})
FIELDS = FIELDS_OF_TIME | {
    "YEAR",
    "MONTH",
    "DAY",
    "DOW",
    "ISODOW",
    "DOY",
    "WEEK",
    "ISOYEAR",
    "QUARTER",
    "EPOCH",
}
EXACT = "CAST({1} AS DECIMAL(38, 12))"


class Postgres(PostgresText):
    def on_cast(self, node: Any, scope: Scope) -> str:
        family, wanted = self.visit(node.this, scope), node.to.this.name
        found = TYPES.get(wanted)
        if found is None:
            refuse(f"the type {node.to.sql()}", self.dialect, node=node)
        if found == "t":
            return self.to_text(node, family)
        if found == "d":
            return self.to_numeric(node, family)
        if found in ("i", "l") and family in ("d", "q"):
            replaced(node.this, f"round({EXACT})")
        if (kind(family), kind(found)) in (("n", "T"), ("T", "n"), ("b", "T"), ("T", "b"), ("f", "b")):
            wrong(f"a cast of {NAMES[family]} to {NAMES[found]}", self.dialect, node)
        return found

    def to_text(self, node: Any, family: str) -> str:
        self.has_text(node, family)
        if lengths := node.to.expressions:
            replaced(node, "left(CAST({1} AS VARCHAR), {2})", node.this, lengths[0].this)
        return "t"

    def to_numeric(self, node: Any, family: str) -> str:
        """PostgreSQL's numeric without a scale keeps every digit; here it is a quotient, which is rounded from text."""
        if node.to.expressions:
            if family in ("q", "f"):
                replaced(node.this, EXACT)
            return "d"
        if family == "i" or family == "l":
            node.to.replace(exp.DataType.build("DECIMAL(28, 0)"))
            return "d"
        if family == "d":
            node.replace(node.this.copy())
            return "d"
        node.to.replace(exp.DataType.build("DOUBLE"))
        return "q"

    def on_extract(self, node: Any, scope: Scope) -> str:
        return self.field(node, str(node.this.name).upper(), self.visit(node.expression, scope))

    def call_date_part(self, node: Any, families: Sequence[str]) -> str:
        return self.field(node, str(node.expressions[0].name).upper(), families[1])

    def field(self, node: Any, unit: str, family: str) -> str:
        if unit not in FIELDS:
            refuse(f"the field {unit} of a date", self.dialect, node=node)
        if family not in MOMENTS | {"I", "M"} | WILD:
            wrong(f"EXTRACT({unit} …) from {NAMES[family]}", self.dialect, node)
        if family == "D" and unit in FIELDS_OF_TIME:
            wrong(f"the {unit.lower()} of a date, which has none", self.dialect, node)
        return "q"

    # ---- functions

    def call_generate_series(self, node: Any, families: Sequence[str]) -> str:
        """Among the columns DuckDB wants it unnested."""
        if families[0] not in "iN":
            for item in list(node.expressions[:2]):
                cast(item, "TIMESTAMP")
        if not isinstance(node.parent, exp.Table):
            replaced(node, "unnest({1})")
        return "i" if families[0] in "iN" else "S"

    def chosen(self, node: Any, known: Sequence[Signature], families: Sequence[str]) -> Signature:
        for signature in known:
            if signature.fits(families):
                return signature
        types = ", ".join(NAMES.get(family, "?") for family in families)
        return wrong(f"there is no function {node.name}({types})", self.dialect, node)

    def on_window(self, node: Any, scope: Scope) -> str:
        call = node.this.this if isinstance(node.this, exp.Filter) else node.this
        if any(isinstance(item, exp.Distinct) for item in call.args.get("expressions") or ()):
            wrong("DISTINCT in a window function", self.dialect, node)
        return super().on_window(node, scope)

    def on_filter(self, node: Any, scope: Scope) -> str:
        family = self.visit(node.this, scope)
        if not isinstance(node.expression, exp.Where):
            wrong("FILTER without WHERE in its brackets", self.dialect, node)
        self.condition(node.expression.this, scope)
        return family

    def on_withingroup(self, node: Any, scope: Scope) -> str:
        name, item = str(node.this.name).lower(), node.expression.expressions[0]
        if name not in ("percentile_cont", "percentile_disc") or len(node.expression.expressions) > 1:
            refuse(f"{node.this.name}() WITHIN GROUP", self.dialect, node=node)
        self.visit(node.this, scope)
        family = self.visit(item.this, scope)
        if item.args.get("desc"):
            refuse("WITHIN GROUP in descending order", self.dialect, "the other share, ascending", node)
        function = "quantile_cont" if name == "percentile_cont" else "quantile_disc"
        replaced(node, f"{function}({{1}}, {{2}})", item.this, node.this.expressions[0])
        return "f" if name == "percentile_cont" else family

    def on_array(self, node: Any, scope: Scope) -> str:
        if any(isinstance(item, exp.Query) for item in node.expressions):
            self.subquery(node.expressions[0], scope)
            return "A"
        self.unified(node, [(item, self.visit(item, scope)) for item in list(node.expressions)])
        return "A"

    def on_bracket(self, node: Any, scope: Scope) -> str:
        family = self.visit(node.this, scope)
        if family not in {"A"} | WILD:
            wrong(f"an index of {NAMES[family]}", self.dialect, node)
        for item in node.expressions:
            self.visit(item, scope)
        return ""

    def on_currentdate(self, node: Any, scope: Scope) -> str:
        return "D"

    def on_currenttimestamp(self, node: Any, scope: Scope) -> str:
        cast(node, "TIMESTAMP")
        return "S"

    def on_jsonextract(self, node: Any, scope: Scope) -> str:
        self.children(node, scope)
        return "j"

    def on_jsonextractscalar(self, node: Any, scope: Scope) -> str:
        self.children(node, scope)
        return "t"
