"""next → wrong → hint → right → weak, with the real judge."""

from __future__ import annotations

import json

import pytest

WRONG = """
WA  wrong answer  1 of 2 tests passed
Add two numbers · {used}

✗ one and one
  call      add(1, 1)
  expected  2
  got       0
  printed   adding 1 1

drill submit  once you have changed solution.py
drill hint    if you are stuck
"""
HINT = """
Hint 1 of 2  nudge · add-two

Which operator joins two numbers?

drill submit  have it judged
drill hint    the next one
"""


def kinds(drill) -> list[str]:
    """Of the events in the log."""
    return [event["kind"] for event in json.loads(drill("log", "show", "--json").out)["events"]]


@pytest.fixture
def begun(drill):
    drill("next", "add-two")
    return drill


def test_a_wrong_answer_is_shown_with_the_smallest_call(begun):
    begun.put("add-two", "wrong_answer/subtracts.py")
    ran = begun("submit")
    assert ran.status == 1
    used = next(line for line in ran.lines if line.startswith("Add two numbers")).partition(" · ")[2]
    assert ran.lines == WRONG.format(used=used).splitlines()
    assert ran.err == ""


def test_an_answer_is_named_by_its_problem_from_anywhere(begun):
    begun.put("add-two", "accepted/reference.py")
    for command in ("run", "submit"):
        ran = begun(command, "add-two")
        assert (ran.status, ran.err) == (0, "")
    assert ran.lines[1] == "AC  accepted  2 of 2 tests passed"


def test_a_right_answer_is_graded_and_scheduled(begun):
    begun.put("add-two", "accepted/reference.py")
    ran = begun("submit")
    assert ran.status == 0
    assert ran.lines[1] == "AC  accepted  2 of 2 tests passed"
    assert any(line.startswith(("grade        good:", "grade        easy:")) for line in ran.lines)
    assert any(line.startswith("comes again  ") and " in " in line for line in ran.lines)
    assert ran.lines[-1].startswith("drill next")


def test_hints_come_one_by_one_and_say_how_many_there_are(begun):
    ran = begun("hint")
    assert ran.lines == HINT.splitlines()
    assert begun("hint").lines[1] == "Hint 2 of 2  approach · add-two"
    last = begun("hint")
    assert last.status == 2
    assert "all 2 hints" in last.err


def test_a_hint_seen_can_be_read_again_without_charge(begun):
    begun("hint")
    assert begun("hint", "--number", "1").lines == HINT.splitlines()
    assert kinds(begun).count("hinted") == 1


def test_a_hint_ahead_is_not_given(begun):
    assert begun("hint", "--number", "2").status == 2


def test_weak_shows_what_it_rests_on(begun):
    begun.put("add-two", "wrong_answer/subtracts.py")
    begun("submit")
    begun.put("add-two", "accepted/reference.py")
    begun("submit")
    ran = begun("weak")
    assert ran.status == 0
    family = next(place for place, line in enumerate(ran.lines) if "Stacks" in line)
    assert "1 of 1 · 0 first try" in ran.lines[family + 1]


def test_after_acceptance_the_solution_is_free_to_read(begun):
    begun.put("add-two", "accepted/reference.py")
    begun("submit")
    ran = begun("solution")
    assert ran.status == 0
    assert "    return a + b" in [line.removeprefix("  ") for line in ran.lines]
    assert "The plus sign does it in constant time." in ran.lines
    assert "gave_up" not in kinds(begun)


def test_the_solution_before_acceptance_gives_up(begun):
    assert begun("solution").status == 2
    ran = begun("solution", "--yes")
    assert ran.status == 0
    assert "add-two comes again on Tue 02 Mar 2027." in ran.out + ran.err
    assert "gave_up" in kinds(begun)
    assert begun("solution").status == 0, "once given up, it can be read again"


def test_run_counts_for_nothing(begun):
    begun.put("add-two", "wrong_answer/subtracts.py")
    ran = begun("run")
    assert ran.status == 1
    assert ran.lines[1] == "WA  wrong answer  0 of 1 sample tests passed"
    assert json.loads(begun("log", "show", "--json").out)["events"][-1]["submissions"] == 0


def test_submit_from_any_directory_by_the_first_line(begun):
    file = begun.folder / "mine.py"
    file.write_bytes(b"\xef\xbb\xbf# drill: practice/add-two\r\ndef add(a, b):\r\n    return a + b\r\n")
    assert begun("submit", "mine.py").status == 0


def test_submit_a_file_without_a_first_line_by_naming_the_problem(begun):
    (begun.folder / "mine.py").write_text("def add(a, b):\n    return a + b\n")
    assert begun("submit", "mine.py", "--problem", "add").status == 0


def test_submit_the_folder_of_a_problem(begun):
    begun.put("add-two", "accepted/reference.py")
    assert begun("submit", str(begun.path("add-two"))).status == 0


