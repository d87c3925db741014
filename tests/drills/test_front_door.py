"""Exit statuses and last words, whatever goes wrong inside."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOOR = """
import sys
from drills import __main__, cli
{before}
sys.argv = ["drill", "list"]
sys.exit(__main__.main())
"""
FAULTS = {
    "a fault of ours": (
        "raise ZeroDivisionError('by zero')",
        3,
        "error: This is our fault, not yours: ZeroDivisionError: by zero",
    ),
    "ctrl-c": ("raise KeyboardInterrupt", 130, ""),
    "the judge's fault": (
        "from engine.types.errors import JudgeError; raise JudgeError('It fell over.')",
        3,
        "error: It fell over.",
    ),
    "a person's": (
        "from engine.types.errors import BankError as E; raise E('It is broken', where='here.toml:3', fix='Mend it.')",
        2,
        "error: It is broken (here.toml:3). Mend it.",
    ),
}


def knock(before: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", DOOR.format(before=before)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("name", FAULTS)
def test_the_status_and_the_words(name):
    raising, status, words = FAULTS[name]
    ran = knock(f"def listing(*_): {raising}\ncli.LazyGroup.get_command = listing")
    assert ran.returncode == status
    assert ran.stderr.replace("\n", " ").startswith(words)
    assert "Traceback" not in ran.stderr
    assert ran.stdout == ""


def test_windows_is_told_about_wsl():
    ran = knock("sys.platform = 'win32'")
    assert ran.returncode == 2
    assert "wsl --install" in ran.stderr.replace("\n", " ")


def test_no_posix_only_module_is_imported_at_the_top():
    posix = {"fcntl", "resource", "pwd", "grp", "termios", "pty", "tty"}
    for path in (ROOT / "drills").rglob("*.py"):
        if "problems" in path.parts:
            continue
        tops = [line for line in path.read_text().splitlines() if line.startswith(("import ", "from "))]
        assert not posix & {line.split()[1].partition(".")[0] for line in tops}, path
