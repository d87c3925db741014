"""What a worker may say. Anything else is a breach of the protocol, which no honest answer can commit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

TEXT = 2000
PRINTED = 40_000
"""Characters; a worker keeps fewer of each."""


def _text(limit: int) -> Callable[[Any], bool]:
    return lambda value: type(value) is str and len(value) <= limit


def _texts(value: Any) -> bool:
    return type(value) is list and all(map(_text(TEXT), value))


def _of(*kinds: type) -> Callable[[Any], bool]:
    return lambda value: type(value) in kinds


def _failed_tests(value: Any) -> bool:
    """Name, text, line."""
    return type(value) is list and all(_texts(row) and len(row) == 3 and row[2].isdecimal() for row in value)


def _anything(value: Any) -> bool:
    return True


def _natures(value: Any) -> bool:
    return type(value) is dict and all(map(_text(TEXT), value.values()))


def _outcomes(value: Any) -> bool:
    return type(value) is list and all(type(item) is dict and breach(item) is None for item in value)


def _errors(value: Any) -> bool:
    return type(value) is dict and all(type(each) is dict and breach(each) is None for each in value.values())


FIELDS: dict[str, Callable[[Any], bool]] = {
    "loaded": _natures,
    "raised": _text(TEXT),
    "bases": _texts,
    "own": _texts,
    "text": _text(TEXT),
    "line": _of(int, type(None)),
    "file": _text(TEXT),
    "source": _text(PRINTED),
    "missing": _of(str, type(None)),
    "id": _of(int),
    "phase": _text(TEXT),
    "out": _text(PRINTED),
    "opaque": _text(TEXT),
    "value": _anything,
    "alias": _of(int),
    "after": _of(list),
    "spoilt": _text(TEXT),
    "kind": _text(TEXT),
    "callback": _of(int),
    "next": _of(int),
    "args": _of(list),
    "kwargs": _of(dict),
    "outcomes": _outcomes,
    "passed": _texts,
    "failed": _failed_tests,
    "exit": _of(int),
    "sql": _of(dict),
    "errors": _errors,
}
NEEDS: dict[str, frozenset[str]] = {
    "loaded": frozenset(),
    "raised": frozenset({"text"}),
    "opaque": frozenset(),
    "value": frozenset(),
    "kind": frozenset(),
    "next": frozenset(),
    "callback": frozenset({"args", "kwargs"}),
    "outcomes": frozenset(),
    "passed": frozenset({"failed", "exit"}),
    "sql": frozenset(),
}
"""What a message is about: exactly one of these, with what belongs to it ("kind" may come with a value)."""


def breach(message: Any) -> str | None:
    """None for a message of the protocol, else what is wrong with it."""
    if type(message) is not dict:
        return "no message"
    for name, value in message.items():
        if name not in FIELDS or not FIELDS[name](value):
            return f"a bad {name[:40]!r}"
    about = [name for name in NEEDS if name in message and not (name == "value" and "kind" in message)]
    if len(about) != 1 or not NEEDS[about[0]] <= message.keys():
        return "not one message"
    return None
