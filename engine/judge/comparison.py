"""Equal means equal by type as well: True is not 1, a tuple is not a list, 1.0 is not 1.

An object of the answer never gets to say that it equals plain data.
"""

from __future__ import annotations

import math
from typing import Any

from engine.judge.remote import Handle, Outcomes, Unequal

FLAT = frozenset((type(None), bool, int, str, bytes))


Found = tuple[str, str]
"""Where (a path such as "[0]['name']", empty at the top) and what in words (empty where the values speak)."""


def difference(got: Any, expected: Any) -> str | None:
    """None when both are equal, else what differs in words (may be empty where the values speak for themselves)."""
    found = _find(got, expected)
    if found is None:
        return None
    path, text = found
    return ": ".join(part for part in (f"first difference at {path}" if path else "", text) if part)


def _find(got: Any, expected: Any) -> Found | None:
    if isinstance(got, Handle) or isinstance(expected, Handle):
        return _objects(got, expected)
    kind, wanted = _kind(got), _kind(expected)
    if wanted is not kind:
        if wanted.__module__ not in ("builtins", "decimal", "fractions", "datetime"):
            return None if (expected == got) is True else ("", "")
        return "", _types(got, expected)
    if kind in (list, tuple):
        return _sequences(got, expected)
    if kind is dict:
        return _dicts(got, expected)
    if kind in (set, frozenset):
        return None if set(map(_typed, got)) == set(map(_typed, expected)) else ("", "")
    if kind is float and math.isnan(got) and math.isnan(expected):
        return None
    return None if got == expected else ("", "")


def _within(step: str, found: Found | None) -> Found | None:
    return None if found is None else (step + found[0], found[1])


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


def _objects(got: Any, expected: Any) -> Found | None:
    if not (isinstance(got, Handle) and isinstance(expected, Handle)) or got._kind != expected._kind:
        return "", _types(got, expected)
    if got._fields is not None and expected._fields is not None:
        pairs = zip(got._fields, expected._fields, strict=False)
        return next(
            (
                found
                for (name, mine), (_, theirs) in pairs
                if (found := _within(f".{name}", _find(mine, theirs)))
            ),
            None,
        )
    return None if (got == expected) is True else ("", "")


def _sequences(got: Any, expected: Any) -> Found | None:
    kinds = list(map(type, got))
    if kinds == list(map(type, expected)) and set(kinds) <= FLAT and got == expected:
        return None
    for index, (mine, theirs) in enumerate(zip(got, expected, strict=False)):
        found = _within(f"[{index}]", _find(mine, theirs))
        if found is not None:
            return found
    if len(got) != len(expected):
        return "", f"got {len(got):,} item{'s'[: len(got) != 1]}, expected {len(expected):,}"
    return None


def _dicts(got: dict[Any, Any], expected: dict[Any, Any]) -> Found | None:
    mine, theirs = set(map(_typed, got)), set(map(_typed, expected))
    if mine != theirs:
        missing = [key for key in expected if _typed(key) not in mine]
        extra = [key for key in got if _typed(key) not in theirs]
        return "", f"key {missing[0]!r} is missing" if missing else f"key {extra[0]!r} is too many"
    for key, value in expected.items():
        found = _within(f"[{key!r}]", _find(got[key], value))
        if found is not None:
            return found
    return None


def _typed(value: Any) -> tuple[type, Any]:
    if type(value) in (tuple, frozenset):
        return type(value), type(value)(map(_typed, value))
    return type(value), value


def check_equal(got: Any, expected: Any, message: str = "") -> None:
    """What `assert got == expected` in a hidden test becomes. Raises Unequal."""
    found = difference(got, expected)
    if found is not None:
        raise Unequal(got, expected, "; ".join(part for part in (message, found) if part))
