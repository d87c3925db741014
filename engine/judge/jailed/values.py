"""Values of the top level: those that nobody can change, and tables, which only their own methods change."""

from __future__ import annotations

from . import allowed as may
from .nodes import inner, kind, last_name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def targets_of(node: Any) -> list[Any]:
    return list(node.targets) if kind(node) == "Assign" else [node.target]


class Values:
    """`own`: names that mean something else here than elsewhere. `modules`: names of modules.

    `with_fields`: data classes.
    """

    def __init__(self, own: set[str], modules: set[str], with_fields: set[str]) -> None:
        self.own, self.modules, self.with_fields = own, modules, with_fields

    def is_table(self, value: Any) -> bool:
        what = kind(value)
        if what in may.BUILDING:
            return all(map(self.frozen, inner(value)))
        if what in may.COMPREHENSIONS:
            loops = [(each.iter, each.ifs) for each in value.generators]
            made = [*inner(value), *(each for _, ifs in loops for each in ifs)]
            return all(map(self.frozen, made)) and all(self.is_source(each) for each, _ in loops)
        return what == "Call" and self.is_call_of(may.TABLE_MAKERS, value) and self.has_sources(value)

    def is_source(self, value: Any) -> bool:
        is_call = kind(value) == "Call" and self.is_call_of(may.SOURCES, value)
        return (is_call and self.has_sources(value)) or self.frozen(value) or self.is_table(value)

    def has_sources(self, call: Any, by_name: str = "") -> bool:
        """`by_name`: a keyword whose value is taken apart, not kept."""
        named = [self.frozen(each.value) or each.arg == by_name for each in call.keywords]
        return all(named) and all(map(self.is_source, call.args))

    def is_call_of(self, names: frozenset[str], call: Any) -> bool:
        """Of what everybody knows by that name, by itself or in a module."""
        of = getattr(call.func, "value", None)
        is_part = of is not None and getattr(of, "id", "") in self.modules
        return last_name(call) in names - self.own and (is_part or kind(call.func) == "Name")

    def frozen(self, value: Any) -> bool:
        """The calls in it, if any, make what nobody can change."""
        if kind(value) == "Call":
            return self.is_call_of(may.MAKERS, value) and self.has_sources(value, self.defaults_of(value))
        return kind(value) == "Lambda" or (kind(value) in may.FROZEN and all(map(self.frozen, inner(value))))

    def defaults_of(self, call: Any) -> str:
        given = [each.value for each in call.keywords if each.arg == "defaults"]
        return "defaults" if all(map(self.is_table, given)) else ""

    def is_field(self, value: Any, within: str) -> bool:
        """Of a data class, with a factory that is only named, so that it begins anew for each object."""
        if within not in self.with_fields or kind(value) != "Call" or value.args:
            return False
        return self.is_call_of(frozenset(("field",)), value) and all(
            self.frozen(each.value) for each in value.keywords
        )
