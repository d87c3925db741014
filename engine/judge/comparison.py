"""Equal means equal by type as well: True is not 1, a tuple is not a list, 1.0 is not 1.

An object of the answer never gets to say that it equals plain data.
"""

from __future__ import annotations

import math
from typing import Any

from engine.judge.standin import Handle, Outcomes

FLAT = frozenset((type(None), bool, int, str, bytes))
ARTICLES = {"int": "an int"}


class Unequal(AssertionError):
    """A test's `assert got == expected` did not hold."""

    def __init__(self, got: Any, expected: Any, message: str) -> None:
        super().__init__(message)
        self.got, self.expected, self.message = got, expected, message


def difference(got: Any, expected: Any) -> str | None:
    """None when both are equal, else what differs in words (may be empty where the values speak for themselves)."""
    if isinstance(got, Handle) or isinstance(expected, Handle):
        return _objects(got, expected)
    kind, wanted = _kind(got), _kind(expected)
    if wanted is not kind:
        if wanted.__module__ not in ("builtins", "decimal", "fractions", "datetime"):
            return None if (expected == got) is True else ""
        return _types(got, expected)
    if kind in (list, tuple):
        return _sequences(got, expected)
    if kind is dict:
        return _dicts(got, expected)
    if kind in (set, frozenset):
        return _sets(got, expected)
    if kind is float and math.isnan(got) and math.isnan(expected):
        return None
    return None if got == expected else ""


def _kind(value: Any) -> type:
    return list if isinstance(value, Outcomes) else type(value)


def _name(value: Any) -> str:
    if isinstance(value, Handle):
        return f"{value._kind} object"
    return "None" if value is None else type(value).__name__


def _article(noun: str) -> str:
    return noun if noun == "None" else f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def _types(got: Any, expected: Any) -> str:
    return f"got {_article(_name(got))} where {_article(_name(expected))} was expected"


def _objects(got: Any, expected: Any) -> str | None:
    if not (isinstance(got, Handle) and isinstance(expected, Handle)):
        return _types(got, expected)
    if got._kind != expected._kind:
        return _types(got, expected)
    if got._fields is not None and expected._fields is not None:
        for (name, mine), (_, theirs) in zip(got._fields, expected._fields, strict=False):
            inner = difference(mine, theirs)
            if inner is not None:
                return f"field {name} differs" + (f": {inner}" if inner else "")
        return None
    return None if (got == expected) is True else ""


def _sequences(got: Any, expected: Any) -> str | None:
    kinds = list(map(type, got))
    if kinds == list(map(type, expected)) and set(kinds) <= FLAT and got == expected:
        return None
    for index, (mine, theirs) in enumerate(zip(got, expected, strict=False)):
        inner = difference(mine, theirs)
        if inner is not None:
            return f"first difference at index {index}" + (f": {inner}" if inner else "")
    if len(got) != len(expected):
        return f"got {len(got):,} items, expected {len(expected):,}"
    return None


def _dicts(got: dict[Any, Any], expected: dict[Any, Any]) -> str | None:
    inner = _sets(set(map(_typed, got)), set(map(_typed, expected)))
    if inner is not None:
        missing = [key for key in expected if _typed(key) not in set(map(_typed, got))]
        extra = [key for key in got if _typed(key) not in set(map(_typed, expected))]
        return f"key {missing[0]!r} is missing" if missing else f"key {extra[0]!r} is too many"
    for key, value in expected.items():
        inner = difference(got[key], value)
        if inner is not None:
            return f"the value at key {key!r} differs" + (f": {inner}" if inner else "")
    return None


def _sets(got: Any, expected: Any) -> str | None:
    return None if set(map(_typed, got)) == set(map(_typed, expected)) else ""


def _typed(value: Any) -> tuple[type, Any]:
    if type(value) in (tuple, frozenset):
        return type(value), type(value)(map(_typed, value))
    return type(value), value


def check_equal(got: Any, expected: Any, message: str = "") -> None:
    """What `assert got == expected` in a hidden test becomes. Raises Unequal."""
    found = difference(got, expected)
    if found is not None:
        raise Unequal(got, expected, "; ".join(part for part in (message, found) if part))
