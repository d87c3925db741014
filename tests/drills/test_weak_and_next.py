"""`drill weak`, `drill next --explain`, `drill place` and review sessions, as the person meets them."""

from __future__ import annotations

import json

import pytest

SOLVED = {
    "add-two": ("solution.py", "accepted/reference.py"),
    "all-rows": ("solution.sql", "accepted/reference.sql"),
}


def solve(drill, slug, at):
    """Begun at that time on 1 March, and accepted four minutes later."""
    drill("next", slug, DRILL_NOW=f"2027-03-01T{at}:00+00:00")
    name, source = SOLVED[slug]
    drill.put(slug, source, name)
    ran = drill("submit", "--problem", slug, DRILL_NOW=f"2027-03-01T{at[:-1]}4:00+00:00")
    assert ran.status == 0


@pytest.fixture
def practised(drill):
    solve(drill, "add-two", "09:00")
    return drill


def stripped(text):
    return [line.rstrip() for line in text.splitlines()]


def test_weak_at_80_columns(practised, plain):
    lines = stripped(plain(practised.on_terminal("weak").out))
    assert max(map(len, lines)) <= 80
    title, numbers = lines[1], lines[2]
    assert title.startswith("Stacks, queues, linked lists  ")
    assert title.endswith("  drill next --topic linear-structures")
    assert "1 of 1 · 1 first try" in numbers
    assert numbers.endswith("few today")


def test_weak_at_40_columns(practised, plain):
    lines = stripped(plain(practised.on_terminal("weak", columns=40).out))
    assert max(map(len, lines)) <= 40
    assert any(line.strip() == "1 of 1 · 1 first try · few · today" for line in lines)
    assert any(line.strip().startswith("drill ") for line in lines)


def test_at_40_columns_what_it_rests_on_stays_on_one_line(practised, plain):
    later = practised.on_terminal("weak", columns=40, DRILL_NOW="2027-05-20T09:00:00+00:00")
    assert "    1 of 1 · 1 first try · few · 80d ago" in stripped(plain(later.out))


def test_on_the_first_day_a_placement_is_offered(drill):
    assert "drill place" in drill().out
    drill("next", "add-two", "--json")
    drill("skip", "--days", "9")
    assert "drill place" not in drill().out


