"""DuckDB's errors about a translated text, without DuckDB: the person never wrote that text."""

from __future__ import annotations

import re

WORDS = (
    (
        r"WHERE clause cannot contain (aggregates|window)",
        "WHERE cannot hold {0} functions: it is read row by row, before.",
    ),
    (r"aggregate function calls cannot be nested", "An aggregate function cannot stand inside another one."),
    (r"[Dd]ivision by zero", "Division by zero."),
    (r"Could not convert string '?\"?(.*?)'?\"? to (\w+)", "'{0}' cannot be read as {1}."),
    (r"(?:date|timestamp) field value out of range: \"(.*?)\"", "'{0}' is no date."),
    (r"More than one row returned by a subquery", "A subquery used as a value returned more than one row."),
    (r"ORDER term out of range", "ORDER BY names a column by a number that is too high."),
    (r"Overflow in", "A number does not fit into its type."),
)
LONELY = re.compile(r'column "?(\S+?)"? must appear in the GROUP BY')
LONELY_WORDS = {
    "postgres": "PostgreSQL does not take this: {0} is neither in GROUP BY nor inside an aggregate function.",
    "mysql": "Not supported in this drill: {0} is neither in GROUP BY nor inside an aggregate function (mysql). "
    "MySQL 8 refuses it as well; older ones, and MariaDB, show the value of any row.",
}
GENTLE = frozenset({"runtime", "parse", "bind"})


def reworded(kind: str, message: str, dialect: str) -> str:
    """A sentence of our own; what is not in the table is refused, for it means the translation is at fault."""
    if kind not in GENTLE:
        return message
    if found := LONELY.search(message):
        return LONELY_WORDS[dialect].format(found[1])
    for pattern, words in WORDS:
        if found := re.search(pattern, message):
            return words.format(*found.groups())
    return f"Not supported in this drill: a part of this query has no counterpart that could be checked ({dialect})."
