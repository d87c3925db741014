"""config.toml: typed, and every mistake named with its line."""

from __future__ import annotations

import json

import pytest


@pytest.fixture
def file(drill):
    path = drill.home / "config" / "config.toml"
    path.parent.mkdir(parents=True)
    return path


def test_settings_without_a_file_are_the_defaults(drill):
    assert json.loads(drill("config", "--json").out)["settings"] == {
        "workspace": "",
        "editor": "",
        "interview_date": None,
        "timezone": "",
        "dialect": "duckdb",
        "daily_minutes": 50,
    }


def test_set_then_get(drill):
    assert drill("config", "set", "interview_date", "2027-04-20").status == 0
    assert drill("config", "get", "interview_date").out == "2027-04-20\n"


def test_set_keeps_comments_and_other_keys(drill, file):
    file.write_text('# mine\neditor = "vi"  # always\ndaily_minutes = 20\n')
    drill("config", "set", "daily_minutes", "45")
    assert file.read_text() == '# mine\neditor = "vi"  # always\ndaily_minutes = 45\n'


def test_an_empty_value_puts_the_default_back(drill, file):
    file.write_text("daily_minutes = 20\n")
    assert drill("config", "set", "daily_minutes", "").err == "daily_minutes is now 50.\n"
    assert drill("config", "get", "daily_minutes").out == "50\n"


def test_a_value_with_quotes_and_backslashes_survives(drill):
    drill("config", "set", "editor", 'my "editor" \\n')
    assert drill("config", "get", "editor").out == 'my "editor" \\n\n'


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        ("daily_minuts = 3\n", ":1", "Did you mean daily_minutes?"),
        ('\ndaily_minutes = "many"\n', ":2", "daily_minutes: Expected int, got str"),
        ("daily_minutes = 0\n", ":1", "must lie between 1 and 1440"),
        ('dialect = "oracle"\n', ":1", "dialect: Invalid enum value 'oracle'"),
        ("\n\ninterview_date = \n", ":3", "not valid TOML"),
        ('timezone = "Europe/Atlantis"\n', ":1", "no time zone is called"),
        ('interview_date = "soon"\n', ":1", "interview_date"),
    ],
)
def test_a_wrong_file_is_named_with_its_line(drill, file, text, where, what):
    file.write_text(text)
    ran = drill("next", "add-two")
    said = ran.said
    assert ran.status == 2
    assert f"{file}{where}" in said
    assert what in said
    assert "Traceback" not in said


@pytest.mark.parametrize(
    ("key", "value"), [("daily_minutes", "many"), ("interview_date", "2027-13-01"), ("dialect", "oracle")]
)
def test_a_wrong_value_is_refused_and_the_file_stays(drill, file, key, value):
    file.write_text("daily_minutes = 20\n")
    ran = drill("config", "set", key, value)
    assert ran.status == 2
    assert f"{key} cannot be '{value}'" in ran.err
    assert file.read_text() == "daily_minutes = 20\n"


def test_a_broken_line_is_not_blamed_on_the_value_that_is_set(drill, file):
    file.write_text('editor = "vi\n')
    ran = drill("config", "set", "daily_minutes", "45")
    assert "This is not valid TOML" in ran.said
    assert str(file) in ran.said
    assert file.read_text() == 'editor = "vi\n'


def test_a_setting_that_does_not_exist(drill):
    assert "Did you mean editor?" in drill("config", "set", "editr", "vi").said
    assert "Did you mean editor?" in drill("config", "get", "editr").said


def test_xdg_folders_without_drill_home(drill):
    base = drill.folder.parent
    ran = drill(
        "next", "add-two", DRILL_HOME=None, XDG_DATA_HOME=str(base / "data"), XDG_CACHE_HOME="not/absolute"
    )
    assert ran.status == 0
    assert (base / "data/drill/progress.db").is_file()
    assert (base / ".cache/drill").is_dir()
    assert (base / "drill/practice/add-two/solution.py").is_file()


def test_the_time_zone_turns_the_day(drill, file):
    late = "2027-03-01T23:30:00+00:00"
    assert json.loads(drill("--json", DRILL_NOW=late).out)["today"]["day"] == "2027-03-01"
    file.write_text('timezone = "Asia/Tokyo"\n')
    assert json.loads(drill("--json", DRILL_NOW=late).out)["today"]["day"] == "2027-03-02"
