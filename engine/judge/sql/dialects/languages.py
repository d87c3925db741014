"""Two of sqlglot's dialects, read so that every function keeps the name the person wrote."""

from __future__ import annotations

from functools import cache
from typing import Any

POSTGRES_PARSERS = frozenset({"CAST", "EXTRACT", "SUBSTRING", "TRIM", "POSITION", "OVERLAY", "STRING_AGG"})
MYSQL_PARSERS = frozenset(
    {"CAST", "CONVERT", "EXTRACT", "SUBSTRING", "SUBSTR", "TRIM", "POSITION", "GROUP_CONCAT"}
)
"""What has a grammar of its own within its brackets."""

WITHOUT_BRACKETS = frozenset({"CASE", "ANY"})


@cache
def language(dialect: str) -> Any:
    """Division and the first index as in DuckDB: settings of the connection see to the rest."""
    from sqlglot.dialects import DuckDB, MySQL, Postgres

    base: Any = {"postgres": Postgres, "mysql": MySQL}[dialect]
    parser = base.parser_class
    own = {"postgres": POSTGRES_PARSERS, "mysql": MYSQL_PARSERS}[dialect]
    settings = ("TYPED_DIVISION", "SAFE_DIVISION", "INDEX_OFFSET")
    narrowed = type("Parser", (parser,), {
        "FUNCTIONS": {},
        "FUNCTION_PARSERS": {name: read for name, read in parser.FUNCTION_PARSERS.items() if name in own},
        "NO_PAREN_FUNCTION_PARSERS": {
            name: read
            for name, read in parser.NO_PAREN_FUNCTION_PARSERS.items()
            if name in WITHOUT_BRACKETS
        },
    })  # fmt: skip
    names = {"Parser": narrowed, **{name: getattr(DuckDB, name) for name in settings}}
    return type(f"{base.__name__}Text", (base,), names)
