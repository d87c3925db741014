"""The problem changed: stored answers are judged again, and the log says what follows."""

from __future__ import annotations

import json
from shutil import copytree

import pytest


@pytest.fixture
def mended(drill, tmp_path):
    """The wrong answer was given and judged; then the tests turn out to want just that."""
    copytree(drill.bank, tmp_path / "bank" / "practice")
    drill.environ["DRILL_BANK"] = str(tmp_path / "bank")
    drill("next", "add-two")
    drill.put("add-two", "wrong_answer/subtracts.py")
    assert drill("submit").status == 1
    assert drill("log", "rejudge").out.startswith("No problem and no judge has changed")
    folder = tmp_path / "bank" / "practice" / "add-two"
    for path in (folder / "tests/test_hidden.py", folder / "submissions/accepted/reference.py"):
        path.write_text(path.read_text().replace("a + b", "a - b").replace("== 2", "== 0"))
    return drill


def kinds(drill) -> list[str]:
    return [event["kind"] for event in json.loads(drill("log", "show", "--json").out)["events"]]


def test_a_look_writes_nothing_without_a_terminal(mended):
    ran = mended("log", "rejudge")
    assert ran.status == 1
    row = next(line for line in ran.lines if "the problem" in line)
    assert row.split()[-5:] == ["add-two", "WA", "AC", "the", "problem"]
    assert "Nothing was written. To write it to the log, add: --yes" in ran.said
    assert "rejudged" not in kinds(mended)


def test_written_it_is_not_asked_about_again_and_undo_takes_it_back(mended):
    mended("solution", "--yes")
    ran = mended("log", "rejudge", "--yes")
    assert ran.status == 1
    assert any("again → good" in " ".join(line.split()) for line in ran.lines)
    assert kinds(mended)[-1] == "rejudged"
    assert mended("log", "rejudge").status == 0
    assert json.loads(mended("stats", "--json").out)["stats"]["solved"] == 1
    assert "Taken back: add-two, rejudged" in mended("undo").out
    assert json.loads(mended("stats", "--json").out)["stats"]["solved"] == 0
    assert mended("log", "rejudge", "add-two").status == 1


def test_as_json_it_writes_only_with_a_yes(mended):
    ran = mended("log", "rejudge", "--json")
    assert ran.status == 1
    found = json.loads(ran.out)
    assert (found["schema"], found["written"]) == (1, False)
    (answer,) = found["answers"]
    assert (answer["problem"], answer["was"], answer["now"]) == ("add-two", "WA", "AC")
    assert answer["because_of"] == "problem"
    assert json.loads(mended("log", "rejudge", "--json", "--yes").out)["written"]
    assert kinds(mended)[-1] == "rejudged"


def test_on_a_terminal_it_asks(mended, plain):
    ran = mended.on_terminal("log", "rejudge", typed="n\n")
    assert "Write this to the log? [y/N]:" in plain(ran.out)
    assert ran.status == 1
    assert "rejudged" not in kinds(mended)
    assert "Written to the log" in plain(mended.on_terminal("log", "rejudge", typed="y\n").out)
    assert kinds(mended)[-1] == "rejudged"


def test_every_kind_is_judged_again_with_the_same_verdict(drill):
    drill("next", "all-rows")
    drill.put("all-rows", "accepted/reference.sql", "solution.sql")
    drill("submit", "--problem", "all-rows")
    drill("next", "tiny-app")
    drill("submit", "--problem", "tiny-app")
    drill.put("tiny-app", "accepted/reference/app.py", "app.py")
    drill("submit", "--problem", "tiny-app")
    drill("next", "tests-of-half")
    drill.put("tests-of-half", "accepted/reference.py", "test_answer.py")
    drill("submit", "--problem", "tests-of-half")
    drill("next", "add-two")
    drill("submit", "--problem", "add-two")
    ran = drill("log", "rejudge", "--all", "--json")
    answers = json.loads(ran.out)["answers"]
    assert [(each["problem"], each["was"]) for each in answers] == [
        (each["problem"], each["now"]) for each in answers
    ]
    assert [each["was"] for each in answers] == ["AC", "CE", "AC", "AC", "CE"]
    assert ran.status == 0


def test_what_is_not_there(drill):
    ran = drill("log", "rejudge", "nowhere")
    assert ran.status == 2
    assert "There is no problem" in ran.said
    assert drill("log", "rejudge", "add-two").out.startswith("The log holds no answer to add-two")
    assert drill("log", "rejudge").status == 0
