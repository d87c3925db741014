"""The house stands: imports point downward, and the engine keeps to itself."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FLOORS = (
    {"types", "probing", "parsing"},
    {"bank"},
    {"judge", "memory", "progress", "mutants", "testing"},
    {"coach", "proof"},
)
"""Rooms of the engine from the ground up; a room may use its own floor and those below."""
FLOOR_OF = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
SOURCES = sorted((ROOT / "engine").rglob("*.py"))
FORBIDDEN_CALLS = {
    ("", "print"),
    ("", "input"),
    ("datetime", "now"),
    ("datetime", "today"),
    ("date", "today"),
    ("os", "getenv"),
    ("Path", "home"),
    ("time", "time"),
}
JAILED = (
    "engine/judge/jailed",
    "engine/judge/sql/jailed",
    "engine/judge/sql/worker.py",
    "engine/judge/worker.py",
)
"""What runs in the jail is a program of its own and measures time itself."""
TRUSTED = [path for path in SOURCES if not str(path.relative_to(ROOT)).startswith(JAILED)]


def imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module or ""


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_room_imports_only_from_its_own_floor_and_below(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    room = path.relative_to(ROOT / "engine").parts[0].removesuffix(".py")
    for name in imports(tree):
        top, _, rest = name.partition(".")
        assert top not in ("drills", "click", "rich"), f"{path} imports {name}"
        if top == "engine" and rest and room in FLOOR_OF:
            other = rest.partition(".")[0]
            assert FLOOR_OF[other] <= FLOOR_OF[room], f"{path} ({room}) imports {name} from above"


@pytest.mark.parametrize("path", TRUSTED, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_engine_never_prints_and_never_reads_clock_environment_or_home(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            function = node.func
            owner = getattr(getattr(function, "value", None), "id", "")
            name = getattr(function, "attr", "") or getattr(function, "id", "")
            assert (owner, name) not in FORBIDDEN_CALLS, f"{path}:{node.lineno} calls {owner}.{name}"
        if isinstance(node, ast.Attribute) and node.attr == "environ":
            pytest.fail(f"{path}:{node.lineno} reads the environment")


def test_click_and_rich_live_in_drills_only_and_every_source_is_short() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for folder in ("drills", "engine")
        for path in (ROOT / folder).rglob("*.py")
        if (lines := len(path.read_text("utf-8").splitlines())) > 300
    }
    assert long == {}
