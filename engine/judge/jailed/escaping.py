"""Where functions and classes go: an attribute set on what may be one of them outlives the call that sets it.

As long as they are only called, looked at and inherited from, whatever has an attribute set on it is an object of the
present test. Once one is handed on as a value, nobody can tell any more.
"""

from __future__ import annotations

from .allowed import BY_KEYWORD, CHANGED, CLASS_MAKERS, FIRST, GIVEN_OTHERS, SECOND
from .nodes import inner, kind, last_name, root, run_at_once, walk

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from typing import Any

LOOKED_AT = ("annotation", "returns", "bases", "decorator_list", "cls", "type")
"""Fields in which a function or class is not handed on."""
NAMES = ("Name", "Attribute", "Subscript")
SEEN_THROUGH = ("Attribute", "Subscript", "FormattedValue", "Expr")


class Escapes:
    """`known`: names of what can hold attributes. `bound`: names that mean something else here than elsewhere.

    `constants`: attributes of classes that are neither.
    """

    def __init__(
        self, tree: Any, nodes: list[Any], known: set[str], bound: set[str], constants: set[str]
    ) -> None:
        self.tree, self.nodes, self.known, self.bound, self.constants = tree, nodes, known, bound, constants
        self.lasting = {id(node) for node in run_at_once(tree) if kind(node) == "Lambda"}
        self.kept: set[str] = set()
        """Attributes of objects that are bound to such a thing."""

    def may_change(self) -> bool:
        """Where methods set attributes of their `self` alone, such a thing may be one: but then is only called."""
        setters = [node for node in self.nodes if self.sets(node)]
        if not setters:
            return False
        own = {id(each) for node in self.nodes for each in self.own_attributes(node)}
        methods_only = all(id(node) in own for node in setters)
        if not methods_only and self.is_given_others():
            return True
        put = {id(each) for node in self.nodes for each in self.put_by(node)} if methods_only else set()
        return self.are_handed_on(put)

    def are_handed_on(self, put: Collection[int] = ()) -> bool:
        """Somebody else, who sets attributes, may come by one. `put`: ids of nodes where that does no harm."""
        harmless = {*put} | {id(each) for node in self.nodes for each in self.looked_at(node)}
        return any(id(node) not in harmless and self.holds(node) for node in self.nodes)

    def is_given_others(self) -> bool:
        return any(getattr(node, "name", "") in GIVEN_OTHERS for node in self.nodes)

    def sets(self, node: Any) -> bool:
        return kind(node) == "Attribute" and (kind(node.ctx) in CHANGED or node.attr == "__setattr__")

    def own_attributes(self, node: Any) -> Iterator[Any]:
        """What the methods of a class set on their first argument."""
        for each in node.body if kind(node) == "ClassDef" else ():
            first = [arg.arg for arg in each.args.args[:1]] if kind(each) == "FunctionDef" else []
            for part in walk(each) if first == ["self"] and not each.decorator_list else ():
                if kind(part) == "Attribute" and getattr(part.value, "id", "") == "self":
                    yield part

    def put_by(self, node: Any) -> Iterator[Any]:
        """`a` and `b` of `self.x = a if c else b`."""
        if kind(node) != "Assign" or any(
            getattr(each.value, "id", "") != "self" for each in self.fields(node)
        ):
            return
        values = [node.value.body, node.value.orelse] if kind(node.value) == "IfExp" else [node.value]
        if self.fields(node) and any(map(self.holds, values)):
            self.kept.update(each.attr for each in self.fields(node))
            yield from values

    def fields(self, node: Any) -> list[Any]:
        return node.targets if all(kind(each) == "Attribute" for each in node.targets) else []

    def holds(self, node: Any) -> bool:
        """It is, or may be, something whose attributes outlive a test."""
        what = kind(node)
        if what == "Call":
            return last_name(node) in ("type", "fields")
        if what == "Attribute" and (node.attr in self.constants or node.attr in self.kept):
            return node.attr in self.kept and kind(node.ctx) == "Load"
        if what in NAMES:
            return kind(node.ctx) == "Load" and getattr(root(node), "id", "") in self.known
        return id(node) in self.lasting

    def looked_at(self, node: Any) -> Iterator[Any]:
        for name in LOOKED_AT:
            value = getattr(node, name, None)
            for each in value if isinstance(value, list) else (value,):
                yield from walk(each) if hasattr(each, "_fields") else ()
        rule = RULES.get(kind(node))
        if rule is not None:
            yield from rule(self, node)

    def seen_through(self, node: Any) -> Iterator[Any]:
        yield node.value

    def raised(self, node: Any) -> Iterator[Any]:
        yield node.exc

    def compared(self, node: Any) -> Iterator[Any]:
        if all(kind(each) in ("Is", "IsNot") for each in node.ops):  # others may call methods with it
            yield from (node.left, *node.comparators)

    def aliased(self, node: Any) -> Iterator[Any]:
        """A second name at the top level is known like the first."""
        yield from walk(node.value) if kind(node) == "TypeAlias" else ()
        if node in self.tree.body and kind(node.value) in (*NAMES, "Lambda"):
            yield node.value

    def defined(self, node: Any) -> Iterator[Any]:
        """A method written as a lambda."""
        yield from (each.value for each in node.body if kind(getattr(each, "value", None)) == "Lambda")

    def called(self, node: Any) -> Iterator[Any]:
        yield node.func
        name = last_name(node)
        if name in self.bound:
            return
        if name in CLASS_MAKERS:
            yield from walk(node)
        yield from node.args[:1] if name in FIRST else ()
        for each in node.args[1:2] if name in SECOND else ():
            yield from (each, *inner(each))
        yield from (each.value for each in node.keywords if name in BY_KEYWORD.get(each.arg, ()))


RULES: dict[str, Callable[[Escapes, Any], Iterator[Any]]] = {
    **dict.fromkeys(SEEN_THROUGH, Escapes.seen_through),
    "AnnAssign": Escapes.aliased,
    "Assign": Escapes.aliased,
    "Call": Escapes.called,
    "ClassDef": Escapes.defined,
    "Compare": Escapes.compared,
    "Raise": Escapes.raised,
    "TypeAlias": Escapes.aliased,
}
