"""Every command: help, one line, an example that is true; JSON where it shows data; completion."""

from __future__ import annotations

import json
import re
import subprocess
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import click
import pytest
from msgspec import structs

from drills import __version__
from drills.cli import COMMANDS, cli
from drills.listing import Row
from drills.screens.list import state

ROOT = Path(__file__).parents[2]
WRITTEN = {name: entry for name, entry in COMMANDS.items() if find_spec(f"drills.commands.{entry.module}")}
SHOWS_DATA = (
    ("next", "add-two"),
    ("show", "add-two"),
    ("list",),
    ("search", "add"),
    ("weak",),
    ("stats",),
    ("plan",),
    ("plan", "--track-record"),
    ("config",),
    ("doctor",),
    ("bank", "broken"),
    ("bank", "topics"),
    ("log", "show"),
    ("log", "backup"),
    ("hint", "--problem", "add-two"),
    ("notes", "add-two"),
    ("undo",),
    (),
)


def every_command():
    for name, entry in WRITTEN.items():
        command = import_module(f"drills.commands.{entry.module}").command
        yield name, command
        if isinstance(command, click.Group):
            for below, inner in command.commands.items():
                yield f"{name} {below}", inner


@pytest.mark.parametrize(
    ("name", "command"), list(every_command()), ids=lambda each: each if isinstance(each, str) else ""
)
def test_help_is_a_line_and_an_example_that_names_the_command(name, command):
    first, *_, example = [line.strip() for line in (command.help or "").splitlines() if line.strip()]
    assert first.endswith((".", ";"))
    assert "Example:" in command.help
    assert name.split()[0] in example
    assert len(first) <= 100


@pytest.mark.parametrize(
    ("name", "command"), list(every_command()), ids=lambda each: each if isinstance(each, str) else ""
)
def test_every_option_says_what_it_does(name, command):
    shown = [each for each in command.params if isinstance(each, click.Option) and not each.hidden]
    assert [each.opts for each in shown if not each.help] == []


@pytest.mark.parametrize("name", WRITTEN)
def test_the_front_page_and_the_command_agree_on_what_it_is_about(name):
    command = import_module(f"drills.commands.{WRITTEN[name].module}").command
    front = WRITTEN[name].help.split()[0]
    assert command.help.split()[0] == front


def test_the_front_page_lists_about_a_dozen_commands_first(drill):
    out = drill("--help").out
    first = out.split("Every day:")[1].split("Now and then:")[0]
    assert 9 <= len(re.findall(r"^  \w", first, re.MULTILINE)) <= 13
    assert drill("-h").out == out


@pytest.mark.parametrize("words", SHOWS_DATA, ids=lambda words: " ".join(words) or "alone")
def test_whatever_shows_data_can_print_json(drill, words):
    ran = drill(*words, "--json")
    assert ran.status in (0, 1), ran.err
    assert json.loads(ran.out)["schema"] == 1


def test_the_version_is_that_of_the_package(drill):
    assert drill("--version").out == f"drill {__version__}\n"
    assert f'version = "{__version__}"' in (ROOT / "pyproject.toml").read_text()


def test_search_finds_words_of_the_prompt(drill):
    found = json.loads(drill("search", "backups", "--track", "practice", "--json").out)["problems"]
    assert [row["slug"] for row in found] == ["say-why"]
    assert drill("search", "no-such-word-anywhere").out == "Nothing fits. All problems: drill list\n"


def test_list_can_be_narrowed(drill):
    found = json.loads(drill("list", "--track", "practice", "--kind", "sql", "--json").out)["problems"]
    assert [row["slug"] for row in found] == ["all-rows"]
    assert "Did you mean practice?" in drill("list", "--track", "practise").err


def test_a_list_says_which_extra_a_problem_needs():
    row = Row("tiny-app", "practice", "A tiny application", "project", 2, 10, (), "", "backend")
    assert state(row) == "needs backend"
    assert state(structs.replace(row, state="solved")) == "solved"


def test_review_with_nothing_to_review_says_so(drill):
    ran = drill("review")
    assert ran.status == 2
    assert ran.err.startswith("error: ")


def test_doctor_names_folders_and_versions(drill):
    ran = drill("doctor")
    assert f"drill  {__version__}" in ran.out
    assert "pytest" in ran.out
    assert "progress  ok" in ran.out


def test_today_counts_the_days_to_the_interview(drill):
    drill("config", "set", "interview_date", "2027-03-15")
    assert "interview   Mon 15 Mar 2027 · in 14 days" in drill().lines


def test_doctor_finds_what_is_ill_and_goes_on(drill):
    log = drill.home / "data" / "progress.db"
    log.parent.mkdir(parents=True)
    log.write_bytes(b"no database at all" * 500)
    ran = drill("doctor")
    assert ran.status == 1
    assert "✗ progress" in ran.out
    assert "1 thing to mend." in ran.out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(drill, shell):
    ran = drill("completion", shell)
    assert ran.status == 0
    assert "_DRILL_COMPLETE" in ran.out


def complete(drill, *words: str) -> list[str]:
    environ = {
        "_DRILL_COMPLETE": "bash_complete",
        "COMP_WORDS": "drill " + " ".join(words),
        "COMP_CWORD": str(len(words)),
    }
    return [line.partition(",")[2] for line in drill(**environ).out.splitlines() if line]


def test_commands_slugs_topics_and_tracks_complete(drill):
    assert complete(drill, "sub") == ["submit"]
    assert complete(drill, "show", "add-") == ["add-two"]
    assert "stack" in complete(drill, "next", "--topic", "sta")
    assert complete(drill, "list", "--track", "prac") == ["practice"]
    assert complete(drill, "config", "get", "ed") == ["editor"]
    assert complete(drill, "next", "--kind", "sq") == ["sql"]


def test_completion_stays_silent_when_something_is_wrong(drill):
    drill.environ["DRILL_BANK"] = "/nonexistent"
    assert complete(drill, "show", "add-") == []


def test_the_bash_script_is_valid(drill):
    script = drill("completion", "bash").out
    assert subprocess.run(["bash", "-n"], input=script, text=True, check=False).returncode == 0


def test_a_fault_of_ours_says_so_in_one_paragraph(drill):
    ran = drill("next", DRILL_NOW="2027-03-01T09:00:00+00:00", DRILL_BANK="\n")
    assert ran.status in (2, 3)
    assert "Traceback" not in ran.err


def test_debug_shows_the_traceback(drill):
    assert "Traceback" in drill("show", "nothing-like-it", DRILL_DEBUG="1").err


def test_every_registered_command_has_its_file_or_is_on_its_way():
    assert set(COMMANDS) - set(WRITTEN) <= {"author"}
    assert list(cli.list_commands(click.Context(cli))) == list(COMMANDS)
