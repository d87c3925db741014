"""Can an answer keep anything from one test to the next? Where it cannot, its tests may share a process.

Seen from its text alone, before any of it runs, and in doubt it can. A module keeps something in what its top level
binds: so that has to be functions, classes and values that nobody changes. What else keeps a state (a module such as
`random`, a cache, a default that is a list, an attribute of a function or class) is none of the few things allowed.
"""

from __future__ import annotations

from . import allowed as may
from .escaping import Escapes
from .nodes import bound_by, is_script, kind, last_name, parsed, root, run_at_once, sets_depth, walk
from .values import Values, targets_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


MAY_KEEP, KEEPS_NOTHING, WITHSTANDS_LINES = "may keep something", "keeps nothing", "nor do lines beside it"


def keeps_nothing(source: bytes | str, *, ours: bool = False) -> bool:
    """`ours`: of a problem, which may look at the answer. Raises SyntaxError and others as `compile` does."""
    return Reading(parsed(source), ours).is_clean()


def kept_by(source: bytes | str) -> str:
    """WITHSTANDS_LINES: nothing is kept even where a test runs lines beside the answer (`beside.py`)."""
    reading = Reading(parsed(source), ours=False)
    if not reading.is_clean():
        return MAY_KEEP
    return WITHSTANDS_LINES if reading.gives_nothing_away() else KEEPS_NOTHING


def has_no_other_name(nodes: list[Any]) -> bool:
    """A module of which only a part is allowed is named for that part alone."""
    names = sum(kind(node) == "Name" and node.id in may.MODULES for node in nodes)
    parts_of = sum(
        kind(node) == "Attribute" and getattr(node.value, "id", "") in may.MODULES for node in nodes
    )
    return names == parts_of