def test_submit_as_json_holds_problem_verdict_and_outcome(begun):
    begun.put("add-two", "wrong_answer/subtracts.py")
    ran = begun("submit", "--json")
    assert ran.status == 1
    found = json.loads(ran.out)
    assert found["schema"] == 1
    assert found["problem"]["slug"] == "add-two"
    assert found["verdict"]["name"] == "WA"
    assert found["verdict"]["failure"]["got"] == "0"
    assert found["outcome"]["counted"] is True


def test_a_failure_names_the_file_as_the_person_called_it(begun):
    mine = begun.folder / "mine.py"
    mine.write_text("# drill: practice/add-two\ndef add(a, b)\n    return a + b\n")
    ran = begun("submit", str(mine))
    assert "line 2 of mine.py" in ran.out
    assert "solution.py" not in ran.out


def test_undo_takes_the_grade_back(begun):
    begun.put("add-two", "accepted/reference.py")
    begun("submit")
    said = begun("undo").out
    assert said.startswith("Taken back: add-two, closed ")
    assert said.endswith(". It is open again.\n")
    assert json.loads(begun("stats", "--json").out)["stats"]["solved"] == 0
    assert "nothing to take back" in [*begun("undo").out.splitlines(), *begun("undo").out.splitlines()][-1]


def test_notes_are_shown_with_the_problem(begun):
    begun("notes", "add-two", "mind", "the", "sign")
    assert any("mind the sign" in line for line in begun("notes", "add-two").lines)
    assert any("mind the sign" in line for line in begun("next", "add-two").lines)


def test_skip_puts_it_off(begun):
    assert begun("skip", "--days", "2").out == "add-two stays away for 2 days. Go on: drill next\n"
    assert json.loads(begun("next", "--track", "practice", "--json").out)["problem"]["slug"] != "add-two"


def test_today_says_what_is_open_and_what_was_done(begun):
    assert "open now    Add two numbers (add-two)" in begun().lines
    begun.put("add-two", "accepted/reference.py")
    begun("submit")
    assert any(line.startswith("done today  1 problem, 1 accepted") for line in begun().lines)


def test_standing_in_another_problems_folder_is_pointed_out(begun):
    begun("next", "all-rows", DRILL_NOW="2027-03-01T09:01:00+00:00")
    begun("next", "add-two", DRILL_NOW="2027-03-01T09:02:00+00:00")
    begun.folder = begun.path("all-rows")
    begun.environ["DRILL_NOW"] = "2027-03-01T09:03:00+00:00"
    assert "this is about add-two" in begun("submit").said
    assert "All rows" in begun("submit", ".").out


def test_a_problem_that_changed_since_it_was_begun_says_so(begun, tmp_path):
    from shutil import copytree

    bank = tmp_path / "bank"
    copytree(begun.bank, bank / "practice")
    begun.environ["DRILL_BANK"] = str(bank)
    begun.put("add-two", "accepted/reference.py")
    assert begun("run").err == ""
    with (bank / "practice/add-two/prompt.md").open("a") as file:
        file.write("And one rule more.\n")
    assert "add-two has changed since you began it" in begun("submit").said


def test_own_cases_are_run_after_the_sample(begun):
    begun.put("add-two", "accepted/reference.py")
    begun.path("add-two", "cases.py").write_text("add(20, 22)\n")
    ran = begun("run")
    assert ran.status == 0
    assert "now your own cases in cases.py" in ran.said


def test_cases_that_cannot_be_run_are_the_file_to_change(begun):
    begun.put("add-two", "accepted/reference.py")
    begun.path("add-two", "cases.py").write_text("add(20,\n")
    ran = begun("run")
    assert ran.status == 1
    assert ran.lines[-1] == "drill run  once you have changed cases.py"


def test_a_query_is_judged(drill):
    drill("next", "all-rows")
    drill.put("all-rows", "wrong_answer/limited.sql", "solution.sql")
    assert drill("submit").status == 1
    drill.put("all-rows", "accepted/reference.sql", "solution.sql")
    assert drill("submit").status == 0


def test_a_project_is_judged_from_inside_its_folder(drill):
    drill("next", "tiny-app")
    ran = drill("submit", "--problem", "tiny-app")
    assert ran.status == 1
    assert "drill submit  once you have changed your files" in ran.lines
    drill.put("tiny-app", "accepted/reference/app.py", "app.py")
    drill.folder = drill.path("tiny-app", "parts")
    assert drill("submit", ".").status == 0


def test_two_terminals_at_once(begun):
    from concurrent.futures import ThreadPoolExecutor

    begun.put("add-two", "accepted/reference.py")
    with ThreadPoolExecutor(2) as pool:
        both = list(pool.map(lambda _: begun("submit"), range(2)))
    assert [ran.status for ran in both] == [0, 0]
    assert kinds(begun).count("closed") == 1