def test_weak_draws_its_bars_in_ascii_where_it_must(practised):
    ran = practised("weak", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert ran.status == 0
    assert "==o" in ran.out


def test_weak_as_json_says_everything(practised):
    found = json.loads(practised("weak", "--json").out)
    family = found["families"][0]
    assert {"slug", "level", "low", "high", "trend", "last", "command", "few_data", "topics"} <= set(family)
    assert family["low"] < family["level"] < family["high"]
    assert (family["results"], family["first_try"], family["last"]) == (1, 1, "2027-03-01")
    assert all(each["command"].startswith("drill ") for each in found["untried"])


def test_the_command_beside_a_family_works(practised):
    family = json.loads(practised("weak", "--json").out)["families"][0]
    ran = practised(*family["command"].split()[1:], "--json")
    assert ran.status == 0, ran.err


@pytest.mark.parametrize("columns", [40, 80])
def test_an_explanation_fits_and_starts_nothing(practised, plain, columns):
    before = practised("log", "show", "--json").out
    lines = stripped(plain(practised.on_terminal("next", "--explain", columns=columns).out))
    assert max(map(len, lines)) <= columns
    for heading in ("Unfinished", "Due", "New"):
        assert heading in lines
    assert any(line.startswith("  *  ") for line in lines)
    assert practised("log", "show", "--json").out == before


def test_an_explanation_as_json_names_the_one_that_next_takes(practised):
    stages = json.loads(practised("next", "--explain", "--json").out)["stages"]
    assert [stage["kind"] for stage in stages][:4] == ["unfinished", "due", "weak", "new"]
    (chosen,) = [stage for stage in stages if stage["chosen"]]
    first = chosen["candidates"][0]
    assert {"slug", "score", "reason", "repeats_topic", "light"} == set(first)
    assert json.loads(practised("next", "--json").out)["problem"]["slug"] == first["slug"]


def test_a_placement_from_the_first_question_to_what_it_showed(drill):
    ran = drill("place", "add-two", "--rate", "scanning=2", "--json")
    found = json.loads(ran.out)
    assert (found["problem"]["slug"], found["placement"]["current"]) == ("add-two", "add-two")
    assert found["placement"]["claims"] == {"scanning": 2}
    drill.put("add-two", "accepted/reference.py")
    assert drill("submit", DRILL_NOW="2027-03-01T09:02:00+00:00").status == 0
    again = drill("place", DRILL_NOW="2027-03-01T09:03:00+00:00")
    assert again.status == 0
    assert "placement: solved well it spares you" in again.out
    assert "drill place --cannot" in again.out
    assert "put back" in drill("place", "--cannot", DRILL_NOW="2027-03-01T09:04:00+00:00").err
    over = drill("place", "--end", DRILL_NOW="2027-03-01T09:05:00+00:00")
    assert "add-two  solved, and shows what lies below it, 2 min" in over.out
    assert "Placement  ended" in drill("place").out


def test_a_placement_asks_on_a_terminal_and_each_answer_is_kept(drill, plain):
    ran = drill.on_terminal("place", typed="1\n3\n" + "\n" * 40)
    text = plain(ran.out)
    assert "0 never done, 1 rusty" in text
    assert "why now: placement: solved well it spares you" in text
    status = json.loads(drill("place", "--status", "--json").out)["placement"]
    assert sorted(status["claims"].values()) == [1, 3]
    assert status["current"]


@pytest.mark.parametrize(
    ("words", "what"),
    [
        (("--rate", "scanning=7"), "--rate takes FAMILY=0, 1, 2 or 3"),
        (("--rate", "scaning=2"), 'There is no family "scaning"'),
        (("--cannot",), "No problem of a placement is open."),
    ],
)
def test_what_a_placement_cannot_take_is_said(drill, words, what):
    ran = drill("place", *words)
    assert ran.status == 2
    assert what in ran.said


def test_a_status_of_no_placement_writes_nothing(drill):
    ran = drill("place", "--status")
    assert ran.lines[1] == "No placement was begun."
    assert "drill place" in ran.out


@pytest.mark.parametrize("columns", [40, 80])
def test_a_placement_fits(drill, plain, columns):
    drill("place", "add-two", "--json")
    drill.put("add-two", "accepted/reference.py")
    drill("submit")
    ran = drill.on_terminal("place", "--end", columns=columns)
    assert max(map(len, stripped(plain(ran.out)))) <= columns


def test_a_review_session_of_so_many_minutes(practised):
    solve(practised, "all-rows", "09:10")
    later = "2027-04-20T09:0{}:00+00:00"
    first = practised("review", "--minutes", "9", "--json", DRILL_NOW=later.format(0))
    found = json.loads(first.out)
    assert found["reason"].startswith("session, 9 of 9 min left: due ")
    assert found["session"]["current"] == found["problem"]["slug"]
    slug = found["problem"]["slug"]
    again = json.loads(practised("review", "--json", DRILL_NOW=later.format(1)).out)
    assert again["problem"]["slug"] == slug
    practised.put(slug, SOLVED[slug][1], SOLVED[slug][0])
    practised("submit", DRILL_NOW=later.format(6))
    over = practised("review", "--json", DRILL_NOW=later.format(7))
    assert json.loads(over.out)["problem"] is None or json.loads(over.out)["session"]["minutes_left"] >= 2


def test_a_review_session_can_be_ended(practised):
    practised("review", "--pomodoros", "1")
    ran = practised("review", "--end")
    assert ran.lines[1].startswith("The session is over: 0 of 25 minutes of work")
    assert "No session is running today." in practised("review", "--end").err


def test_minutes_or_pomodoros_not_both(drill):
    assert drill("review", "--minutes", "10", "--pomodoros", "1").status == 2
