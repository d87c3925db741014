"""What a query may be made of, as tables; the jail is the boundary, these say no in words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

TABLE_FUNCTIONS = frozenset({"range", "generate_series", "unnest"})

FUNCTIONS_REFUSED = re.compile(
    r"getenv|getvariable|current_setting|current_query\w*|current_connection_id|current_transaction_id"
    r"|txid_current|sleep_ms|pg_sleep|write_log|setseed|setval|nextval|currval|version|in_search_path"
    r"|duckdb_\w+|pragma_\w+|read_\w+|json_(?:de)?serialize\w*|json_execute\w*|inet_\w+|has_\w+_privilege"
    r"|pg_(?!typeof$)\w+|parse_duckdb_\w+|query|query_table|glob|which_secret|get_block_size|gen_random_uuid|uuid\w*"
)
NODES = frozenset({"SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE"})

MULTI = "This PIVOT is more than one statement to the database: list its values with IN (…), or use CASE."
STATEMENTS = {
    "MULTI": MULTI,
    "EXPLAIN": "EXPLAIN describes a query; this task asks for the query itself.",
}
SQLITE_QUERIES = frozenset({"SELECT", "WITH", "VALUES"})
EMPTY = "There is no statement here, only comments or nothing at all."


def statement_problem(statements: list[str], engine: str) -> str:
    """Why these statements are not the one query that the task asks for; empty where they are."""
    if not statements:
        return EMPTY
    if len(statements) > 1:
        return f"The task asks for one query; there are {len(statements)} statements here."
    if statements[0] == "SELECT" or (engine == "sqlite" and statements[0] in SQLITE_QUERIES):
        return ""
    text = f"The task asks for a query (SELECT or WITH … SELECT); this is {statements[0].replace('_', ' ')}."
    return STATEMENTS.get(statements[0], text)


def parts_problem(facts: dict[str, Any]) -> str:
    """Functions and kinds of statement, known before anything is bound."""
    inner = [kind for kind in facts["types"] if kind.endswith("_NODE") and kind not in NODES]
    if inner:
        return "A query may not change data, not even in a WITH."
    if "SHOW_REF" in facts["types"]:
        return "DESCRIBE, SHOW and SUMMARIZE are not queries on the task's tables."
    for name in facts["table_functions"]:
        if name not in TABLE_FUNCTIONS:
            return f"{name}() is not available in this drill; rows come from the task's tables."
    for name in facts["functions"]:
        if FUNCTIONS_REFUSED.fullmatch(name):
            return f"{name}() is not available in this drill."
    return ""


def tables_problem(facts: dict[str, Any], tables: Iterable[str]) -> str:
    allowed = {prefix + table.lower() for table in tables for prefix in ("", "main.", "ds.", "ds.main.")}
    for name in facts["tables"]:
        if name.lower() not in allowed:
            return f"{name} is not a table of this task. There are: {', '.join(tables)}."
    return ""
