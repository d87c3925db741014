"""`drill stats` as pictures, wide and narrow, and in plain signs."""

from __future__ import annotations

import json
from datetime import date
from io import StringIO

import pytest
from rich.console import Console

from drills.screens import charts


@pytest.fixture
def practised(drill):
    for day in ("2027-02-08", "2027-02-24"):
        drill("next", "add-two", DRILL_NOW=f"{day}T09:00:00+00:00")
        drill.put("add-two", "accepted/reference.py")
        if day > "2027-02-10":
            answer = drill.path("add-two", "solution.py")
            answer.write_text(answer.read_text() + "\n# another day\n")
        assert drill("submit", "--problem", "add-two", DRILL_NOW=f"{day}T09:30:00+00:00").status == 0
    return drill


def console(width=80, encoding="utf-8"):
    class Written(StringIO):
        pass

    Written.encoding = property(lambda self: encoding)
    return Console(file=Written(), width=width)


@pytest.mark.parametrize("columns", [80, 40])
def test_it_fits_and_shows_every_picture(practised, plain, columns):
    ran = practised.on_terminal("stats", columns=columns)
    lines = [line.rstrip() for line in plain(ran.out).splitlines()]
    assert max(map(len, lines)) <= columns
    for heading in ("minutes of work by day", "accepted per week", "reviews of the next 30 days, in minutes"):
        assert heading in lines
    text = " ".join(plain(ran.out).split())
    assert "1 of 1 review, 100 %" in text
    assert "without a hint" in text
    assert "Feb" in text
    monday = next(line for line in lines if line.startswith("  Mon "))
    assert monday.endswith("░ · · ·")


def test_plain_signs_where_the_encoding_has_no_others(practised):
    ran = practised("stats", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert ran.status == 0
    assert "#" in ran.out
    assert ". no work  - a minute  + 26" in ran.out
    body = ran.out.replace("·", "")
    assert "?" not in body.partition("minutes of work by day")[2].partition("together")[0].replace("?", "", 1)


def test_as_json_it_has_all_of_it(practised):
    stats = json.loads(practised("stats", "--json").out)["stats"]
    assert stats["heat"] == [
        {"day": "2027-02-08", "minutes": 15, "accepted": 1},
        {"day": "2027-02-24", "minutes": 15, "accepted": 1},
    ]
    assert len(stats["load"]) == 30
    assert stats["recalled"]["recalled"] == 1
    assert {"minutes", "track"} <= set(stats["tracks"][0])


def test_a_first_day_has_numbers_and_no_pictures(drill):
    ran = drill("stats")
    assert ran.status == 0
    assert "minutes of work by day" not in ran.out
    assert "next 30 days" not in ran.out


def test_upright_bars_are_as_high_as_what_they_say():
    tall, low = (line.plain for line in charts.columns(console(), [0, 1, 8, 16], 2, 1))
    assert tall == "   █"
    assert low == " ▁██"
    assert charts.columns(console(encoding="ascii"), [5], 1, 1)[0].plain == "#"
    assert [line.plain for line in charts.columns(console(), [0, 0], 2, 2)] == ["", ""]


def test_the_calendar_names_months_and_leaves_the_future_empty():
    rows = charts.calendar(console(40), {date(2027, 3, 1): 60}, date(2027, 3, 3))
    assert len(rows) == 8
    assert "Mar" in rows[0].plain
    assert rows[1].plain.rstrip().endswith("▓")
    assert rows[3].plain.rstrip().endswith("·")
    assert len(rows[4].plain.rstrip()) < len(rows[3].plain.rstrip())


def test_what_is_more_than_nothing_is_seen():
    assert charts.bar(console(), 1, 1000, 10) == "█"
    assert charts.bar(console(), 0, 0, 10) == ""
