"""Each mistake gets one paragraph: what, where, what to type. Nothing is lost and nothing crashes."""

from __future__ import annotations

import os
import socket
from shutil import copytree

import pytest


def paragraph(ran) -> str:
    """The one error paragraph; everything else about the run must be calm."""
    assert ran.status == 2
    assert ran.out == ""
    assert "Traceback" not in ran.err
    assert ran.err.startswith("error: ")
    return " ".join(ran.err.split())


@pytest.fixture
def begun(drill):
    drill("next", "add-two")
    return drill


def test_a_missing_file(begun):
    assert "There is no such file (nowhere.py)." in paragraph(begun("submit", "nowhere.py"))


def test_an_answer_that_was_deleted(begun):
    begun.path("add-two", "solution.py").unlink()
    said = paragraph(begun("submit"))
    assert "There is no answer for add-two yet" in said
    assert "drill next add-two" in said


def test_an_answer_that_is_a_link_to_itself(begun):
    answer = begun.path("add-two", "solution.py")
    answer.unlink()
    answer.symlink_to(answer)
    assert "There is no answer for add-two yet" in paragraph(begun("submit"))


def test_an_empty_answer_is_no_submission(begun):
    begun.path("add-two", "solution.py").write_text("")
    ran = begun("submit")
    assert ran.status == 1
    assert "CE" in ran.out
    assert "is empty" in ran.out


def test_an_untouched_starter_is_no_submission(begun):
    ran = begun("submit")
    assert ran.status == 1
    assert "nothing to judge yet" in " ".join(ran.out.split())
    assert '"submissions": 0' in begun("log", "show", "--json").out


def test_a_binary_answer(begun):
    begun.path("add-two", "solution.py").write_bytes(b"\x7fELF\0\0\1")
    assert "binary file" in paragraph(begun("submit"))


def test_an_answer_of_ten_megabytes(begun):
    begun.path("add-two", "solution.py").write_bytes(b"#" * 10_000_000)
    assert "This answer has 9.5 MB; an answer may have 1 MB" in paragraph(begun("submit"))


def test_an_unreadable_answer(begun, powerless):
    begun.path("add-two", "solution.py").chmod(0)
    assert "cannot be read: Permission denied" in paragraph(begun("submit"))
    assert "cannot be read" in paragraph(begun("submit", str(begun.path("add-two", "solution.py"))))


def test_a_folder_where_a_file_is_expected(begun):
    (begun.folder / "some").mkdir()
    assert "This is a folder" in paragraph(begun("submit", "some"))


def test_a_folder_that_has_the_name_of_the_answer(begun):
    begun.path("add-two", "solution.py").unlink()
    begun.path("add-two", "solution.py").mkdir()
    assert "folder" in paragraph(
        begun("submit", "--problem", "add-two", str(begun.path("add-two", "solution.py")))
    )


def test_a_folder_in_place_of_the_answer_is_not_called_missing(begun):
    begun.path("add-two", "solution.py").unlink()
    begun.path("add-two", "solution.py").mkdir()
    assert "This is a folder; the answer is a file (" in paragraph(begun("submit"))


def test_a_socket_is_no_answer(begun, monkeypatch):
    monkeypatch.chdir(begun.folder)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("answer.py")
    assert "not a file" in paragraph(begun("submit", "--problem", "add-two", "answer.py"))


def test_an_unknown_slug_gets_the_near_one(drill):
    assert "Did you mean add-two" in paragraph(drill("show", "ad-two"))


def test_a_file_that_names_no_problem(begun):
    (begun.folder / "mine.py").write_text("def add(a, b): return a + b\n")
    assert "does not say which problem it answers" in paragraph(begun("submit", "mine.py"))


def test_a_file_that_names_an_unknown_problem(begun):
    (begun.folder / "mine.py").write_text("# drill: practice/add-twoo\n")
    assert "add-two" in paragraph(begun("submit", "mine.py"))


