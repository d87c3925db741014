"""What a task can be answered in, where a person looks for it."""

from __future__ import annotations


def test_a_query_says_under_its_title_what_it_takes(drill):
    ran = drill("next", "region-not-eu")
    assert "Answers: DuckDB; also --dialect postgres, sqlite, mysql" in ran.lines


def test_a_script_says_that_it_is_sqlite(drill):
    assert "Answers: SQLite" in drill("next", "stock-count-upsert").lines


def test_a_task_in_python_says_nothing_of_sql(drill):
    assert "Answers:" not in drill("next", "add-two").out


def test_submit_and_run_name_the_dialects_and_the_setting(drill):
    for command in ("submit", "run"):
        said = " ".join(drill(command, "--help").out.split())
        assert "duckdb, postgres, sqlite, mysql" in said
        assert "drill config set dialect NAME" in said
