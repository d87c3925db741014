"""The SQL a person writes, made into DuckDB's: what it means there is measured, what has no measure is refused."""

from engine.judge.sql.dialects.catalogue import Catalogue
from engine.judge.sql.dialects.faults import Untranslatable
from engine.judge.sql.dialects.rules import DIALECTS, DialectRules
from engine.judge.sql.dialects.translating import to_duckdb, without_limit
from engine.judge.sql.dialects.wording import reworded

__all__ = [
    "DIALECTS",
    "Catalogue",
    "DialectRules",
    "Untranslatable",
    "reworded",
    "to_duckdb",
    "without_limit",
]