def test_two_files_for_one_problem(begun):
    begun.path("add-two", "other.py").write_text("# drill: practice/add-two\n")
    said = paragraph(begun("submit"))
    assert "Two files answer add-two: other.py and solution.py (" in said
    assert "drill submit" in said


def test_nothing_is_open_yet(drill):
    assert "No problem is open" in paragraph(drill("submit"))


def test_an_unknown_command(drill):
    assert "Did you mean submit?" in paragraph(drill("sumbit"))


def test_a_missing_argument_is_one_sentence(drill):
    said = paragraph(drill("completion"))
    assert said.startswith("error: Missing argument 'SHELL'. Choose from: bash, zsh, fish. For help: ")


def test_an_unknown_option(drill):
    assert "drill next --help" in paragraph(drill("next", "--tpic", "stack"))


def test_no_home_folder(drill):
    ran = drill("next", "add-two", DRILL_HOME=None, HOME="/nonexistent")
    assert "export DRILL_HOME" in paragraph(ran)


def test_a_bank_that_is_not_there(drill):
    assert "DRILL_BANK" in paragraph(drill("next", DRILL_BANK="/nonexistent"))


def test_a_broken_problem_folder_is_named_and_the_rest_works(drill, tmp_path):
    bank = tmp_path / "bank"
    copytree(drill.bank, bank / "practice")
    file = bank / "practice/all-rows/problem.toml"
    file.write_text(file.read_text().replace("minutes = 5", 'minutes = "five"'))
    ran = drill("next", "add-two", DRILL_BANK=str(bank))
    assert ran.status == 0
    assert "drill bank broken" in ran.err
    shown = " ".join(drill("bank", "broken", DRILL_BANK=str(bank)).out.split())
    assert "all-rows/problem.toml" in shown
    assert "minutes" in shown


def test_a_damaged_progress_file_is_named_and_kept(begun):
    log = begun.home / "data" / "progress.db"
    for path in log.parent.iterdir():
        path.unlink()
    log.write_bytes(b"this is no database" * 1000)
    said = paragraph(begun("next"))
    assert str(log) in said
    assert log.read_bytes() == b"this is no database" * 1000


def test_a_workspace_that_may_not_be_written(powerless):
    powerless.workspace.mkdir(parents=True)
    powerless.workspace.chmod(0o500)
    assert "Permission was denied" in paragraph(powerless("next", "add-two"))


def test_an_answer_folder_that_may_not_be_entered(begun, powerless):
    begun.path("add-two").chmod(0)
    assert "Permission was denied" in paragraph(begun("submit"))
    begun.path("add-two").chmod(0o700)


def test_reading_commands_work_where_nothing_can_be_written(begun, powerless):
    folders = [path for path in (begun.home, *begun.home.rglob("*")) if path.is_dir()]
    for path in folders:
        path.chmod(0o500)
    for words in ((), ("list",), ("weak",), ("stats",), ("show", "add-two"), ("log", "show")):
        assert begun(*words).status == 0
    said = paragraph(begun("skip"))
    assert str(begun.home) in said
    for path in folders:
        path.chmod(0o700)


def test_a_file_where_the_workspace_should_be(drill):
    drill.home.mkdir()
    drill.workspace.write_text("")
    assert str(drill.workspace) in paragraph(drill("next", "add-two"))


def test_a_full_disk(drill):
    if not os.path.exists("/dev/full"):
        pytest.skip("no /dev/full here")
    drill.environ["DRILL_HOME"] = "/dev/full"
    assert "/dev/full" in paragraph(drill("next", "add-two"))


def test_a_verdict_that_cannot_be_logged_is_shown_and_the_answer_kept(begun):
    answer = begun.put("add-two", "accepted/reference.py")
    data = begun.home / "data"
    for path in data.iterdir():
        path.unlink()
    data.rmdir()
    data.write_text("in the way")
    ran = begun("submit", str(answer))
    assert ran.status == 2
    assert "AC  accepted" in ran.out
    said = " ".join(ran.err.split())
    assert "The verdict AC could not be logged" in said
    assert "mend this, then type `drill submit`" in said
    assert str(answer) in said
    assert answer.exists()
