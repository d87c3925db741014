"""What sqlglot lets pass and the dialect's own grammar does not, seen on the tokens."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from engine.judge.sql.dialects.faults import TITLES, Untranslatable

SIGNS = {"postgres": {"==", "<=>", "`", "//"}, "mysql": {"==", "::", "//", "->", "->>"}}
AFTER_A_LIST = frozenset({"FROM", "WHERE", "GROUP BY", "ORDER BY", "HAVING", "LIMIT", "UNION", ")"})
JOINED_ALONE = frozenset({"CROSS", "NATURAL"})
END_OF_JOINS = frozenset(
    {"WHERE", "GROUP BY", "ORDER BY", "HAVING", "LIMIT", "UNION", "EXCEPT", "INTERSECT", "WINDOW"}
)
QUOTED = frozenset({"STRING", "IDENTIFIER", "RAW_STRING", "HEREDOC_STRING", "BYTE_STRING"})
CLOSED_UP = frozenset({
    "ADDDATE", "BIT_AND", "BIT_OR", "CAST", "COUNT", "CURDATE", "DATE_ADD", "DATE_SUB", "EXTRACT", "GROUP_CONCAT",
    "MAX", "MID", "MIN", "NOW", "POSITION", "STD", "STDDEV", "STDDEV_POP", "STDDEV_SAMP", "SUBDATE", "SUBSTR",
    "SUBSTRING", "SUM", "TRIM", "VARIANCE", "VAR_POP", "VAR_SAMP",
})  # fmt: skip
"""MySQL's parser knows these as functions only where the bracket follows at once."""

RESERVED = frozenset({
    "CUBE", "CUME_DIST", "DENSE_RANK", "EMPTY", "EXCEPT", "FIRST_VALUE", "FUNCTION", "GROUPING", "GROUPS", "INTERSECT",
    "JSON_TABLE", "LAG", "LAST_VALUE", "LATERAL", "LEAD", "NTH_VALUE", "NTILE", "OF", "OVER", "PERCENT_RANK", "RANK",
    "RECURSIVE", "ROW_NUMBER", "SYSTEM", "WINDOW",
})  # fmt: skip
"""In MySQL 8 and not in MariaDB, which the table of constructs is measured on."""

UNIT = re.compile(r"(?:MICROSECOND|SECOND|MINUTE|HOUR|DAY|WEEK|MONTH|QUARTER|YEAR|_)+")
INDEXED = frozenset({"VAR", "IDENTIFIER", "R_PAREN", "R_BRACKET", "ARRAY"})


def check(tokens: Sequence[Any], dialect: str) -> None:
    """Raises Untranslatable at the first token that cannot stand where it stands."""
    words = [str(token.text).upper() if token.token_type.name not in QUOTED else "" for token in tokens]
    kinds = [token.token_type.name for token in tokens]
    for place, token in enumerate(tokens):
        before = words[place - 1] if place else ""
        after = [*words[place + 1 : place + 3], "", ""]
        if words[place] in SIGNS[dialect]:
            fail(f"the sign {token.text}", token, dialect)
        if (
            words[place] == ","
            and place + 1 < len(tokens)
            and kinds[place + 1] not in QUOTED
            and after[0] in AFTER_A_LIST
        ):
            fail("a comma at the end of a list", token, dialect)
        if words[place] == "FROM" and (place == 0 or before in ("(", ";")):
            fail("FROM before SELECT", token, dialect)
        if words[place] == "[" and (dialect == "mysql" or kinds[place - 1] not in INDEXED or place == 0):
            fail("a list in square brackets", token, dialect)
        if (
            kinds[place] == "NUMBER"
            and kinds[place + 1 : place + 2] == ["VAR"]
            and tokens[place + 1].start == token.end + 1
        ):
            fail(f"{token.text}{tokens[place + 1].text} as a number", token, dialect)
        OWN[dialect](token, words[place], after, tokens[place + 1] if place + 1 < len(tokens) else token)
    if dialect == "postgres":
        joins(tokens, words)


def postgres(token: Any, word: str, after: Sequence[str], following: Any) -> None:
    if word == "INTERVAL" and following.token_type.name == "NUMBER":
        fail("INTERVAL without quotes (it is INTERVAL '1 day' there)", token, "postgres")
    if word in ("AS", "::") and after[0] in ("DOUBLE", "STRING"):
        fail(f"the type {after[0]}", token, "postgres")
    if word == "LIMIT" and after[1] == ",":
        fail("LIMIT with a comma", token, "postgres")
    if word == "FILTER" and after[0] == "(" and after[1] != "WHERE":
        fail("FILTER without WHERE in its brackets", token, "postgres")
    if word == "AS" and following.token_type.name == "STRING":
        fail("a name in single quotes", token, "postgres")


def mysql(token: Any, word: str, after: Sequence[str], following: Any) -> None:
    if word == "SELECT" and after[0] == "FROM":
        fail("SELECT without columns", token, "mysql")
    if word == "INTERVAL" and following.token_type.name == "STRING" and not UNIT.fullmatch(after[1]):
        fail("INTERVAL '1 day' (it is INTERVAL 1 DAY there)", token, "mysql")
    if word in CLOSED_UP and after[0] == "(" and following.start != token.end + 1:
        fail(f"a blank between {token.text} and its bracket", token, "mysql")
    if word == "NULLS" and after[0] in ("FIRST", "LAST"):
        fail("NULLS FIRST and NULLS LAST", token, "mysql")
    if word == "AS" and after[0] in RESERVED and following.token_type.name not in QUOTED:
        what = f"the name {following.text}, a reserved word of MySQL 8 (MariaDB takes it)"
        raise Untranslatable(f"Not supported in this drill: {what}. Write it in backticks.", token.line)


OWN = {"postgres": postgres, "mysql": mysql}


def joins(tokens: Sequence[Any], words: Sequence[str]) -> None:
    """Every JOIN but CROSS and NATURAL ones has its ON or USING: counted in each pair of brackets."""
    open_joins: list[list[Any]] = [[]]
    for place, (token, word) in enumerate(zip(tokens, words, strict=True)):
        if word == "(":
            open_joins.append([])
        elif word == ")" and len(open_joins) > 1:
            demand(open_joins.pop())
        elif word == "JOIN" and not JOINED_ALONE & set(words[max(place - 3, 0) : place]):
            open_joins[-1].append(token)
        elif word in ("ON", "USING") and open_joins[-1] and words[place - 1] != "DISTINCT":
            open_joins[-1].pop()
        elif word in END_OF_JOINS:
            demand(open_joins[-1])
    demand(open_joins[0])


def demand(missing: Sequence[Any]) -> None:
    if missing:
        fail("a JOIN without ON or USING", missing[0], "postgres")


def fail(what: str, token: Any, dialect: str) -> None:
    raise Untranslatable(f"{TITLES[dialect]} does not take this: {what}.", token.line)
