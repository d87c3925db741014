"""From the person's text to DuckDB's: read, look at every part, walk, write."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.judge.sql.dialects.catalogue import Catalogue
from engine.judge.sql.dialects.faults import Untranslatable, refuse
from engine.judge.sql.dialects.rules import DIALECTS
from engine.types.problem import Dialect

if TYPE_CHECKING:
    from engine.judge.sql.dialects.expressions import Expressions

NAMES = {
    "With": "WITH",
    "Lock": "FOR UPDATE",
    "TableSample": "TABLESAMPLE",
    "Pivot": "PIVOT",
    "Qualify": "QUALIFY",
}
PARTS = {
    "search": "CYCLE and SEARCH",
    "qualify": "QUALIFY",
    "locks": "FOR UPDATE",
    "sample": "TABLESAMPLE",
    "all": "GROUP BY ALL",
}


def to_duckdb(text: str, dialect: Dialect, catalogue: Catalogue) -> str:
    """The same query in DuckDB's SQL; raises Untranslatable with a sentence for the person."""
    if not DIALECTS[dialect].translated:
        return text
    from sqlglot.errors import ErrorLevel, ParseError, SqlglotError

    try:
        trees = parsed(text, dialect)
        if len(trees) != 1:
            return text
        tree = translated(trees[0], dialect, catalogue)
        return str(tree.sql("duckdb", unsupported_level=ErrorLevel.RAISE))
    except ParseError as error:
        raise Untranslatable(*parse_message(error, text, dialect)) from None
    except (SqlglotError, ValueError, NotImplementedError, RecursionError) as error:
        reason = str(error).splitlines()[0] if str(error) else "nested too deeply"
        raise Untranslatable(f"Not supported in this drill: {reason} ({dialect}).") from None


def parsed(text: str, dialect: Dialect) -> list[Any]:
    import sqlglot

    from engine.judge.sql.dialects import tokens
    from engine.judge.sql.dialects.languages import language

    own = language(dialect)
    tokens.check(sqlglot.tokenize(text, read=own), dialect)
    return [tree for tree in sqlglot.parse(text, read=own) if tree is not None]


def translated(tree: Any, dialect: Dialect, catalogue: Catalogue) -> Any:
    from sqlglot import exp

    from engine.judge.sql.dialects.mysql import MySql
    from engine.judge.sql.dialects.postgres import Postgres
    from engine.judge.sql.dialects.queries import Queries

    if not isinstance(tree, (exp.Query, exp.Values)):
        return tree
    admitted(tree, dialect)
    expressions: type[Expressions] = Postgres if dialect == "postgres" else MySql
    Queries(dialect, catalogue, expressions).walk(tree, None, {})
    return tree


def admitted(tree: Any, dialect: Dialect) -> None:
    """Every class of the tree and every part of it is in syntax.toml, or the text is refused."""
    from engine.judge.sql.dialects.signatures import syntax

    known = syntax(dialect)
    for node in tree.walk():
        name = type(node).__name__
        if name not in known:
            refuse(NAMES.get(name, name), dialect, node=node)
        for part, value in node.args.items():
            if value not in (None, False, [], "") and part not in known[name]:
                refuse(PARTS.get(part, f"{name} with {part}"), dialect, node=node)


def parse_message(error: Any, text: str, dialect: str) -> tuple[str, int | None]:
    found = error.errors[0] if error.errors else {}
    line, column = found.get("line"), found.get("col")
    reason = str(found.get("description") or "syntax error").rstrip(".")
    what = f"This does not parse as {dialect}: {reason}. It is a slip, or not supported in this drill."
    lines = text.splitlines()
    if not line or not column or line > len(lines):
        return what, line
    label = f"LINE {line}: "
    caret = " " * (len(label) + max(column - len(found.get("highlight") or " "), 0)) + "^"
    return f"{what}\n\n{label}{lines[line - 1]}\n{caret}", line


def without_limit(query: str) -> str:
    """A DuckDB query without its outermost LIMIT and OFFSET."""
    import sqlglot
    from sqlglot import exp

    tree = sqlglot.parse_one(query, read="duckdb")
    if isinstance(tree, exp.Query):
        tree.set("limit", None)
        tree.set("offset", None)
    return tree.sql("duckdb")
