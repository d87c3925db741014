"""Can an answer keep anything from one test to the next? Where it cannot, its tests may share a process.

Seen from its text alone, before any of it runs, and in doubt it can. A module keeps something in what its top level
binds: so that has to be functions, classes and values that nobody changes. What else keeps a state (a module such as
`random`, a cache, a default that is a list, an attribute of a function or class) is none of the few things allowed.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

ONLY_AST = 0x400
"""ast.PyCF_ONLY_AST: the module `ast` takes 8 ms to import, its nodes are built in."""
STATELESS = frozenset(
    "__future__ abc bisect collections collections.abc copy dataclasses datetime decimal fractions functools heapq"
    " itertools math numbers operator re solution statistics string typing".split()
)
MODULES = {"random": {"Random"}, "sys": {"float_info", "maxsize"}}
NARROW = MODULES | {"object": {"__setattr__"}}
"""Where no more than these is allowed: modules, and the class by which a frozen object sets its own fields."""
BUILT_IN_KEEPERS = frozenset(
    "breakpoint compile delattr eval exec globals help input open setattr vars __import__ __builtins__".split()
)
KEEPERS = frozenset(
    "* BasicContext DefaultContext ExtendedContext cache getcontext lru_cache setcontext singledispatch"
    " singledispatchmethod".split()
)
"""Of the modules that are allowed, what is not."""
DECORATORS = frozenset(
    "abstractmethod cached_property classmethod dataclass deleter final getter overload override property"
    " runtime_checkable setter staticmethod total_ordering".split()
)
CLASS_MAKERS = frozenset("NamedTuple NewType ParamSpec TypeVar TypeVarTuple namedtuple".split())
MAKERS = CLASS_MAKERS | frozenset("Decimal Fraction compile date field frozenset timedelta".split())
"""Calls at the top level whose results nobody can change."""
READERS = frozenset("copy count get index items keys values".split())
READING_CALLS = frozenset(
    "all any dict enumerate frozenset len list max min reversed set sorted sum tuple zip".split()
)
SPECIAL = frozenset(
    "__abs__ __add__ __and__ __bool__ __call__ __contains__ __delitem__ __doc__ __enter__ __eq__ __exit__ __float__"
    " __floordiv__ __format__ __ge__ __getitem__ __gt__ __hash__ __iadd__ __init__ __int__ __invert__ __isub__"
    " __iter__ __le__ __len__ __lt__ __matmul__ __missing__ __mod__ __mul__ __name__ __ne__ __neg__ __next__ __or__"
    " __pos__ __post_init__ __pow__ __qualname__ __radd__ __repr__ __reversed__ __rmul__ __rsub__ __slots__"
    " __str__ __sub__ __truediv__ __xor__".split()
)
FUNCTIONS = ("FunctionDef", "Lambda")
BUILDING = ("List", "Dict", "Set")
FROZEN = ("Attribute", "BinOp", "BoolOp", "Compare", "Constant", "Name", "Subscript", "Tuple", "UnaryOp")
NEVER = ("AsyncFunctionDef", "Global")
CHANGED = ("Store", "Del")


def keeps_nothing(source: bytes | str) -> bool:
    """Raises SyntaxError, RecursionError, MemoryError, ValueError as `compile` does."""
    return Reading(compile(source, "solution.py", "exec", ONLY_AST, dont_inherit=True)).is_clean()


def kind(node: Any) -> str:
    return type(node).__name__


def parts(node: Any) -> Iterator[Any]:
    for name in node._fields:
        value = getattr(node, name, None)
        for each in value if isinstance(value, list) else (value,):
            if hasattr(each, "_fields"):
                yield each


def walk(node: Any) -> Iterator[Any]:
    waiting = [node]
    while waiting:
        found = waiting.pop()
        yield found
        waiting.extend(parts(found))


def last_name(node: Any) -> str:
    """`f` of f, m.f and f(...)."""
    if kind(node) == "Call":
        return last_name(node.func)
    return str(getattr(node, "id", getattr(node, "attr", "")))


def has_no_other_name(nodes: list[Any]) -> bool:
    """A module of which only a part is allowed is named for that part alone."""
    names = sum(kind(node) == "Name" and node.id in MODULES for node in nodes)
    parts_of = sum(kind(node) == "Attribute" and getattr(node.value, "id", "") in MODULES for node in nodes)
    return names == parts_of


def is_script(node: Any) -> bool:
    """`if __name__ == "__main__":`, which does not run here."""
    if kind(node) != "If" or kind(node.test) != "Compare" or node.orelse:
        return False
    return getattr(node.test.left, "id", "") == "__name__" and kind(node.test.ops[0]) == "Eq"


class Reading:
    def __init__(self, tree: Any) -> None:
        self.tree = tree
        self.tree.body = [node for node in tree.body if not is_script(node)]
        self.tables: set[str] = set()
        """Names of the top level that are bound to a list, dict or set."""
        self.known: set[str] = set()
        """Functions, classes and modules, and the first parameters of class methods: what can hold attributes."""

    def is_clean(self) -> bool:
        if not all(self.top(each) for each in self.tree.body):
            return False
        nodes = list(walk(self.tree))
        for node in nodes:
            self.imported(node)
        checks: list[Callable[[Any], bool]] = [self.allowed, self.leaves_alone, self.has_fixed_defaults]
        clean = all(check(node) for node in nodes for check in checks)
        return clean and self.only_reads(nodes) and has_no_other_name(nodes)

    # -- what a module or a class may hold

    def top(self, node: Any, within: str = "") -> bool:
        rule = TOP.get(kind(node))
        return rule is not None and rule(self, node, within)

    def imported(self, node: Any) -> None:
        if kind(node) in ("Import", "ImportFrom"):
            self.known.update((each.asname or each.name).partition(".")[0] for each in node.names)

    def function(self, node: Any, within: str) -> bool:
        self.known |= set() if within else {node.name}
        named = [last_name(each) for each in node.decorator_list]
        if within and ("classmethod" in named or node.name == "__init_subclass__"):
            self.known.update(each.arg for each in node.args.args[:1])
        return set(named) <= DECORATORS

    def class_(self, node: Any, within: str) -> bool:
        self.known.add(node.name)
        named = {last_name(each) for each in node.decorator_list}
        plain = named <= DECORATORS and not node.keywords and all(kind(each) != "Call" for each in node.bases)
        return plain and all(self.top(each, node.name) for each in node.body)

    def assigned(self, node: Any, within: str) -> bool:
        targets = node.targets if kind(node) == "Assign" else [node.target]
        if any(kind(each) != "Name" for each in targets):
            return False
        names = {each.id for each in targets}
        if node.value is None or self.frozen(node.value) or names == {"__slots__"}:
            self.known |= names if self.names_holder(node.value) else set()
            return True
        self.tables |= names
        return not within and self.is_table(node.value)

    def names_holder(self, value: Any) -> bool:
        """It may be another name of a class or function."""
        if kind(value) == "Call":
            return last_name(value) in CLASS_MAKERS
        return value is not None and any(kind(each) == "Name" for each in walk(value))

    def is_table(self, value: Any) -> bool:
        return kind(value) in BUILDING and all(each is None or self.frozen(each) for each in parts(value))

    def frozen(self, value: Any) -> bool:
        """The calls in it, if any, make what nobody can change."""
        if kind(value) == "Call":
            return last_name(value) in MAKERS
        inner = [each for each in parts(value) if hasattr(each, "lineno")]
        return kind(value) == "Lambda" or (kind(value) in FROZEN and all(map(self.frozen, inner)))

    def text(self, node: Any, within: str) -> bool:
        return kind(node.value) == "Constant"

    def nothing(self, node: Any, within: str) -> bool:
        """To be seen here."""
        return True

    # -- what may be anywhere

    def allowed(self, node: Any) -> bool:
        what = kind(node)
        if what == "Import":
            plain = (each.name in MODULES and not each.asname for each in node.names)
            return all(
                each.name in STATELESS or narrow for each, narrow in zip(node.names, plain, strict=True)
            )
        if what == "ImportFrom":
            kept = KEEPERS & {each.name for each in node.names}
            return not node.level and node.module in STATELESS and not kept
        if what in ("Name", "Attribute"):
            name, of = last_name(node), getattr(getattr(node, "value", None), "id", "")
            if of in NARROW:
                return name in NARROW[of]
            is_special = name.startswith("__") and name.endswith("__")
            return not self.is_keeper(node, name) and (not is_special or name in SPECIAL)
        return what not in NEVER

    def is_keeper(self, node: Any, name: str) -> bool:
        if kind(node) == "Name":
            return name in BUILT_IN_KEEPERS
        return name in KEEPERS and getattr(node.value, "id", "") in self.known

    def leaves_alone(self, node: Any) -> bool:
        """It binds no attribute or item of anything that outlives a call, nor a second name for such a thing."""
        if kind(node) == "Assign" and kind(node.value) in ("Name", "Call"):
            held = last_name(node.value)
            return (
                held != "type"
                if kind(node.value) == "Call"
                else held not in self.known or node in self.tree.body
            )
        if kind(node) not in ("Attribute", "Subscript") or kind(node.ctx) not in CHANGED:
            return True
        while kind(node) in ("Attribute", "Subscript"):
            node = node.value
        return kind(node) == "Name" and node.id not in self.known

    def has_fixed_defaults(self, node: Any) -> bool:
        if kind(node) not in FUNCTIONS:
            return True
        values = [*node.args.defaults, *filter(None, node.args.kw_defaults)]
        return all(self.frozen(value) for value in values)

    def only_reads(self, nodes: list[Any]) -> bool:
        """Of a table, every use is one that cannot change it or hand it out."""
        uses = sum(kind(node) == "Name" and node.id in self.tables for node in nodes)
        reads = sum(self.reads(node) for node in nodes)
        bound = sum(kind(each) in ("Assign", "AnnAssign") and self.binds(each) for each in self.tree.body)
        return uses == reads + bound

    def binds(self, node: Any) -> bool:
        targets = node.targets if kind(node) == "Assign" else [node.target]
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
        if what == "Call" and kind(node.func) == "Attribute" and node.func.attr in READERS:
            return self.is_named(node.func.value)
        if what == "Call" and getattr(node.func, "id", "") in READING_CALLS:
            return sum(map(self.is_named, node.args))
        return 0

    def is_named(self, node: Any) -> bool:
        return kind(node) == "Name" and node.id in self.tables


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
