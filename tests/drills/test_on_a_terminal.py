"""In a pseudo-terminal, wide and narrow, with and without colours; and piped."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

NARROW_LIST = """add-two
  practice · level 1 · 5 min
all-rows
  practice · level 1 · 5 min
say-why
  practice · level 2 · 5 min
tests-of-half
  practice · level 2 · 5 min
tiny-app
  practice · level 2 · 10 min

5 problems · 0.5 hours
"""
WIDE_LIST = """track     problem        title               level  min  state
practice  add-two        Add two numbers         1    5
          all-rows       All rows                1    5
          say-why        Say why                 2    5
          tests-of-half  Tests of half           2    5
          tiny-app       A tiny application      2   10

5 problems · 0.5 hours
"""
NARROW_WRONG = """
WA  wrong answer  1 of 2 tests passed
Add two numbers · {used}

✗ one and one
call
  add(1, 1)
expected
  2
got
  0
printed
  adding 1 1

drill submit
  once you have changed solution.py
drill hint
  if you are stuck
"""
SCREENS = (
    ("next", "add-two"),
    ("show", "all-rows"),
    ("submit",),
    ("hint",),
    ("list", "--track", "practice"),
    ("weak",),
    ("plan",),
    ("plan", "--all"),
    ("stats",),
    ("doctor",),
    ("config",),
    ("bank", "topics"),
    ("log", "show"),
    (),
)


def stripped(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.splitlines()) + "\n"


def test_a_list_at_80_columns(drill, plain):
    assert stripped(plain(drill.on_terminal("list", "--track", "practice").out)) == WIDE_LIST


def test_a_list_at_40_columns(drill, plain):
    ran = drill.on_terminal("list", "--track", "practice", columns=40)
    assert stripped(plain(ran.out)) == NARROW_LIST


@pytest.mark.parametrize(
    "words", [("--help",), ("next", "--help"), ("config", "--help"), ("run", "--help")], ids=" ".join
)
def test_help_at_40_columns(drill, words):
    lines = drill.on_terminal(*words, columns=40).out.splitlines()
    examples = [line for line in lines if line.startswith("    drill ")]
    assert [line for line in lines if len(line) > 40 and line not in examples] == []


def test_a_short_list_keeps_all_its_columns_and_words(drill, plain):
    text = stripped(plain(drill.on_terminal("list", "--track", "sql", "--minutes", "10").out))
    first, *rows = text.splitlines()
    assert first.endswith("level  min  state")
    assert max(map(len, rows)) <= 80


def test_labels_at_40_columns_stand_above_indented_values(drill, plain):
    assert "\ndue\n  nothing\n" in stripped(plain(drill.on_terminal(columns=40).out))


def test_what_is_piped_ends_no_line_with_blanks(drill):
    for words in ((), ("list",), ("show", "all-rows"), ("bank", "topics"), ("next", "say-why"), ("stats",)):
        lines = drill(*words).out.splitlines()
        assert [line for line in lines if line != line.rstrip()] == []


def test_what_an_encoding_cannot_say_becomes_a_question_mark(drill):
    ran = drill("next", "add-two", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert ran.status == 0
    assert "practice/add-two ? difficulty 1 of 5" in ran.out


def test_a_closed_stdout_is_no_fault(drill):
    ran = subprocess.run(
        ["bash", "-c", f"'{sys.executable}' -m drills list >&-"],
        cwd=drill.folder,
        env=drill.environ,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, "")


def test_a_verdict_at_40_columns(drill, plain):
    drill("next", "add-two")
    drill.put("add-two", "wrong_answer/subtracts.py")
    text = stripped(plain(drill.on_terminal("submit", columns=40).out))
    lines = text.splitlines()
    start = lines.index("✗ one and one")
    assert lines[start:] == NARROW_WRONG.splitlines()[4:]


@pytest.mark.parametrize("columns", [40, 80])
@pytest.mark.parametrize("words", SCREENS, ids=lambda words: " ".join(words) or "alone")
def test_no_line_is_wider_than_the_terminal(drill, plain, words, columns):
    drill.environ["DRILL_HOME"] = str(drill.folder.parent / "d")
    drill("next", "add-two")
    ran = drill.on_terminal(*words, columns=columns)
    assert ran.status in (0, 1)
    long = [line for line in plain(ran.out).splitlines() if len(line) > columns and "/" not in line]
    assert long == []


def test_notes_break_between_words(drill, plain):
    drill("next", "add-two")
    drill.put("add-two", "accepted/reference.py")
    drill("submit")
    lines = plain(drill.on_terminal("next", "add-two", columns=40).out).splitlines()
    assert lines[:2] == ["note: you finished it today; to do it", "once more: drill reset add-two"]


def test_colours_on_a_terminal_only(drill):
    assert "\x1b[" in drill.on_terminal("list").out
    assert "\x1b" not in drill("list").out


def test_no_color_takes_the_colours_away(drill):
    import re

    text = drill.on_terminal("show", "add-two", NO_COLOR="1").out
    colours = re.findall(r"\x1b\[[0-9;]*(?:3[0-7]|9[0-7]|4[0-7]|38;[0-9;]+)m", text)
    assert colours == []


def test_a_dumb_terminal_gets_no_control_codes(drill):
    assert "\x1b" not in drill.on_terminal("show", "add-two", TERM="dumb").out


def test_what_an_answer_prints_cannot_draw_on_the_terminal(drill):
    drill("next", "add-two")
    drill.path("add-two", "solution.py").write_text(
        "# drill: practice/add-two\ndef add(a, b):\n"
        "    print('\\x1b[2J\\x1b]0;gotcha\\x07[bold red]x[/]')\n    return '[red]\\x1b[31m'\n"
    )
    ran = drill("submit")
    assert ran.status == 1
    assert "\x1b" not in ran.out
    assert "\x07" not in ran.out
    assert "[red]" in ran.out
    assert "[bold red]x[/]" in ran.out


def test_asking_on_a_terminal_and_being_told_no(drill, plain):
    drill("next", "add-two")
    ran = drill.on_terminal("solution", typed="n\n")
    assert ran.status == 0
    assert "Give up on add-two?" in plain(ran.out)
    assert "return a + b" not in plain(ran.out)


def test_ctrl_c_at_a_question_changes_nothing(drill, plain):
    drill("next", "add-two")
    before = drill("log", "show", "--json").out
    ran = drill.on_terminal("solution", typed="\x03")
    assert ran.status == 130
    assert "Traceback" not in ran.out
    assert drill("log", "show", "--json").out == before


def test_ctrl_c_while_judging_is_silent_and_charges_nothing(drill):
    drill("next", "add-two")
    drill.path("add-two", "solution.py").write_text("# drill: practice/add-two\nwhile True:\n    pass\n")
    process = subprocess.Popen(
        [sys.executable, "-m", "drills", "submit"],
        cwd=drill.folder,
        env=drill.environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    time.sleep(0.9)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert out + err.strip() == ""
    assert '"submitted"' not in drill("log", "show", "--json").out


def test_a_closed_pipe_is_no_trouble(drill):
    command = f"'{sys.executable}' -m drills bank topics | head -1"
    ran = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"],
        cwd=drill.folder,
        env=drill.environ,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.stdout.startswith("family / topic")
    assert ran.stderr == ""


def test_no_terminal_and_no_stdin_at_all(drill):
    ran = subprocess.run(
        ["bash", "-c", f"'{sys.executable}' -m drills next add-two <&- 2>&-"],
        cwd=drill.folder,
        env=drill.environ,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0
    assert "Add two numbers" in ran.stdout
