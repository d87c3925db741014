"""`drill plan` and its file, as the person meets them."""

from __future__ import annotations

import json

import pytest


@pytest.fixture
def file(drill):
    path = drill.home / "config" / "plan.toml"
    path.parent.mkdir(parents=True)
    return path


def solve(drill, day, number="0"):
    """add-two, begun and accepted four minutes later."""
    drill("next", "add-two", DRILL_NOW=f"{day}T09:{number}0:00+00:00")
    drill.put("add-two", "accepted/reference.py")
    assert drill("submit", "--problem", "add-two", DRILL_NOW=f"{day}T09:{number}4:00+00:00").status == 0


def test_the_first_call_makes_a_file_to_edit_and_later_ones_leave_it_alone(drill):
    path = drill.home / "config" / "plan.toml"
    first = drill("plan")
    assert first.status == 0
    assert "plan.toml" in first.said
    text = path.read_text()
    assert "# target = 2027-01-20" in text
    assert "# weekly_pomodoros = 14" in text
    assert "sql " in text
    path.write_text(text + "# mine\n")
    assert "plan.toml" not in drill("plan").said
    assert path.read_text().endswith("# mine\n")


def test_init_makes_the_file_and_never_a_second_time(drill):
    ran = drill("plan", "--init")
    path = drill.home / "config" / "plan.toml"
    assert (ran.status, ran.out, path.exists()) == (0, "", True)
    path.write_text("role = 'mine'\n")
    again = drill("plan", "--init")
    assert again.status == 2
    assert "There is a plan already" in again.said
    assert path.read_text() == "role = 'mine'\n"


def test_every_line_of_the_file_can_be_uncommented(drill):
    drill("plan", "--init")
    path = drill.home / "config" / "plan.toml"
    lines = [line.removeprefix("# ") if " = " in line else line for line in path.read_text().splitlines()]
    path.write_text("\n".join(lines))
    found = json.loads(drill("plan", "--json", DRILL_NOW="2026-12-01T09:00:00+00:00").out)
    assert found["role"] == "Backend developer, Python and SQL"
    assert (found["plan"]["target"], found["plan"]["weekly_pomodoros"]) == ("2027-01-20", 14)


def test_what_is_left_stands_in_one_sentence(drill, file):
    file.write_text(
        "target = 2027-06-01\nweekly_pomodoros = 30\n[tracks]\nalgorithms = 0\nstructures = 0\nsql = 0\n"
    )
    ran = drill("plan")
    text = " ".join(ran.out.split())
    assert "target Tue 1 Jun, in 92 days" in text
    for part in ("Pomodoros (80 %: ", "a day ready between", "chance by 1 Jun: ", "one more a day → "):
        assert part in text
    assert "default pace, 30 Pomodoros a week as planned" in text
    assert "Ready: every problem of the plan solved once" in text
    assert "algorithms" not in text
    said = json.loads(drill("plan", "--json").out)["sentence"]
    assert said in text


def test_without_a_target_the_interview_counts_and_without_both_there_is_no_chance(drill):
    assert json.loads(drill("plan", "--json").out)["plan"]["chance"] is None
    drill("config", "set", "interview_date", "2027-05-01")
    found = json.loads(drill("plan", "--json").out)["plan"]
    assert found["target"] == "2027-05-01"
    assert 0 <= found["chance"] <= found["more_chance"] <= 1


def test_a_target_that_has_passed_is_said(drill, file):
    file.write_text("target = 2027-02-01\n")
    text = " ".join(drill("plan").out.split())
    assert "target Mon 1 Feb, passed" in text
    assert "chance by" not in text


