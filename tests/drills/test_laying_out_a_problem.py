"""`drill next` and the workspace: what is written, and what never is overwritten."""

from __future__ import annotations

import json

PROMPT = """
Add two numbers
practice/add-two · difficulty 1 of 5 · about 5 minutes
why now: you asked for it

Write add(a, b), which gives the sum of two ints.

  >>> add(2, 3)
  5

Write your answer in this file
  {answer}

drill run     try it on the sample
drill submit  have it judged
drill hint    if you are stuck
"""
LATER = "2027-06-01T09:00:00+00:00"


def words(text: str) -> list[str]:
    return text.split()


def test_next_shows_the_problem_and_what_to_type(drill):
    ran = drill("next", "add-two")
    assert ran.status == 0
    assert words(ran.out) == words(PROMPT.format(answer="~/drill/workspace/practice/add-two/solution.py"))
    assert ran.err == ""


def test_next_lays_out_starter_prompt_and_sample(drill):
    drill("next", "add-two")
    assert drill.path("add-two", "solution.py").read_text() == (drill.bank / "add-two/starter.py").read_text()
    assert drill.path("add-two", "prompt.md").read_text() == (drill.bank / "add-two/prompt.md").read_text()
    assert drill.path("add-two", "test_sample.py").is_file()
    assert not drill.path("add-two", "probes.py").exists()


def test_next_without_a_name_says_why_this_one(drill):
    shown = json.loads(drill("next", "--track", "practice", "--difficulty", "1", "--json").out)
    assert shown["problem"]["slug"] in ("add-two", "all-rows")
    assert shown["reason"]


def test_next_comes_back_to_what_is_unfinished(drill):
    drill("next", "all-rows")
    shown = json.loads(drill("next", "--json").out)
    assert shown["problem"]["slug"] == "all-rows"
    assert "begun" in shown["reason"] or "unfinished" in shown["reason"]


def test_json_gives_away_no_traps(drill):
    assert "subtract" not in drill("next", "add-two", "--json").out


def test_a_written_answer_is_never_overwritten(drill):
    drill("next", "add-two")
    drill.path("add-two", "solution.py").write_text("mine")
    drill("next", "add-two")
    assert drill.path("add-two", "solution.py").read_text() == "mine"


def test_a_renamed_answer_is_still_the_answer(drill):
    drill("next", "add-two")
    drill.path("add-two", "solution.py").rename(drill.path("add-two", "better.py"))
    drill("next", "add-two")
    assert not drill.path("add-two", "solution.py").exists()


def test_an_untouched_prompt_follows_the_bank_and_a_touched_one_stays(drill, tmp_path):
    from shutil import copytree

    bank = tmp_path / "bank"
    copytree(drill.bank, bank / "practice")
    drill.environ["DRILL_BANK"] = str(bank)
    drill("next", "add-two")
    (bank / "practice/add-two/prompt.md").write_text("New words\n")
    drill("next", "add-two")
    assert drill.path("add-two", "prompt.md").read_text() == "New words\n"
    drill.path("add-two", "prompt.md").write_text("my scribbles")
    (bank / "practice/add-two/prompt.md").write_text("Newer words\n")
    drill("next", "add-two")
    assert drill.path("add-two", "prompt.md").read_text() == "my scribbles"


def test_where_tests_are_the_answer_the_tested_module_lies_beside_them(drill):
    drill("next", "tests-of-half")
    assert "assert half.half(4) == 2" in drill.path("tests-of-half", "test_answer.py").read_text()
    assert "number // 2" in drill.path("tests-of-half", "half.py").read_text()
    assert drill.path("tests-of-half", "sample/wrong.py").is_file()


def test_a_project_is_laid_out_as_a_folder_that_names_its_problem(drill):
    drill("next", "tiny-app")
    names = {
        path.relative_to(drill.path("tiny-app")).as_posix() for path in drill.path("tiny-app").rglob("*.*")
    }
    laid = {
        "app.py",
        "parts/words.py",
        "drill.toml",
        "prompt.md",
        "test_sample.py",
        "probes.py",
        ".drill.json",
    }
    assert names == laid


def test_a_file_deleted_from_a_project_stays_deleted(drill):
    drill("next", "tiny-app")
    drill.path("tiny-app", "parts/words.py").unlink()
    drill("next", "tiny-app")
    assert not drill.path("tiny-app", "parts/words.py").exists()


def test_reset_keeps_the_old_answer_in_history(drill):
    drill("next", "add-two")
    drill.path("add-two", "solution.py").write_text("mine")
    ran = drill("reset", "add-two", "--yes")
    assert ran.status == 0
    (kept,) = drill.path("add-two", "history").rglob("solution.py")
    assert kept.read_text() == "mine"
    assert "NotImplementedError" in drill.path("add-two", "solution.py").read_text()


def test_reset_without_a_terminal_needs_yes(drill):
    drill("next", "add-two")
    ran = drill("reset", "add-two")
    assert ran.status == 2
    assert "--yes" in ran.err


def test_reset_of_a_project_moves_all_its_files(drill):
    drill("next", "tiny-app")
    drill.path("tiny-app", "app.py").write_text("mine")
    drill("reset", "tiny-app", "--yes")
    (kept,) = drill.path("tiny-app", "history").rglob("app.py")
    assert kept.read_text() == "mine"
    assert (kept.parent / "parts/words.py").exists()
    assert "NotImplementedError" in drill.path("tiny-app", "app.py").read_text()


def test_a_due_problem_gets_a_fresh_stub_and_the_old_answer_goes_to_history(drill):
    drill("next", "add-two")
    drill.put("add-two", "accepted/reference.py")
    assert drill("submit").status == 0
    ran = drill("next", "--due", DRILL_NOW=LATER)
    assert "Your last answer is in" in ran.out
    assert "NotImplementedError" in drill.path("add-two", "solution.py").read_text()
    assert (
        drill.path("add-two", "history/20270601-090000/solution.py").read_bytes()
        == (drill.bank / "add-two/submissions/accepted/reference.py").read_bytes()
    )


def test_a_problem_solved_today_is_not_begun_again_by_looking_at_it(drill):
    drill("next", "add-two")
    answer = drill.put("add-two", "accepted/reference.py")
    drill("submit")
    before = answer.read_bytes()
    ran = drill("next", "add-two")
    assert ran.status == 0
    assert "drill reset add-two" in ran.err
    assert answer.read_bytes() == before


def test_open_starts_the_editor_on_the_answer(drill):
    editor = drill.folder / "editor"
    editor.write_text('#!/bin/sh\necho "$@" > "$HOME/opened"\n')
    editor.chmod(0o755)
    drill("next", "add-two", "--open", VISUAL=f"{editor} --wait")
    opened = (drill.folder.parent / "opened").read_text()
    assert opened == f"--wait {drill.path('add-two', 'solution.py')}\n"


def test_open_without_an_editor_says_how_to_name_one(drill):
    ran = drill("next", "add-two", "--open")
    assert ran.status == 2
    assert "drill config set editor" in ran.err


def test_the_workspace_can_lie_elsewhere(drill):
    drill("config", "set", "workspace", str(drill.folder / "answers"))
    drill("next", "add-two")
    assert (drill.folder / "answers/practice/add-two/solution.py").is_file()
    assert not drill.workspace.exists()
