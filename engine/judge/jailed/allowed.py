"""What an answer that keeps nothing from one test to the next may use; tables for keeping.py and escaping.py."""

from __future__ import annotations

STATELESS = frozenset(
    "__future__ abc bisect collections collections.abc copy dataclasses datetime decimal fractions functools heapq"
    " itertools math numbers operator re statistics string typing".split()
)
OURS = "solution"
"""What a problem's own probes import besides."""
MODULES = {"random": {"Random"}, "sys": {"float_info", "maxsize"}}
NARROW = MODULES | {"object": {"__setattr__"}}
"""Where no more than these is allowed: modules, and the class by which a frozen object sets its own fields."""
IMMUTABLE = frozenset(("bisect", "datetime", "decimal", "itertools", "math", "operator"))
"""Modules written in C: none of their functions and classes can hold an attribute."""
INNER = frozenset(
    "builtins contextlib copyreg dispatch_table enum inspect keyword random re stdlib_re sys types warnings".split()
)
"""Found in those modules without being of them: other modules, tables of theirs."""
BUILT_IN_KEEPERS = frozenset(
    "breakpoint compile copyright credits delattr eval exec exit globals help input license open quit setattr vars"
    " __import__ __builtins__".split()
)
KEEPERS = frozenset(
    "* BasicContext DefaultContext ExtendedContext Formatter get_args get_origin get_type_hints getcontext"
    " localcontext no_type_check setcontext singledispatch singledispatchmethod update_wrapper".split()
)
"""Of the modules that are allowed, what is not."""
INSIDES = frozenset(
    "_field_defaults ag_frame cr_frame default_factory f_back f_builtins f_globals gi_frame mro register"
    " tb_frame".split()
)
"""Attributes that lead to classes, to the module's own names, or change what a class is taken for."""
DECORATORS = frozenset(
    "abstractmethod cached_property classmethod dataclass deleter final getter overload override property"
    " runtime_checkable setter staticmethod total_ordering".split()
)
ONLY_DECORATORS = frozenset(
    "abstractmethod dataclass final overload override runtime_checkable total_ordering wraps".split()
)
"""They change what they are given: not to be called with a function or class that is there already."""
BY_NAME = {"getattr": 1, "attrgetter": 0, "methodcaller": 0}
"""They reach an attribute by its name, which has to be written there; the number of that argument."""
CLASS_MAKERS = frozenset("NamedTuple NewType ParamSpec TypeVar TypeVarTuple namedtuple".split())
MAKERS = CLASS_MAKERS | frozenset(
    "Decimal abs bool chr compile complex date datetime float frozenset int len object ord pow range round str"
    " timedelta tuple".split()
)
"""Calls at the top level whose results nobody can change, where that holds of the arguments."""
TABLE_MAKERS = frozenset("dict list set sorted".split())
SOURCES = frozenset("enumerate range reversed zip".split()) | TABLE_MAKERS
"""What a table may be built from."""
READERS = frozenset("copy count get index items keys values".split())
READING_CALLS = frozenset(
    "all any dict enumerate frozenset len list max min reversed set sorted sum tuple zip".split()
)
GIVING_BACK = frozenset("max min".split())
"""With two arguments they give back one of them."""
SPECIAL = frozenset(
    "__abs__ __add__ __all__ __and__ __author__ __bool__ __call__ __contains__ __delitem__ __doc__ __enter__"
    " __eq__ __exit__ __float__ __floordiv__ __format__ __ge__ __getitem__ __gt__ __hash__ __iadd__ __init__"
    " __int__ __invert__ __isub__ __iter__ __le__ __len__ __lt__ __matmul__ __missing__ __mod__ __mul__"
    " __name__ __ne__ __neg__ __next__ __or__ __pos__ __post_init__ __pow__ __qualname__ __radd__ __repr__"
    " __reversed__ __rmul__ __rsub__ __slots__ __str__ __sub__ __truediv__ __version__ __xor__".split()
)
OF_MODULE = frozenset(("__all__", "__author__", "__version__"))
HOOKS = frozenset(("__class_getitem__", "__del__"))
"""Called where nothing shows it."""
GIVEN_OTHERS = frozenset(
    "__exit__ __get__ __instancecheck__ __mro_entries__ __set_name__ __subclasscheck__ __subclasshook__".split()
)
"""Methods that are given classes where nothing shows it."""
OF_CLASSES = frozenset(("__init_subclass__", "__new__"))
"""Methods whose first argument is a class without a decorator saying so."""
FUNCTIONS = ("FunctionDef", "Lambda")
BUILDING = ("List", "Dict", "Set")
COMPREHENSIONS = ("ListComp", "SetComp", "DictComp")
FROZEN = frozenset("Attribute BinOp BoolOp Compare Constant IfExp Name Subscript Tuple UnaryOp".split())
NEVER = ("AsyncFunctionDef", "Global")
CHANGED = ("Store", "Del")
FIRST = frozenset(
    "callable cast cmp_to_key defaultdict dropwhile filter filterfalse isinstance issubclass map reduce starmap"
    " takewhile".split()
)
"""Given a function or class first, they do no more than call it or look at it."""
SECOND = frozenset("isinstance issubclass groupby accumulate".split())
BY_KEYWORD = {
    "default_factory": frozenset(("field",)),
    "key": frozenset("groupby max merge min nlargest nsmallest sort sorted".split()),
}
"""Likewise by keyword."""
TRUSTED = FIRST | SECOND | CLASS_MAKERS | frozenset.union(*BY_KEYWORD.values()) | {"fields", "type"}
"""What is known of a call by its name alone, where that means what it means everywhere."""
