"""Start-up is a feature: what a command imports is counted."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
COUNT = """
import sys
from drills.__main__ import main
sys.argv = ["drill", *sys.argv[1:]]
main()
sys.stderr.write("\\n".join(sorted(sys.modules)))
"""
JUDGING = {"pytest", "_pytest", "hypothesis", "duckdb", "sqlglot"}
SCREENS = {"rich", "markdown_it", "pygments"}
NEVER = {"asyncio", "platformdirs", "importlib.metadata", "email"}

FORBIDDEN = {
    ("--help",): JUDGING | SCREENS | NEVER | {"sqlite3", "engine.bank", "engine.coach"},
    ("next", "--help"): JUDGING | SCREENS | NEVER | {"sqlite3", "engine.bank", "engine.coach"},
    ("completion", "fish"): JUDGING | SCREENS | NEVER | {"sqlite3", "engine.bank", "engine.coach"},
    ("next",): JUDGING | NEVER,
    ("list",): JUDGING | NEVER | {"markdown_it", "pygments"},
    ("plan",): JUDGING | NEVER | {"markdown_it", "pygments"},
    ("stats",): JUDGING | NEVER | {"markdown_it", "pygments"},
    ("weak",): JUDGING | NEVER | {"markdown_it", "pygments"},
    (): JUDGING | NEVER | {"markdown_it", "pygments"},
    ("next", "--json"): JUDGING | NEVER | {"markdown_it", "pygments"},
}
MOST_MODULES = {("--help",): 180, ("next",): 400}


def imported(home: Path, *words: str) -> set[str]:
    environ = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "PYTHONPATH": str(ROOT),
        "DRILL_HOME": str(home),
    }
    ran = subprocess.run(
        [sys.executable, "-c", COUNT, *words],
        env=environ,
        capture_output=True,
        text=True,
        check=False,
        cwd=home,
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout, ran.stderr
    return set(ran.stderr.split())


@pytest.mark.parametrize("words", FORBIDDEN, ids=lambda words: " ".join(words) or "alone")
def test_a_command_imports_only_what_it_needs(words, tmp_path):
    assert imported(tmp_path, *words) & FORBIDDEN[words] == set()


@pytest.mark.parametrize("words", MOST_MODULES, ids=" ".join)
def test_the_number_of_modules_stays_small(words, tmp_path):
    assert len(imported(tmp_path, *words)) <= MOST_MODULES[words]


def test_a_command_imports_no_other_command(tmp_path):
    commands = {name for name in imported(tmp_path, "list") if name.startswith("drills.commands.")}
    assert commands == {"drills.commands.list"}
