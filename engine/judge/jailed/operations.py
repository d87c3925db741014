"""Operations as data: one table of what an operation on an object means.

Stand-alone like wire.py: the worker loads it by path, `engine.testing` imports it.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any


def _setitem(target: Any, key: Any, value: Any) -> None:
    target[key] = value


def _delitem(target: Any, key: Any) -> None:
    del target[key]


def _get(target: Any, *name: Any) -> Any:
    """An attribute; without a name it is a method of the object's own."""
    return getattr(target, *name) if name else target.get()


SPECIAL: dict[str, Callable[..., Any]] = {
    "len": len,
    "list": list,
    "reversed": lambda target: list(reversed(target)),
    "in": lambda target, value: value in target,
    "bool": bool,
    "str": str,
    "repr": repr,
    "getitem": lambda target, key: target[key],
    "setitem": _setitem,
    "delitem": _delitem,
    "get": _get,
    "set": setattr,
    "eq": lambda target, other: target == other,
    "hash_equal": lambda target, other: hash(target) == hash(other),
}

SCRIPT: dict[str, str] = {
    "len": "len({0})",
    "list": "list({0})",
    "reversed": "list(reversed({0}))",
    "in": "{1} in {0}",
    "bool": "bool({0})",
    "str": "str({0})",
    "repr": "repr({0})",
    "getitem": "{0}[{1}]",
    "setitem": "{0}[{1}] = {2}",
    "delitem": "del {0}[{1}]",
    "get": "{0}.{name}",
    "set": "{0}.{name} = {2}",
    "eq": "{0} == {1}",
    "hash_equal": "hash({0}) == hash({1})",
}
"""How each reads as a line of Python; {0} is the object, {1} and {2} the arguments."""


def perform(target: Any, operation: tuple[Any, ...]) -> Any:
    name, *arguments = operation
    action = SPECIAL.get(name)
    return action(target, *arguments) if action else getattr(target, name)(*arguments)


def replay(
    make: Callable[[], Any],
    operations: Iterable[tuple[Any, ...]],
    note_error: Callable[[int, Exception], object] = lambda step, error: None,
) -> list[tuple[str, Any]]:
    """Each outcome is ("returned", value) or ("raised", class name); an error does not end the sequence."""
    target = make()
    outcomes: list[tuple[str, Any]] = []
    for operation in operations:
        try:
            outcomes.append(("returned", perform(target, operation)))
        except Exception as error:
            note_error(len(outcomes), error)
            outcomes.append(("raised", type(error).__name__))
    return outcomes


def script_line(name: str, operation: tuple[Any, ...], show: Callable[[Any], str] = repr) -> str:
    kind, *arguments = operation
    shown = [show(argument) for argument in arguments]
    if kind in SCRIPT and (arguments or kind != "get"):
        return SCRIPT[kind].format(name, *shown, name=arguments[0] if arguments else "")
    return f"{name}.{kind}({', '.join(shown)})"
