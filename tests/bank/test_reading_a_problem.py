from __future__ import annotations

import os
from pathlib import Path

import pytest

from engine.bank import read_problem
from engine.types.errors import BankError


def error_of(folder: Path) -> BankError:
    with pytest.raises(BankError) as caught:
        read_problem(folder)
    return caught.value


DECK = '[[card]]\nid = "one"\nquestion = "Why?"\nfacts = ["Because.", "So."]\npython = ">>> 1\\n1"\n'


def test_slug_and_track_come_from_the_folders(bank):
    problem = read_problem(bank.add("algorithms/two-sum"))
    assert (problem.track, problem.slug) == ("algorithms", "two-sum")


def test_every_key_of_the_format_is_read(bank):
    tables = """
[limits]
memory_mb = 512
[complexity]
target = "O(n)"
[sql]
engine = "duckdb"
dialects = ["duckdb", "mysql"]
order_by = ["account", "day desc"]
[traps]
boundary = "the last day"
"""
    problem = read_problem(
        bank.add(
            "sql/balance",
            kind="sql",
            tables=tables,
            prerequisites=["sums"],
            aliases=["old-balance"],
            extras=["backend"],
            requires=["merge"],
            mutates=True,
        )
    )
    assert (problem.prerequisites, problem.aliases) == (("sums",), ("old-balance",))
    assert (problem.extras, problem.requires, problem.mutates) == (("backend",), ("merge",), True)
    assert (problem.limits.memory_mb, problem.limits.output_kb) == (512, 1024)
    assert problem.complexity.target == "O(n)"
    assert problem.sql.order_by == ("account", "day desc")
    assert problem.traps == {"boundary": "the last day"}


@pytest.mark.parametrize("kind", ["python", "sql", "project", "tests", "card"])
def test_each_kind_is_complete_with_its_own_files(bank, kind):
    assert read_problem(bank.add(f"track/{kind}", kind=kind)).kind == kind


def test_a_deck_needs_neither_starter_nor_reference(bank):
    folder = bank.add("python/surprises", kind="card")
    (folder / "rubric.toml").unlink()
    (folder / "deck.toml").write_text(DECK)
    (folder / "starter.md").unlink()
    (folder / "submissions/accepted/reference.md").unlink()
    assert read_problem(folder).cards == ("one",)


def test_a_folder_has_a_rubric_or_a_deck(bank):
    folder = bank.add("python/surprises", kind="card")
    (folder / "deck.toml").write_text(DECK)
    assert error_of(folder).what == "The folder holds a rubric and a deck."


def test_a_mistyped_key_is_named_with_its_line_and_the_right_one(bank):
    error = error_of(bank.add("a/b", dificulty=3))
    assert error.what == "There is no key dificulty."
    assert error.where.endswith("a/b/problem.toml:9: dificulty")
    assert error.fix == "Did you mean difficulty?"


def test_a_mistyped_key_in_a_table_is_named_with_the_table(bank):
    error = error_of(bank.add("a/b", tables="[limits]\nmemory = 3\n"))
    assert error.where.endswith("problem.toml:10: limits.memory")
    assert error.fix == "Did you mean memory_mb?"


def test_a_mistyped_table_is_named(bank):
    error = error_of(bank.add("a/b", tables="[trap]\nx = 'y'\n"))
    assert error.where.endswith("problem.toml:9: trap")
    assert error.fix == "Did you mean traps?"


@pytest.mark.parametrize(
    ("keys", "key", "help"),
    [
        ({"difficulty": 6}, "difficulty", "from 1 to 5"),
        ({"difficulty": "3"}, "difficulty", "from 1 to 5"),
        ({"minutes": 0}, "minutes", "Whole minutes"),
        ({"minutes": 2.5}, "minutes", "Whole minutes"),
        ({"id": "B3F1"}, "id", "Eight hex digits"),
        ({"topics": []}, "topics", "main topic first"),
        ({"topics": "stack"}, "topics", "main topic first"),
        ({"topics": ["Two Words"]}, "topics", "small letters"),
        ({"pattern": "semaphore-limited gather"}, "pattern", "small letters"),
        ({"title": ""}, "title", "One line"),
        ({"requires": ["two words"]}, "requires", "must define"),
        ({"prerequisites": ["b"]}, "prerequisites", "Take b out"),
        ({"mutates": "yes"}, "mutates", "true or false"),
    ],
)
def test_a_wrong_value_is_named_with_what_a_right_one_looks_like(bank, keys, key, help):
    error = error_of(bank.add("a/b", **keys))
    assert error.where.endswith(f": {key}")
    assert ".toml:" in error.where
    assert help in error.fix


