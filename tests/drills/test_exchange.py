"""The log to a file, to another machine, and to fsrs-optimizer."""

from __future__ import annotations

import csv
import json

import pytest

from engine.progress import Log


@pytest.fixture
def lived(drill):
    """Solved on one day and again on a later one."""
    for day, name in (("01", "reference"), ("20", "other")):
        now = f"2027-03-{day}T09:00:00+00:00"
        drill("next", "add-two", DRILL_NOW=now)
        drill.path("add-two", "solution.py").write_text(
            f"# drill: practice/add-two\n# {name}\ndef add(a, b):\n    return a + b\n"
        )
        ran = drill("submit", DRILL_NOW=f"2027-03-{day}T09:10:00+00:00")
        assert ran.status == 0, ran
    return drill


def everything(drill) -> list:
    with Log.open(drill.home / "data" / "progress.db", write=False) as log:
        return list(log.events(undone=True))


def test_out_in_and_out_again(lived, tmp_path):
    file, home = tmp_path / "progress.jsonl", str(tmp_path / "second")
    assert lived("log", "export", str(file)).status == 0
    assert lived("log", "export").out == file.read_text()
    assert lived("log", "export", str(file)).status == 2
    number = len(everything(lived))
    ran = lived("log", "import", str(file), DRILL_HOME=home)
    assert ran.out == f"{number} events came in.\n"
    ran = lived("log", "import", str(file), "--json", DRILL_HOME=home)
    assert json.loads(ran.out)["taken"] == {"fresh": 0, "known": number, "differing": 0}
    first, second = (json.loads(lived("stats", "--json", **at).out) for at in ({}, {"DRILL_HOME": home}))
    assert first == second
    ours, theirs = (lived("log", "export", **at).lines for at in ({}, {"DRILL_HOME": home}))
    assert ours[1:] == theirs[1:]  # the first line names the device


def test_reviews_as_fsrs_optimizer_reads_them(lived):
    rows = list(csv.DictReader(lived("log", "export", "--fsrs").lines))
    assert [list(row.values()) for row in rows] == [
        [rows[0]["card_id"], "1803892200000", "3", "0", "600000"],
        [rows[0]["card_id"], "1805533800000", "3", "2", "600000"],
    ]
    assert list(rows[0]) == ["card_id", "review_time", "review_rating", "review_state", "review_duration"]


def test_what_cannot_be_taken_in_changes_nothing(lived, tmp_path):
    before = everything(lived)
    file = tmp_path / "cut.jsonl"
    file.write_text("".join(lived("log", "export").out.splitlines(keepends=True)[:3]))
    ran = lived("log", "import", str(file))
    assert (ran.status, "The file is cut off" in ran.said) == (2, True)
    ran = lived("log", "import", str(tmp_path / "nowhere"))
    assert (ran.status, "There is no such file" in ran.said) == (2, True)
    ran = lived("log", "import", str(tmp_path))
    assert ran.status == 2
    assert everything(lived) == before


def test_the_log_is_backed_up_before(lived, tmp_path):
    file = tmp_path / "progress.jsonl"
    lived("log", "export", str(file))
    lived("log", "import", str(file), DRILL_NOW="2027-04-02T09:00:00+00:00")
    assert (lived.home / "data" / "backups" / "progress-2027-04-02.db").exists()
