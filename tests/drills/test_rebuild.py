"""The log replayed under today's rule."""

from __future__ import annotations

import json
import sqlite3

import pytest


@pytest.fixture
def tampered(drill):
    """Solved; then somebody writes another grade into the file."""
    drill("next", "add-two")
    drill.put("add-two", "accepted/reference.py")
    drill("submit", DRILL_NOW="2027-03-01T09:15:00+00:00")
    assert drill("log", "rebuild").lines[-1] == "All that is derived from the log equals the replay."
    with sqlite3.connect(drill.home / "data" / "progress.db") as db:
        db.execute("DROP TRIGGER event_no_update")
        db.execute("UPDATE event SET grade = 1 WHERE kind = 'closed'")
    db.close()
    return drill


def test_a_grade_that_does_not_follow_is_shown_and_mended_when_asked(tampered):
    ran = tampered("log", "rebuild")
    assert ran.status == 1
    assert "again → hard" in " ".join(ran.out.split())
    assert "Nothing was written" in ran.said
    found = json.loads(tampered("log", "rebuild", "--json", "--yes").out)
    assert (found["proved"], found["written"]) == (False, True)
    assert [(each["problem"], each["was"], each["now"]) for each in found["grades"]] == [
        ("add-two", "again", "hard")
    ]
    ran = tampered("log", "rebuild")
    assert (ran.status, ran.lines[-1]) == (0, "All that is derived from the log equals the replay.")
    assert "Taken back: add-two, rejudged" in tampered("undo").out
    assert tampered("log", "rebuild").status == 1


def test_an_empty_log_is_proved(drill):
    ran = drill("log", "rebuild")
    assert ran.status == 0
    assert ran.lines[0] == "Replayed under grading rule 1: 0 events, 0 attempts, 0 of them graded."
    assert not (drill.home / "data").exists()
