from __future__ import annotations

import pytest

from engine.bank import current_hash, load_bank, read_problem

DECIDING = (
    "problem.toml",
    "prompt.md",
    "starter.py",
    "tests/test_hidden.py",
    "submissions/accepted/reference.py",
)
IDLE = (
    "explanation.md",
    "hints.md",
    "submissions/wrong_answer/x.py",
    "tests/__pycache__/x.pyc",
    "tests/.x.swp",
)


@pytest.mark.parametrize("file", DECIDING)
def test_it_changes_with_each_file_that_decides(bank, file):
    folder = bank.add("a/b")
    before = read_problem(folder)
    (folder / file).write_text((folder / file).read_text() + "# more\n")
    assert current_hash(before) != before.content_hash


@pytest.mark.parametrize("file", IDLE)
def test_it_stays_with_what_decides_nothing(bank, file):
    problem = read_problem(bank.add("a/b"))
    bank.write(f"a/b/{file}", "anything")
    assert current_hash(problem) == problem.content_hash


def test_it_changes_when_a_file_moves(bank):
    folder = bank.add("a/b")
    bank.write("a/b/tests/one.py", "same")
    before = read_problem(folder)
    (folder / "tests/one.py").rename(folder / "tests/two.py")
    assert current_hash(before) != before.content_hash


def test_it_covers_a_reference_that_is_a_folder(bank):
    problem = read_problem(bank.add("a/b", kind="project"))
    bank.write("a/b/submissions/accepted/reference/app.py", "changed")
    assert current_hash(problem) != problem.content_hash


def test_it_is_the_same_wherever_the_bank_lies(bank, extra):
    here, there = bank.add("a/b", id="00000001"), extra.add("a/b", id="00000001")
    assert read_problem(here).content_hash == read_problem(there).content_hash


def test_a_test_edited_in_place_shows_although_the_index_is_older(bank, tmp_path):
    folder = bank.add("a/b")
    load_bank([bank.root], cache=tmp_path / "cache")
    (folder / "tests/test_hidden.py").write_text("# stricter\n")
    problem = load_bank([bank.root], cache=tmp_path / "cache").find("b")
    assert current_hash(problem) == read_problem(folder).content_hash