def test_own_days_make_it_the_persons_own_pace(drill):
    for day in ("2027-02-20", "2027-02-22", "2027-02-25"):
        solve(drill, day)
    found = json.loads(drill("plan", "--json").out)["plan"]
    assert (found["own_days"], found["default_pace"], found["since"]) == (3, False, "2027-02-20")
    text = " ".join(drill("plan").out.split())
    assert "Rests on 3 days of your own work since 20 Feb." in text
    assert "default pace" not in text


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("taget = 2027-01-20", 1, "Did you mean target?"),
        ('role = "x"\nweekly_pomodoros = "ten"', 2, "how many times 25 minutes"),
        ("weekly_pomodoros = 0", 1, "from 1 to 300"),
        ('target = "soon"', 1, "target = 2027-01-20"),
        ("[tracks]\nsqk = 1", 2, "Did you mean sql?"),
        ("[tracks]\nsql = -1", 1, "weight from 0"),
        ('path = "cor"', 1, "Did you mean core?"),
        ("role = ", 1, "This is not TOML"),
    ],
)
@pytest.mark.parametrize("command", ["plan", "next"])
def test_a_mistake_in_the_file_is_named_with_its_line(drill, file, text, line, words, command):
    file.write_text(text + "\n")
    ran = drill(command)
    assert (ran.status, ran.out) == (2, "")
    assert f"plan.toml:{line}" in ran.said
    assert words in ran.said


def test_next_and_today_follow_the_plan(drill, file):
    file.write_text("weekly_pomodoros = 7\n[tracks]\nsql = 10\npython = 0\n")
    found = json.loads(drill("next", "--json").out)
    assert found["problem"]["track"] == "sql"
    assert json.loads(drill("plan", "--json").out)["plan"]["today"]["budget"] == 25


@pytest.mark.parametrize("words", [("plan",), ("plan", "--all")])
@pytest.mark.parametrize("columns", [80, 40])
def test_it_fits(drill, plain, columns, words):
    solve(drill, "2027-02-20")
    lines = [line.rstrip() for line in plain(drill.on_terminal(*words, columns=columns).out).splitlines()]
    assert max(map(len, lines)) <= columns
    for heading in ("Today", "The road"):
        assert any(line.startswith(heading) for line in lines)


def test_the_road_in_ascii_where_it_must(drill):
    solve(drill, "2027-02-20")
    ran = drill("plan", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert ran.status == 0
    assert "= done  ! due  - ahead" in ran.out
    assert "---" in ran.out
    assert "one more a day ->" in " ".join(ran.out.split())


def test_the_first_forecast_of_a_day_is_kept(drill):
    for _ in range(2):
        drill("plan", "--json")
    drill("plan", "--json", DRILL_NOW="2027-03-02T09:00:00+00:00")
    kinds = [event["kind"] for event in json.loads(drill("log", "show", "--json").out)["events"]]
    assert kinds == ["forecast", "forecast"]
    assert drill("log", "rebuild").status == 0
    assert drill("log", "show").status == 0


def test_the_track_record(drill):
    assert "No forecast was kept yet" in drill("plan", "--track-record").out
    drill("plan")
    drill("plan", DRILL_NOW="2027-03-02T09:00:00+00:00")
    ran = drill("plan", "--track-record", DRILL_NOW="2027-03-10T09:00:00+00:00")
    assert "2 forecasts kept since 01 Mar 2027" in ran.out
    found = json.loads(drill("plan", "--track-record", "--json", DRILL_NOW="2027-03-10T09:00:00+00:00").out)
    kinds = {kind["what"]: kind for kind in found["track_record"]["kinds"]}
    assert kinds["problems solved within 7 days"]["judged"] == 2
    assert kinds["Pomodoros until ready"]["open"] == 2


def test_where_nothing_can_be_written_it_is_shown_all_the_same(powerless):
    powerless("next", "add-two")
    folder = powerless.home / "data"
    for path in (*folder.iterdir(), folder, powerless.home):
        path.chmod(0o500 if path.is_dir() else 0o400)
    ran = powerless("plan")
    for path in (powerless.home, folder):
        path.chmod(0o700)
    assert ran.status == 0, ran.err
    assert "Pomodoros" in ran.out
    assert "no file for your plan could be made" in ran.said
    assert "could not be kept" in ran.said
