"""Which clause of a wrong query to look at first: by comparing it with the nearest query that is right."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from sqlglot import exp
from sqlglot.diff import Insert, Keep, Move, Remove, Update, diff

from engine.judge.sql.canonical import Types, canonical_query

MOST_EDITS = 6
"""A query farther away than this from every right one is another approach: no clause is to blame."""
MOST_NODES = 20
"""Of the tree, added or removed with those edits: a forgotten condition is one edit and several nodes."""
STAGES = ("FROM", "WHERE", "GROUP BY", "HAVING", "SELECT", "ORDER BY")
"""In the order in which a database works them off; the first that differs is named."""
CLAUSES = {
    "from_": "FROM",
    "joins": "FROM",
    "laterals": "FROM",
    "where": "WHERE",
    "group": "GROUP BY",
    "having": "HAVING",
    "qualify": "HAVING",
    "expressions": "SELECT",
    "distinct": "SELECT",
    "windows": "SELECT",
    "order": "ORDER BY",
    "limit": "ORDER BY",
    "offset": "ORDER BY",
}
Query = tuple[str, str]
"""Text and dialect."""
Edit = Insert | Keep | Move | Remove | Update


class Clause(msgspec.Struct, frozen=True):
    """`inside`: "a CTE" or "a subquery"; empty in the outermost query. `edits`: from the nearest right query."""

    name: str
    inside: str = ""
    edits: int = 0


def clause_to_look_at(query: Query, solutions: Sequence[Query], types: Types) -> Clause | None:
    """None where the query cannot be read, or is not close to any of the solutions."""
    own = canonical_query(query[0], types, query[1])
    if own is None:
        return None
    others = [canonical_query(text, types, dialect) for text, dialect in solutions]
    found = (blamed(diff(own, other, delta_only=True)) for other in others if other is not None)
    nearest = min((each for each in found if each is not None), key=lambda each: each[0], default=None)
    return nearest[1] if nearest else None


def blamed(changes: Sequence[Edit]) -> tuple[int, Clause] | None:
    """How far apart the two are, and the first clause that differs; None where it is not a matter of clauses."""
    edits = topmost(changes)
    if not 0 < len(edits) <= MOST_EDITS or len(changes) > MOST_NODES:
        return None
    places = [place(node) for node in edits]
    if None in places:
        return None
    first = min(filter(None, places), key=lambda each: (bool(each.inside), STAGES.index(each.name)))
    return len(changes), msgspec.structs.replace(first, edits=len(edits))


def is_like(query: Query, other: Query, types: Types) -> bool:
    """The same but for names and spelling."""
    one, two = (canonical_query(text, types, dialect) for text, dialect in (query, other))
    return one is not None and two is not None and one.sql() == two.sql()


def topmost(changes: Sequence[Edit]) -> list[exp.Expr]:
    """The nodes where two queries differ; of a part that is only in one of them its top."""
    whole = {id(change.expression) for change in changes if isinstance(change, (Insert, Remove))}
    touched = (node for change in changes if (node := _node(change)) is not None)
    return [node for node in touched if id(node.parent) not in whole]


def _node(change: Edit) -> exp.Expr | None:
    if isinstance(change, (Insert, Remove)):
        return change.expression
    return change.source if isinstance(change, (Update, Move)) else None


def place(node: exp.Expr) -> Clause | None:
    """The clause that holds the node; a SELECT as a whole stands in none, unless it is part of one."""
    child, parent = node, node.parent
    while parent is not None:
        if isinstance(parent, exp.Query) and child.arg_key in CLAUSES:
            return Clause(CLAUSES[child.arg_key], _inside(parent))
        child, parent = parent, parent.parent
    return None


def _inside(query: exp.Expr) -> str:
    return "a CTE" if query.find_ancestor(exp.CTE) else "a subquery" if query.parent is not None else ""