def test_an_unknown_kind_is_answered_with_those_there_are(bank):
    folder = bank.add("a/b")
    file = folder / "problem.toml"
    file.write_text(file.read_text().replace('"python"', '"pyton"'))
    error = error_of(folder)
    assert error.where.endswith("problem.toml:3: kind")
    assert error.fix == "One of python, tests, sql, project, card."


def test_a_missing_key_is_named_with_what_to_add(bank):
    error = error_of(bank.add("a/b", why=None))
    assert error.what == "The key why is missing."
    assert error.fix == "One sentence: which interview skill this trains."


def test_broken_syntax_is_named_with_its_line(bank):
    bank.add("a/b")
    error = error_of(bank.write("a/b/problem.toml", 'id = "b3f1c2d4"\ntitle = \n').parent)
    assert error.where.endswith("problem.toml:2")
    assert error.what.startswith("This is not TOML: Invalid value")


@pytest.mark.parametrize("value", ["[" * 3000 + "]" * 3000, "9" * 5000])
def test_toml_made_to_hurt_is_an_error_like_any_other(bank, value):
    bank.add("a/b")
    file = bank.write("a/b/problem.toml", f"minutes = {value}\n")
    assert error_of(file.parent).what.startswith("This is not TOML")


def test_a_pipe_in_place_of_a_file_does_not_hang(bank):
    folder = bank.add("a/b")
    os.mkfifo(folder / "tests/pipe.py")
    assert read_problem(folder).slug == "b"
    (folder / "problem.toml").unlink()
    os.mkfifo(folder / "problem.toml")
    assert error_of(folder).what == "problem.toml is missing."


def test_windows_line_ends_and_a_byte_order_mark_are_read(bank):
    file = bank.add("a/b") / "problem.toml"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert read_problem(file.parent).title == "Two invoices"


def test_a_limit_below_one_is_named(bank):
    error = error_of(bank.add("a/b", tables="[limits]\nmemory_mb = -5\n"))
    assert error.where.endswith("problem.toml:10: limits.memory_mb")


def test_bytes_that_are_not_utf8_are_no_traceback(bank):
    folder = bank.add("a/b")
    (folder / "problem.toml").write_bytes(b'title = "\xff"')
    assert error_of(folder).what == "Byte 9 is not UTF-8."


def test_escape_sequences_never_reach_a_terminal(bank):
    assert "control character" in error_of(bank.add("a/b", title="\\u001b[2J")).what
    assert "\x1b" not in str(error_of(bank.add("a/c", pattern="\\u001b[2J")))


def test_a_trap_with_a_line_break_is_named(bank):
    error = error_of(bank.add("a/b", tables='[traps]\nx = """one\ntwo"""\n'))
    assert error.where.endswith(":10: traps.x")


@pytest.mark.parametrize(
    ("kind", "file"),
    [
        ("python", "prompt.md"),
        ("python", "starter.py"),
        ("python", "tests/test_hidden.py"),
        ("python", "submissions/accepted/reference.py"),
        ("sql", "data/schema.sql"),
        ("card", "rubric.toml"),
    ],
)
def test_a_file_that_the_kind_needs_is_named_when_missing(bank, kind, file):
    folder = bank.add("a/b", kind=kind)
    (folder / file).unlink()
    error = error_of(folder)
    assert error.what.startswith(f"A problem of kind {kind} needs {file}")
    assert error.fix == f"Write {folder / file}."


def test_a_folder_without_problem_toml_says_so(bank):
    folder = bank.add("a/b")
    (folder / "problem.toml").unlink()
    assert error_of(folder).what == "problem.toml is missing."


def test_a_folder_name_that_is_no_slug_says_so(bank):
    assert error_of(bank.add("a/Two_Sum")).what == '"Two_Sum" cannot be a slug.'


def test_an_sql_problem_without_settings_runs_on_duckdb(bank):
    assert read_problem(bank.add("sql/a", kind="sql")).sql.engine == "duckdb"


def test_an_sqlite_problem_is_written_in_sqlite_unless_it_says_otherwise(bank):
    plain = read_problem(bank.add("sql/a", kind="sql", tables='[sql]\nengine = "sqlite"\n'))
    more = read_problem(
        bank.add("sql/b", kind="sql", tables='[sql]\nengine = "sqlite"\ndialects = ["sqlite", "postgres"]\n')
    )
    assert (plain.sql.dialects, more.sql.dialects) == (("sqlite",), ("sqlite", "postgres"))


def test_sql_settings_on_another_kind_are_refused(bank):
    assert error_of(bank.add("a/b", tables='[sql]\nengine = "duckdb"\n')).where.endswith(": sql")
