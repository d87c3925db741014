"""Changes of clauses: joins, filters, groups, orders, windows, set operations, writes."""

from __future__ import annotations

from sqlglot import exp

from engine.mutants.sql_facts import Facts
from engine.mutants.sql_nodes import Edits, put, setting, without_item

CLAUSES = {
    "where": "WHERE",
    "having": "HAVING",
    "order": "ORDER BY",
    "distinct": "DISTINCT",
    "qualify": "QUALIFY",
    "limit": "LIMIT",
    "offset": "OFFSET",
}


RUNNING = "ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW"


def join(node: exp.Join, facts: Facts) -> Edits:
    kind, side = node.kind.upper(), node.side.upper()
    if kind == "CROSS" or not (node.args.get("on") or node.args.get("using")):
        return
    others = {"": "LEFT", "LEFT": "", "RIGHT": "", "FULL": "LEFT"}
    other = others.get(side, "")
    yield f"{other or 'INNER'} JOIN instead of {side or 'INNER'} JOIN", setting("side", other or None), False


def dropped(node: exp.Expr, facts: Facts) -> Edits:
    for key, name in CLAUSES.items():
        if node.args.get(key):
            inner = node.parent is not None and not node.args.get("limit")
            same = key == "order" and inner
            yield f"{name} is gone", setting(key, None), same
    if isinstance(node, exp.Select) and not node.args.get("distinct") and not node.args.get("group"):
        aggregates = any(True for item in node.expressions for _ in item.find_all(exp.AggFunc))
        if not aggregates and _is_read_whole(node):
            shown = [item.unalias() for item in node.expressions]
            same = _only_membership(node) or _is_numbered(node) or facts.is_key(node, shown)
            yield "DISTINCT is added", setting("distinct", exp.Distinct()), same


def _is_read_whole(node: exp.Select) -> bool:
    """Not a scalar subquery, of which one row is read."""
    return not isinstance(node.parent, exp.Subquery) or isinstance(
        node.parent.parent, (exp.From, exp.Join, exp.SetOperation, exp.In, exp.Exists)
    )


def _is_numbered(node: exp.Select) -> bool:
    """It shows a row number and all that the numbers begin anew for."""
    shown = {item.unalias().sql() for item in node.expressions}
    windows = [item.unalias() for item in node.expressions if isinstance(item.unalias(), exp.Window)]
    return any(
        isinstance(window.this, exp.RowNumber)
        and {part.sql() for part in window.args.get("partition_by", [])} <= shown
        for window in windows
    )


def _only_membership(node: exp.Select) -> bool:
    """Only whether a row is there counts: EXISTS, IN, and set operations that drop duplicates themselves."""
    outer = node.parent.parent if isinstance(node.parent, exp.Subquery) else node.parent
    if isinstance(outer, exp.SetOperation):
        return bool(outer.args.get("distinct"))
    return isinstance(outer, (exp.Exists, exp.In)) and not node.args.get("limit")


def between(node: exp.Between, facts: Facts) -> Edits:
    this, low, high = node.this, node.args["low"], node.args["high"]
    for lower, upper in ((exp.GTE, exp.LT), (exp.GT, exp.LTE)):
        both = exp.and_(
            lower(this=this.copy(), expression=low.copy()), upper(this=this.copy(), expression=high.copy())
        )
        end = "upper" if upper is exp.LT else "lower"
        yield f"the {end} bound of `{node.sql()}` is left out", put(exp.paren(both)), False


def coalesce(node: exp.Coalesce, facts: Facts) -> Edits:
    same = facts.never_null(node.this)
    yield f"`{node.this.sql()}` instead of `{node.sql()}`", put(node.this.copy()), same


