"""What the pages say exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from drills.cli import COMMANDS
from drills.settings import MEANING

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")), ROOT / "benchmarks" / "README.md"]
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")
COMMAND = re.compile(r"`drill ([a-z]+)")
PYTHON_FILE = re.compile(r"`python ((?:benchmarks|docs)/\S+\.py)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_to_a_file(page: Path) -> None:
    missing = [link for link in LINK.findall(page.read_text("utf-8")) if not (page.parent / link).exists()]
    assert missing == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_named_on_a_page_exists(page: Path) -> None:
    assert set(COMMAND.findall(page.read_text("utf-8"))) <= set(COMMANDS)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_script_named_on_a_page_exists(page: Path) -> None:
    assert [
        name for name in PYTHON_FILE.findall(page.read_text("utf-8")) if not (ROOT / name).is_file()
    ] == []


def test_the_page_on_using_it_lists_every_setting() -> None:
    text = (ROOT / "docs" / "using.md").read_text("utf-8")
    assert [key for key in MEANING if f"| `{key}` |" not in text] == []


def test_the_readme_has_the_two_lines_that_the_gate_runs() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    for mark in ("install", "test"):
        line = text.partition(f"<!-- {mark} -->\n")[2].partition("\n")[0]
        assert line.startswith("    python3 -m venv .venv && ")
