"""The SQL a person writes, made into DuckDB's: settings of the connection, and a shim on the syntax tree.

Native DuckDB text is never touched. What cannot be translated is refused, never judged.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import msgspec

from engine.types.problem import Dialect

if TYPE_CHECKING:
    from sqlglot import exp

NOT_IEEE = {"ieee_floating_point_ops": "false"}
NULL_ON_ZERO = {**NOT_IEEE, "error_on_division_by_zero": "false"}


class DialectRules(msgspec.Struct, frozen=True):
    """`shim`: names of functions in SHIMS, in order. The last two: see equality.Reading.

    `engine`: what the answer runs on, where that is not the engine of its task.
    """

    engine: str = ""
    translated: bool = False
    settings: dict[str, str] = {}
    shim: tuple[str, ...] = ()
    whole_booleans: bool = False
    text_dates: bool = False


DIALECTS: dict[Dialect, DialectRules] = {
    "duckdb": DialectRules(),
    "postgres": DialectRules(
        translated=True,
        settings={"integer_division": "true", "default_null_order": "postgres", **NOT_IEEE},
        shim=("order_by_null",),
    ),
    "sqlite": DialectRules(engine="sqlite", whole_booleans=True, text_dates=True),
    "mysql": DialectRules(
        translated=True,
        settings={"default_null_order": "sqlite", "default_collation": "nocase", **NULL_ON_ZERO},
        shim=("order_by_null", "like", "boolean_average", "weekday"),
        whole_booleans=True,
    ),
}


class Untranslatable(Exception):
    """`line` in the person's text where it does not parse."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.line = line


def to_duckdb(text: str, dialect: Dialect) -> str:
    """The same query in DuckDB's SQL; raises Untranslatable with a sentence for the person."""
    if not DIALECTS[dialect].translated:
        return text
    import sqlglot
    from sqlglot.errors import ErrorLevel, ParseError, SqlglotError

    try:
        trees = [tree for tree in sqlglot.parse(text, read=dialect) if tree is not None]
        if len(trees) != 1:
            return text
        return shimmed(trees[0], dialect).sql("duckdb", unsupported_level=ErrorLevel.RAISE)
    except ParseError as error:
        raise Untranslatable(*parse_message(error, text, dialect)) from None
    except (SqlglotError, ValueError, NotImplementedError, RecursionError) as error:
        reason = str(error).splitlines()[0] if str(error) else "nested too deeply"
        raise Untranslatable(f"Not supported in this drill: {reason} ({dialect}).") from None


def parse_message(error: Any, text: str, dialect: str) -> tuple[str, int | None]:
    found = error.errors[0] if error.errors else {}
    line, column = found.get("line"), found.get("col")
    what = f"This does not parse as {dialect}: {found.get('description') or 'syntax error'}"
    lines = text.splitlines()
    if not line or not column or line > len(lines):
        return what, line
    label = f"LINE {line}: "
    caret = " " * (len(label) + max(column - len(found.get("highlight") or " "), 0)) + "^"
    return f"{what}\n\n{label}{lines[line - 1]}\n{caret}", line


def shimmed(tree: exp.Expr, dialect: Dialect) -> exp.Expr:
    from sqlglot import exp

    if not isinstance(tree, exp.Query):
        return tree
    for name in DIALECTS[dialect].shim:
        SHIMS[name](tree)
    return tree


def order_by_null(tree: exp.Expr) -> None:
    """ORDER BY NULL means "no order" elsewhere and is an error in DuckDB."""
    from sqlglot import exp

    for order in list(tree.find_all(exp.Order)):
        kept = [item for item in order.expressions if not isinstance(item.this, exp.Null)]
        if kept:
            order.set("expressions", kept)
        else:
            order.pop()


def like(tree: exp.Expr) -> None:
    """LIKE ignores case in SQLite (ASCII) and under MySQL's usual collations."""
    from sqlglot import exp

    for node in list(tree.find_all(exp.Like)):
        node.replace(exp.ILike(**node.args))


def boolean_average(tree: exp.Expr) -> None:
    """Where a boolean is a number, avg(x > 3) is a share; DuckDB averages no booleans."""
    from sqlglot import exp

    for node in tree.find_all(exp.Avg):
        if isinstance(node.this, (exp.Predicate, exp.Connector, exp.Not, exp.Paren, exp.Boolean)):
            node.set("this", exp.cast(node.this, "double"))


def weekday(tree: exp.Expr) -> None:
    """MySQL counts DAYOFWEEK from Sunday = 1 and WEEKDAY from Monday = 0."""
    from sqlglot import exp

    for node in list(tree.find_all(exp.DayOfWeek)):
        node.replace(exp.paren(exp.Add(this=node.copy(), expression=exp.Literal.number(1))))
    for call in list(tree.find_all(exp.Anonymous)):
        if call.name.upper() == "WEEKDAY" and len(call.expressions) == 1:
            day = exp.func("isodow", call.expressions[0].copy())
            call.replace(exp.paren(exp.Sub(this=day, expression=exp.Literal.number(1))))


SHIMS: dict[str, Callable[[Any], None]] = {
    "order_by_null": order_by_null,
    "like": like,
    "boolean_average": boolean_average,
    "weekday": weekday,
}


def without_limit(query: str) -> str:
    """A DuckDB query without its outermost LIMIT and OFFSET."""
    import sqlglot
    from sqlglot import exp

    tree = sqlglot.parse_one(query, read="duckdb")
    if isinstance(tree, exp.Query):
        tree.set("limit", None)
        tree.set("offset", None)
    return tree.sql("duckdb")
