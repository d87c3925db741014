from __future__ import annotations

from typing import Any

import pytest

from engine.judge.shapes import breach

ERROR = {
    "raised": "ValueError",
    "bases": ["ValueError"],
    "own": [],
    "text": "no",
    "line": 3,
    "file": "solution.py",
    "source": "x",
    "id": 1,
    "missing": None,
}
GOOD: list[dict[str, Any]] = [
    {"loaded": {"f": "callable"}},
    {"value": None, "out": ""},
    {"value": ["L", [1]], "out": "x", "alias": 0},
    {"opaque": "a value", "out": ""},
    ERROR,
    ERROR | {"phase": "load"},
    {"kind": "value", "value": 1, "out": ""},
    {"kind": "class", "bases": [], "own": [], "out": ""},
    {"next": 0},
    {"callback": 0, "args": [], "kwargs": {}},
    {"outcomes": [{"value": 1}, {"raised": "E", "text": ""}], "out": ""},
    {"passed": [], "failed": [["a", "b", "3"]], "exit": 0},
    {"value": 1, "after": [[], {}]},
    {"value": 1, "spoilt": "x"},
]
BAD: list[Any] = [
    None,
    [],
    "loaded",
    1,
    {},
    {"loaded": []},
    {"loaded": {"f": 1}},
    {"value": 1, "verdict": "AC"},
    {"value": 1, "out": 1},
    {"raised": "ValueError"},
    ERROR | {"line": "3"},
    ERROR | {"line": True},
    ERROR | {"text": "x" * 10_000},
    ERROR | {"bases": "x"},
    {"value": 1, "raised": "x", "text": ""},
    {"callback": 0},
    {"callback": "0", "args": [], "kwargs": {}},
    {"outcomes": [1]},
    {"outcomes": [{}]},
    {"passed": [], "failed": [1], "exit": 0},
    {"value": 1, "alias": None},
]


@pytest.mark.parametrize("message", GOOD, ids=lambda message: ",".join(message))
def test_what_a_worker_says_is_let_through(message: dict[str, Any]) -> None:
    assert breach(message) is None


@pytest.mark.parametrize("message", BAD, ids=lambda message: str(message)[:40])
def test_anything_else_is_a_breach(message: Any) -> None:
    assert breach(message) is not None