def case(node: exp.Case, facts: Facts) -> Edits:
    if node.args.get("default") is not None:
        null = isinstance(node.args["default"], exp.Null)
        yield "ELSE is gone", setting("default", None), null
    branches = node.args["ifs"]
    for index, branch in enumerate(branches):
        if len(branches) > 1:
            yield f"WHEN `{branch.this.sql()}` is gone", without_item("ifs", index), False
        if index:
            ifs = [item.copy() for item in branches]
            ifs[index - 1 : index + 1] = ifs[index - 1 : index + 1][::-1]
            yield f"WHEN `{branch.this.sql()}` comes one earlier", setting("ifs", ifs), False


def set_operation(node: exp.SetOperation, facts: Facts) -> Edits:
    keeps = "" if node.args.get("distinct") else " ALL"
    other = " ALL" if not keeps else ""
    name = type(node).__name__.upper()
    if isinstance(node, exp.Union):
        yield f"UNION{other} instead of UNION{keeps}", setting("distinct", bool(keeps)), False
        return
    kind = exp.Intersect if isinstance(node, exp.Except) else exp.Except
    new = kind(**{key: value for key, value in node.copy().args.items() if key in kind.arg_types})
    yield f"{kind.__name__.upper()} instead of {name}", put(new), False


def is_total(node: exp.Window, facts: Facts) -> bool:
    """No two rows of the window are peers."""
    order = node.args.get("order")
    columns = [item.this for item in order.expressions] if order else []
    return facts.is_key(node.find_ancestor(exp.Select), [*columns, *node.args.get("partition_by", [])])


def window(node: exp.Window, facts: Facts) -> Edits:
    for key, name in (
        ("partition_by", "PARTITION BY"),
        ("order", "ORDER BY of the window"),
        ("spec", "the frame"),
    ):
        value = node.args.get(key)
        if value:
            same = key == "spec" and value.sql() == RUNNING and is_total(node, facts)
            yield f"{name} is gone", setting(key, None), same
            for index in range(len(value) if isinstance(value, list) and len(value) > 1 else 0):
                yield f"PARTITION BY without `{value[index].sql()}`", without_item(key, index), False
    spec = node.args.get("spec")
    if spec is not None and spec.args.get("kind") == "ROWS":
        changed = spec.copy()
        changed.set("kind", "RANGE")
        same = spec.sql() == RUNNING and is_total(node, facts)
        yield "RANGE instead of ROWS", setting("spec", changed), same


def ordered(node: exp.Ordered, facts: Facts) -> Edits:
    now = bool(node.args.get("desc"))
    yield f"`{node.this.sql()}` {'ascending' if now else 'descending'}", setting("desc", not now), False
    first, filled = bool(node.args.get("nulls_first")), facts.never_null(node.this)
    yield f"NULLS {'LAST' if first else 'FIRST'}", setting("nulls_first", not first), filled


def order_key(node: exp.Order, facts: Facts) -> Edits:
    for index, item in enumerate(node.expressions if len(node.expressions) > 1 else []):
        yield f"ORDER BY without `{item.this.sql()}`", without_item("expressions", index), False


def group_key(node: exp.Group, facts: Facts) -> Edits:
    for index, item in enumerate(node.expressions if len(node.expressions) > 1 else []):
        yield f"GROUP BY without `{item.sql()}`", without_item("expressions", index), False


def limit(node: exp.Expr, facts: Facts) -> Edits:
    """LIMIT ±1 is a literal; here the OFFSET that is forgotten is."""
    offset = node.args.get("offset")
    if offset is None and node.args.get("limit"):
        yield "OFFSET 1 is added", setting("offset", exp.Offset(expression=exp.Literal.number(1))), False


def conflict(node: exp.OnConflict, facts: Facts) -> Edits:
    if node.args.get("where"):
        yield "WHERE of ON CONFLICT is gone", setting("where", None), False
    assignments = node.expressions
    for index, item in enumerate(assignments if len(assignments) > 1 else []):
        yield f"SET without `{item.sql()}`", without_item("expressions", index), False


def updated(node: exp.Update, facts: Facts) -> Edits:
    for index, item in enumerate(node.expressions if len(node.expressions) > 1 else []):
        yield f"SET without `{item.sql()}`", without_item("expressions", index), False