class Reading:
    def __init__(self, tree: Any, ours: bool) -> None:
        self.tree = tree
        self.tree.body = [node for node in tree.body if not is_script(node) and not sets_depth(node)]
        self.ours = ours
        self.stateless = may.STATELESS | ({may.OURS} if ours else set())
        self.nodes = list(walk(self.tree))
        self.bound = {name for node in self.nodes for name in bound_by(node)}
        """Names that mean something else here than elsewhere."""
        self.own = self.bound & self.named_at_once()
        self.tables: set[str] = set()
        """Names of the top level that are bound to a list, dict or set."""
        self.modules: set[str] = set()
        self.imported: set[str] = set()
        self.known: set[str] = set()
        """Functions, classes, and the first parameters of class methods: what can hold attributes."""
        self.constants: set[str] = set()
        """Names that classes give to what is neither."""
        self.with_fields: set[str] = set()
        """Data classes."""
        self.values = Values(self.own, self.modules, self.with_fields)

    def named_at_once(self) -> set[str]:
        return {name for node in run_at_once(self.tree) for name in bound_by(node)}

    def is_clean(self) -> bool:
        for node in self.nodes:
            self.take_in(node)
        if not all(self.top(each) for each in self.tree.body):
            return False
        if any(kind(node) == "NamedExpr" for node in run_at_once(self.tree)):
            return False
        checks: list[Callable[[Any], bool]] = [self.allowed, self.leaves_alone, self.has_fixed_defaults]
        if not all(check(node) for node in self.nodes for check in checks):
            return False
        return self.only_reads() and has_no_other_name(self.nodes) and not self.escapes().may_change()

    def escapes(self) -> Escapes:
        return Escapes(self.tree, self.nodes, self.known, self.bound, self.constants - self.known)

    def gives_nothing_away(self) -> bool:
        """Others get no hold of anything in it that lasts, and take none of its names for one that they know."""
        classes = [node for node in self.nodes if kind(node) == "ClassDef"]
        if any(kind(each) == "ClassDef" for node in classes for each in node.body):
            return False
        escapes = self.escapes()
        is_named_otherwise = self.tables or self.bound & may.TRUSTED
        return not (is_named_otherwise or escapes.is_given_others() or escapes.are_handed_on())

    # -- what a module or a class may hold

    def top(self, node: Any, within: str = "") -> bool:
        rule = TOP.get(kind(node))
        return rule is not None and rule(self, node, within)

    def take_in(self, node: Any) -> None:
        """What is imported."""
        if kind(node) == "Import":
            names = {(each.asname or each.name).partition(".")[0] for each in node.names}
            self.modules |= names
            self.known |= {each for each in names if each not in may.IMMUTABLE}
        elif kind(node) == "ImportFrom":
            names = {each.asname or each.name for each in node.names}
            self.imported |= names
            self.known |= set() if node.module in may.IMMUTABLE else names

    def function(self, node: Any, within: str) -> bool:
        self.known |= set() if within else {node.name}
        named = {last_name(each) for each in node.decorator_list}
        if within and ("classmethod" in named or node.name in may.OF_CLASSES):
            self.known.update(each.arg for each in [*node.args.posonlyargs, *node.args.args][:1])
        is_hook = node.name in may.HOOKS or (not within and node.name.startswith("__"))
        return named <= may.DECORATORS - self.own and not is_hook

    def class_(self, node: Any, within: str) -> bool:
        self.known.add(node.name)
        named = {last_name(each) for each in node.decorator_list}
        self.with_fields |= {node.name} if "dataclass" in named else set()
        is_plain = named <= may.DECORATORS - self.own and not node.keywords
        is_plain = is_plain and all(kind(each) != "Call" for each in node.bases)
        return is_plain and all(self.top(each, node.name) for each in node.body)

    def assigned(self, node: Any, within: str) -> bool:
        if any(kind(each) != "Name" for each in targets_of(node)):
            return False
        names = {each.id for each in targets_of(node)}
        if any(name.startswith("__") and not (within or name in may.OF_MODULE) for name in names):
            return False
        if names == {"__slots__"} and self.values.is_table(node.value):
            return not any(last_name(each) == "__slots__" for each in self.nodes if self.is_loaded(each))
        if node.value is None or self.values.frozen(node.value) or self.values.is_field(node.value, within):
            holders = self.known if self.names_holder(node.value) else self.constants if within else set()
            holders |= names
            return True
        self.tables |= names
        return not within and self.values.is_table(node.value)

    def is_loaded(self, node: Any) -> bool:
        return kind(node) in ("Name", "Attribute") and kind(node.ctx) == "Load"

    def names_holder(self, value: Any) -> bool:
        """It may be another name of a class or function."""
        if kind(value) == "Call" and last_name(value) in may.CLASS_MAKERS:
            return True
        found = walk(value) if value is not None else ()
        return any(kind(each) == "Lambda" or getattr(each, "id", "") in self.known for each in found)

    def text(self, node: Any, within: str) -> bool:
        return kind(node.value) == "Constant"

    def nothing(self, node: Any, within: str) -> bool:
        """To be seen here."""
        return True

    # -- what may be anywhere

    def allowed(self, node: Any) -> bool:
        rule = ANYWHERE.get(kind(node))
        return rule(self, node) if rule else kind(node) not in may.NEVER

    def imports(self, node: Any) -> bool:
        plain = (each.name in may.MODULES and not each.asname for each in node.names)
        names = [each.name for each in node.names]
        return all(name in self.stateless or narrow for name, narrow in zip(names, plain, strict=True))

    def imports_from(self, node: Any) -> bool:
        names = {each.name for each in node.names}
        hidden = any(name.startswith("_") for name in names if node.module != "__future__")
        known_otherwise = {each.asname for each in node.names if each.asname != each.name} & may.DECORATORS
        strange = (may.KEEPERS | may.INNER) & names or hidden or known_otherwise
        return not node.level and node.module in self.stateless and not strange

    def named(self, node: Any) -> bool:
        name, of = last_name(node), getattr(getattr(node, "value", None), "id", "")
        if of in may.NARROW:
            return name in may.NARROW[of]
        is_special = name.startswith("__") and name.endswith("__")
        return not self.is_keeper(node, name, of) and (not is_special or name in may.SPECIAL)

    def is_keeper(self, node: Any, name: str, of: str) -> bool:
        if kind(node) == "Name":
            return name in may.BUILT_IN_KEEPERS
        if of in self.modules:
            return name in may.KEEPERS or name in may.INNER or name.startswith("_")
        return name in may.INSIDES

    def called(self, node: Any) -> bool:
        """A frozen object sets its own fields."""
        is_own = [getattr(each, "id", "") for each in node.args[:1]] == ["self"]
        return last_name(node.func) != "__setattr__" or is_own

    def written(self, node: Any) -> bool:
        """Not the name of an attribute that may not be named."""
        if type(node.value) is not str or node.value in may.SPECIAL:
            return True
        return "__" not in node.value and node.value not in may.INSIDES

    def leaves_alone(self, node: Any) -> bool:
        """It binds no attribute or item of anything that outlives a call."""
        if kind(node) not in ("Attribute", "Subscript") or kind(node.ctx) not in may.CHANGED:
            return True
        of = root(node)
        return kind(of) == "Name" and of.id not in self.known | self.modules | self.tables

    def has_fixed_defaults(self, node: Any) -> bool:
        if kind(node) not in may.FUNCTIONS:
            return True
        values = [*node.args.defaults, *filter(None, node.args.kw_defaults)]
        return all(self.values.frozen(value) for value in values)

    # -- what tables, modules and decorators are used for

    def only_reads(self) -> bool:
        """Of a table, every use is one that cannot change it or hand it out; a module is there for what it holds."""
        uses = sum(kind(node) == "Name" and node.id in self.tables for node in self.nodes)
        reads = sum(self.reads(node) for node in self.nodes)
        bound = sum(kind(each) in ("Assign", "AnnAssign") and self.binds(each) for each in self.tree.body)
        of_modules = sum(self.is_module(node) for node in self.nodes)
        parts_of = sum(kind(node) == "Attribute" and self.is_module(node.value) for node in self.nodes)
        return uses == reads + bound and of_modules == parts_of and self.decorates_only() and self.names_all()

    def decorates_only(self) -> bool:
        used = sum(self.is_decorator(node) for node in self.nodes)
        decorators = [each for node in self.nodes for each in getattr(node, "decorator_list", ())]
        return used == sum(
            self.is_decorator(each.func if kind(each) == "Call" else each) for each in decorators
        )

    def names_all(self) -> bool:
        """No attribute is reached by a name that is not written where it is asked for."""
        used = 0 if self.ours else sum(self.is_tool(node) for node in self.nodes)
        return used <= sum(self.asks_by_name(node) for node in self.nodes if kind(node) == "Call")

    def is_tool(self, node: Any) -> bool:
        is_part = kind(node) == "Attribute" and self.is_module(node.value)
        return (is_part or kind(node) == "Name") and last_name(node) in may.BY_NAME

    def asks_by_name(self, call: Any) -> bool:
        if not self.is_tool(call.func) or any(kind(each) == "Starred" for each in call.args):
            return False
        return [kind(each) for each in call.args[may.BY_NAME[last_name(call.func)] :][:1]] == ["Constant"]

    def is_decorator(self, node: Any) -> bool:
        if kind(node) == "Attribute":
            return node.attr in may.ONLY_DECORATORS and self.is_module(node.value)
        return kind(node) == "Name" and node.id in may.ONLY_DECORATORS & self.imported

    def is_module(self, node: Any) -> bool:
        return kind(node) == "Name" and node.id in self.modules

    def binds(self, node: Any) -> bool:
        targets = targets_of(node)
        return len(targets) == 1 and getattr(targets[0], "id", "") in self.tables

    def reads(self, node: Any) -> int:
        what = kind(node)
        if what == "Subscript":
            return kind(node.ctx) == "Load" and self.is_named(node.value)
        if what == "Compare":
            inside = [kind(op) in ("In", "NotIn") for op in node.ops]
            return sum(
                is_in and self.is_named(each) for is_in, each in zip(inside, node.comparators, strict=True)
            )
        if what in ("For", "comprehension"):
            return self.is_named(node.iter)
        if what == "Call" and kind(node.func) == "Attribute" and node.func.attr in may.READERS:
            return self.is_named(node.func.value)
        if what == "Call" and getattr(node.func, "id", "") in may.READING_CALLS - self.bound:
            args = node.args[:1] if node.func.id == "sum" else node.args
            return not (node.func.id in may.GIVING_BACK and len(args) > 1) and sum(map(self.is_named, args))
        return 0

    def is_named(self, node: Any) -> bool:
        return kind(node) == "Name" and node.id in self.tables


ANYWHERE: dict[str, Callable[[Reading, Any], bool]] = {
    "Attribute": Reading.named,
    "Call": Reading.called,
    "Constant": Reading.written,
    "Import": Reading.imports,
    "ImportFrom": Reading.imports_from,
    "Name": Reading.named,
}
TOP: dict[str, Callable[[Reading, Any, str], bool]] = {
    "AnnAssign": Reading.assigned,
    "Assign": Reading.assigned,
    "ClassDef": Reading.class_,
    "Expr": Reading.text,
    "FunctionDef": Reading.function,
    "Import": Reading.nothing,
    "ImportFrom": Reading.nothing,
    "Pass": Reading.nothing,
    "TypeAlias": Reading.nothing,
}
