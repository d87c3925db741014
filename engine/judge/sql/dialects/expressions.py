"""One walk over an expression: what family it is of, whether its dialect takes it, and the same in DuckDB's SQL.

What both dialects share stands here; `postgres.py` and `mysql.py` say how they differ. The tree is changed in place.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from typing import Any

from sqlglot import exp

from engine.judge.sql.dialects.building import bare, built, enclosed
from engine.judge.sql.dialects.catalogue import NUMBERS
from engine.judge.sql.dialects.faults import refuse
from engine.judge.sql.dialects.naming import Naming
from engine.judge.sql.dialects.scopes import Scope
from engine.judge.sql.dialects.signatures import Signature, signatures

Visit = Callable[[Any, Scope], str]
COMPARISONS = ("EQ", "NEQ", "GT", "GTE", "LT", "LTE", "NullSafeEQ", "NullSafeNEQ")
SUMS = ("Add", "Sub", "Mul", "Div", "Mod", "IntDiv", "Pow")
BITS = ("BitwiseAnd", "BitwiseOr", "BitwiseXor", "BitwiseLeftShift", "BitwiseRightShift")
PATTERNS = ("Like", "ILike", "SimilarTo", "RegexpLike", "RegexpILike")


class Expressions(Naming, ABC):
    """`subquery` walks a query inside an expression and gives the family of its first column."""

    def __init__(self, subquery: Visit) -> None:
        self.subquery = subquery
        self.handlers: dict[str, Visit] = {
            **dict.fromkeys(COMPARISONS, self.comparison),
            **dict.fromkeys(SUMS, self.sum),
            **dict.fromkeys(BITS, self.bits),
            **dict.fromkeys(PATTERNS, self.pattern),
            **dict.fromkeys(("And", "Or", "Xor"), self.connected),
            **dict.fromkeys(("ByteString", "RawString"), lambda node, scope: "L"),
            **dict.fromkeys(("Subquery", "Select", "Union", "Except", "Intersect"), self.subquery),
        }

    def visit(self, node: Any, scope: Scope) -> str:
        kind = type(node).__name__
        handler = self.handlers.get(kind) or getattr(self, f"on_{kind.lower()}", None)
        if handler:
            return str(handler(node, scope))
        self.children(node, scope)
        return ""

    def children(self, node: Any, scope: Scope) -> list[str]:
        return [self.visit(child, scope) for child in list(node.iter_expressions())]

    # ---- constants

    def on_literal(self, node: Any, scope: Scope) -> str:
        if node.is_string:
            return "L"
        whole = str(node.this).isdigit()
        return "d" if not whole else "i" if int(node.this) < 2**31 else "l"

    def on_boolean(self, node: Any, scope: Scope) -> str:
        return "b"

    def on_null(self, node: Any, scope: Scope) -> str:
        return "N"

    def on_star(self, node: Any, scope: Scope) -> str:
        return "*"

    def on_paren(self, node: Any, scope: Scope) -> str:
        return self.visit(node.this, scope)

    def on_alias(self, node: Any, scope: Scope) -> str:
        return self.visit(node.this, scope)

    def on_var(self, node: Any, scope: Scope) -> str:
        return ""

    on_datatype = on_identifier = on_var

    # ---- conditions

    def on_not(self, node: Any, scope: Scope) -> str:
        self.condition(node.this, scope)
        return "b"

    def connected(self, node: Any, scope: Scope) -> str:
        self.condition(node.this, scope)
        self.condition(node.expression, scope)
        return "b"

    def comparison(self, node: Any, scope: Scope) -> str:
        one, other = self.visit(node.this, scope), self.visit(node.expression, scope)
        self.comparable(node, ((node.this, one), (node.expression, other)))
        return "b"

    def on_is(self, node: Any, scope: Scope) -> str:
        if isinstance(bare(node.expression), exp.Null):
            self.visit(node.this, scope)
        else:
            self.condition(node.this, scope)
        return "b"

    def on_between(self, node: Any, scope: Scope) -> str:
        families = [self.visit(node.args[part], scope) for part in ("this", "low", "high")]
        for part, family in zip(("low", "high"), families[1:], strict=True):
            self.comparable(node, ((node.this, families[0]), (node.args[part], family)))
        return "b"

    def on_in(self, node: Any, scope: Scope) -> str:
        family = self.visit(node.this, scope)
        if query := node.args.get("query"):
            found = self.visit(query, scope)
            if not isinstance(bare(node.this), exp.Tuple):
                self.comparable(node, ((node.this, family), (query, found)))
        for place, item in enumerate(list(node.expressions)):
            found = self.visit(item, scope)
            self.comparable(node, ((node.this, family), (node.expressions[place], found)))
        return "b"

    def on_exists(self, node: Any, scope: Scope) -> str:
        if isinstance(node.this, exp.Select) and not node.this.expressions:
            node.this.set("expressions", [exp.Literal.number(1)])
        self.subquery(node.this, scope)
        return "b"

    def on_any(self, node: Any, scope: Scope) -> str:
        family = self.visit(node.this, scope)
        return "" if family == "A" else family

    on_all = on_any

    def on_case(self, node: Any, scope: Scope) -> str:
        operand = node.args.get("this")
        family = self.visit(operand, scope) if operand else ""
        for branch in node.args["ifs"]:
            if operand:
                found = self.visit(branch.this, scope)
                self.comparable(node, ((node.this, family), (branch.this, found)))
            else:
                self.condition(branch.this, scope)
        places = [(branch, "true") for branch in node.args["ifs"]]
        places += [(node, "default")] if node.args.get("default") else []
        families = [self.visit(holder.args[part], scope) for holder, part in places]
        results = [holder.args[part] for holder, part in places]
        return self.unified(node, list(zip(results, families, strict=True)))

    def on_tuple(self, node: Any, scope: Scope) -> str:
        self.children(node, scope)
        return ""

    # ---- functions

    def on_anonymous(self, node: Any, scope: Scope) -> str:
        name = str(node.name).lower()
        known = signatures(self.dialect).get(name)
        if known is None:
            refuse(f"the function {node.name}()", self.dialect, node=node)
        if self.has_unit(known):
            node.expressions[0].replace(exp.Literal.string(node.expressions[0].name.lower()))
        families = self.arguments(node, scope, known[0].kind == "agg")
        chosen = self.chosen(node, known, families)
        self.coerced(node, chosen, families)
        if special := getattr(self, f"call_{name}", None):
            return str(special(node, families))
        result = self.result(node, chosen, families)
        if chosen.text:
            inner = [self.unwrapped(item) if not chosen.kind else item for item in node.expressions]
            node.replace(enclosed(built(chosen.text, inner)))
        return result

    def has_unit(self, known: Sequence[Signature]) -> bool:
        return known[0].arguments[:1] == ("U",)

    def arguments(self, node: Any, scope: Scope, aggregated: bool) -> list[str]:
        """Inside an aggregate function a name is a column, if there is one, and no name given in SELECT."""
        policy = scope.policy
        if aggregated and policy == "aliases first":
            scope.policy = "sources first"
        families = [self.argument(item, scope) for item in list(node.expressions)]
        scope.policy = policy
        return families

    def argument(self, node: Any, scope: Scope) -> str:
        """Of an aggregate's argument with DISTINCT or ORDER BY, the family of what is aggregated."""
        if isinstance(node, exp.Order):
            for item in node.expressions:
                self.visit(item.this, scope)
            return self.argument(node.this, scope)
        if isinstance(node, exp.Distinct):
            families = [self.visit(item, scope) for item in list(node.expressions)]
            return families[0]
        return self.visit(node, scope)

    def unwrapped(self, node: Any) -> Any:
        if isinstance(node, exp.Order):
            return self.unwrapped(node.this)
        return node.expressions[0] if isinstance(node, exp.Distinct) else node

    def result(self, node: Any, chosen: Signature, families: Sequence[str]) -> str:
        if chosen.result == "u":
            same = [place for place, _ in enumerate(families) if chosen.letter(place) == "u"]
            return self.unified(node, [(node.expressions[place], families[place]) for place in same])
        if chosen.result == "=":
            return families[0] if families[0] not in ("L", "*") else "t"
        return {"*": "", "T": "S"}.get(chosen.result, chosen.result)

    def on_window(self, node: Any, scope: Scope) -> str:
        family = "" if isinstance(node.this, exp.Identifier) else self.visit(node.this, scope)
        for item in list(node.args.get("partition_by") or []):
            self.visit(item, scope)
        if order := node.args.get("order"):
            self.ordering(order, scope)
        if spec := node.args.get("spec"):
            for part in ("start", "end"):
                if isinstance(spec.args.get(part), exp.Expression):
                    self.visit(spec.args[part], scope)
        return family

    def ordering(self, order: Any, scope: Scope) -> None:
        for item in list(order.expressions):
            self.visit(item.this, scope)

    def on_interval(self, node: Any, scope: Scope) -> str:
        if node.this is not None:
            self.visit(node.this, scope)
        return "I"

    def on_neg(self, node: Any, scope: Scope) -> str:
        return self.visit(node.this, scope)

    def bits(self, node: Any, scope: Scope) -> str:
        if set(self.children(node, scope)) - set("ilN"):
            refuse("bit operators on anything but whole numbers", self.dialect, node=node)
        return "l"

    # ---- what each dialect says for itself

    @abstractmethod
    def condition(self, node: Any, scope: Scope) -> None: ...

    @abstractmethod
    def comparable(self, node: Any, sides: Any) -> None: ...

    @abstractmethod
    def unified(self, node: Any, parts: Sequence[tuple[Any, str]]) -> str: ...

    @abstractmethod
    def sum(self, node: Any, scope: Scope) -> str: ...

    @abstractmethod
    def pattern(self, node: Any, scope: Scope) -> str: ...

    @abstractmethod
    def chosen(self, node: Any, known: Sequence[Signature], families: Sequence[str]) -> Signature: ...

    def coerced(self, node: Any, chosen: Signature, families: Sequence[str]) -> None:
        """Arguments that only the dialect converts by itself."""


def widest(families: Sequence[str]) -> str:
    """Of several families of numbers."""
    order = "ildqf"
    return max((family for family in families if family in NUMBERS), key=order.index, default="")
