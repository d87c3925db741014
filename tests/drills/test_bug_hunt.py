"""`drill bug`: a review of three minutes, on problems of the real bank."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.drills.conftest import ANSI, ROOT, Drill

BANK = ROOT / "problems"
STACK, SPINE = "stack-generic", "daily-sales-spine"
CONFIG, PLAYLIST, EXECUTOR = "config-at-time", "doubly-linked-playlist", "choose-the-executor"
FOLDERS = {folder.name: folder for folder in BANK.glob("*/*")}
MONTHS_LATER = "2027-05-03T09:00:00+00:00"


@pytest.fixture
def hunter(drill: Drill) -> Drill:
    drill.environ |= {"DRILL_BANK": str(BANK), "EDITOR": "", "VISUAL": ""}
    return drill


def solve(drill: Drill, slug: str) -> None:
    """Begun, and solved at the first submission."""
    drill("next", slug)
    answer = FOLDERS[slug] / "submissions" / "accepted" / f"reference.{'sql' if slug == SPINE else 'py'}"
    assert drill("submit", str(answer)).status == 0


def bugs(slug: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((FOLDERS[slug] / "bugs.lock").read_text())["bugs"]
    return found


def hunt(drill: Drill, slug: str, **environ: str) -> dict[str, Any]:
    shown: dict[str, Any] = json.loads(drill("bug", slug, "--json", **environ).out)["hunt"]
    return shown


@pytest.mark.parametrize("flag", [(), ("--json",), ("--give-up",), ("--input", "Stack()")])
def test_an_unsolved_problem_shows_nothing_of_its_solution(hunter: Drill, flag: tuple[str, ...]) -> None:
    ran = hunter("bug", STACK, *flag)
    assert ran.status == 2
    assert "not solved yet" in ran.said
    assert f"drill next {STACK}" in ran.said
    assert "_items" not in ran.out + ran.err


def test_nothing_is_shown_while_it_is_in_work_again(hunter: Drill) -> None:
    solve(hunter, STACK)
    hunter("next", STACK, DRILL_NOW=MONTHS_LATER)
    ran = hunter("bug", STACK, DRILL_NOW=MONTHS_LATER)
    assert ran.status == 2
    assert "at work on" in ran.said
    assert "_items" not in ran.out + ran.err


def test_without_anything_solved_it_says_what_to_do(hunter: Drill) -> None:
    assert "Solve one first: drill next" in hunter("bug").said
    assert "Solve one first: drill next" in hunter("review", "--short").said


@pytest.mark.parametrize("slug", [STACK, SPINE])
def test_its_own_input_finds_every_bug_and_no_bug_comes_twice_running(hunter: Drill, slug: str) -> None:
    solve(hunter, slug)
    seen = []
    for _ in range(3):
        seen.append(hunt(hunter, slug)["code"])
        inputs = [bug["input"] for bug in bugs(slug) if bug["input"]]
        tried = (json.loads(hunter("bug", slug, "--input", text, "--json").out) for text in inputs)
        ended = next(found for found in tried if found["result"] == "differs")
        assert ended["told"][0].keys() & {"call", "expected_table"}
        assert ended["bug"]["wrong"]
        assert ended["outcome"]["ending"] == "found"
    assert len(set(seen)) == 3


def test_an_input_on_which_nothing_differs_is_a_try_and_shows_both(hunter: Drill) -> None:
    solve(hunter, STACK)
    hunter("bug", STACK)
    ran = hunter("bug", STACK, "--input", "len(Stack())")
    assert ran.status == 1
    assert "there it gives what is right" in ran.out
    assert [line.split() for line in ran.lines if line.strip().startswith(("right", "here"))] == [
        ["right", "0"],
        ["here", "0"],
    ]
    found = json.loads(hunter("bug", STACK, "--input", "len(Stack())", "--json").out)
    assert (found["result"], found["tries"], found["outcome"], found["bug"]) == ("same", 2, None, None)


def test_what_the_tables_refuse_is_no_try(hunter: Drill) -> None:
    solve(hunter, SPINE)
    hunter("bug", SPINE)
    ran = hunter("bug", SPINE, "--input", "INSERT INTO receipts VALUES (1, NULL, 3);", "--json")
    found = json.loads(ran.out)
    assert (ran.status, found["result"], found["tries"]) == (1, "refused", 0)
    assert "DELETE" in hunter("bug", SPINE, "--input", "DELETE FROM receipts;").out


def test_mended_it_is_judged_by_the_hidden_tests(hunter: Drill) -> None:
    solve(hunter, STACK)
    shown = hunt(hunter, STACK)
    file = Path(shown["file"])
    assert not file.read_text().startswith("# drill:")
    wrong = hunter("bug", STACK, "--fix", str(file))
    assert wrong.status == 1
    assert "drill bug" in wrong.out
    file.write_text((FOLDERS[STACK] / "submissions" / "accepted" / "reference.py").read_text())
    mended = hunter("bug", STACK, "--fix", file.name)
    assert mended.status == 0
    assert "mended at try 2" in mended.out


@pytest.mark.parametrize("slug", [CONFIG, PLAYLIST, EXECUTOR, SPINE])
def test_every_accepted_answer_mends_it_whatever_the_bug(hunter: Drill, slug: str) -> None:
    solve(hunter, slug)
    for answer in (FOLDERS[slug] / "submissions" / "accepted").glob("*.*"):
        if ".sqlite." not in answer.name:
            ran = hunter("bug", slug, "--fix", str(answer))
            assert (ran.status, "mended at once" in ran.out) == (0, True), answer.name


@pytest.mark.parametrize(
    ("slug", "text", "says"),
    [
        (STACK, "s = Stack()\ns.push(", "line 2: '(' was never closed"),
        (STACK, "s = Stack()", "There is no call yet"),
        (SPINE, "DELETE FROM receipts;", "Only INSERTs are allowed here; there is DELETE"),
    ],
)
def test_what_cannot_be_run_is_told_without_the_name_of_a_file(
    hunter: Drill, slug: str, text: str, says: str
) -> None:
    solve(hunter, slug)
    ran = hunter("bug", slug, "--input", text)
    assert says in ran.out
    assert "cases." not in ran.out


def test_giving_up_shows_the_bug_and_an_input(hunter: Drill) -> None:
    solve(hunter, STACK)
    shown = hunt(hunter, STACK, DRILL_NOW=MONTHS_LATER)
    ran = hunter("bug", "--give-up", "--json", DRILL_NOW=MONTHS_LATER)
    found = json.loads(ran.out)
    assert ran.status == 1
    assert found["result"] == "gave up"
    assert found["bug"]["wrong"].split(";")[0] in shown["code"]
    assert found["bug"]["input"]
    assert found["outcome"]["interval_days"] == 1


def test_a_due_problem_solved_well_comes_as_a_hunt_and_in_full_after_that(hunter: Drill) -> None:
    solve(hunter, STACK)
    due = hunter("next", "--due", DRILL_NOW=MONTHS_LATER)
    assert "Bug hunt: The returns pile" in due.out
    assert "solved well last time" in " ".join(due.out.split())
    for bug in bugs(STACK):
        if hunter("bug", "--input", bug["input"], DRILL_NOW=MONTHS_LATER).status == 0:
            break
    later = hunter("next", "--due", DRILL_NOW="2027-12-01T09:00:00+00:00")
    assert "Bug hunt" not in later.out
    assert "Write that pile" in later.out


def test_the_log_bears_the_hunt_out_and_undo_takes_it_back(hunter: Drill) -> None:
    solve(hunter, STACK)
    hunter("bug", STACK, DRILL_NOW=MONTHS_LATER)
    hunter("bug", STACK, "--input", "len(Stack())", DRILL_NOW=MONTHS_LATER)
    hunter("bug", STACK, "--give-up", DRILL_NOW=MONTHS_LATER)
    assert "equals the replay" in hunter("log", "rebuild", DRILL_NOW=MONTHS_LATER).out
    assert "bug hunt" in hunter("undo", DRILL_NOW=MONTHS_LATER).out
    assert "Bug hunt" in hunter("next", "--due", DRILL_NOW=MONTHS_LATER).out
    assert "equals the replay" in hunter("log", "rebuild", DRILL_NOW=MONTHS_LATER).out


@pytest.mark.parametrize("columns", [40, 80])
def test_on_a_terminal_it_asks_until_it_is_over(hunter: Drill, columns: int) -> None:
    solve(hunter, STACK)
    typed = "s = Stack()\n1 + 1\n(\n2)\ngive up\n"
    ran = hunter.on_terminal("bug", STACK, columns=columns, typed=typed)
    lines = [ANSI.sub("", line).rstrip() for line in ran.out.splitlines()]
    assert sum(line.startswith("Not yet") for line in lines) == 2
    assert any("gave up" in line for line in lines)
    assert ran.status == 0
    assert max(map(len, lines)) <= columns


def test_a_name_that_is_neither_problem_nor_topic_says_so(hunter: Drill) -> None:
    ran = hunter("bug", "stak-generic")
    assert ran.status == 2
    assert STACK in ran.said


def test_a_due_problem_whose_bugs_are_out_of_date_comes_in_full(hunter: Drill, tmp_path: Path) -> None:
    folder = tmp_path / "bank" / "practice" / "add-two"
    shutil.copytree(hunter.bank / "add-two", folder)
    (folder / "bugs.lock").write_text('{"version": 1, "solutions": {}, "bugs": []}')
    hunter.environ["DRILL_BANK"] = str(tmp_path / "bank")
    hunter("next", "add-two")
    assert hunter("submit", str(folder / "submissions" / "accepted" / "reference.py")).status == 0
    due = hunter("next", "--due", DRILL_NOW=MONTHS_LATER)
    assert "practice/add-two" in due.out
    assert "Bug hunt" not in due.out
    assert "no bug hunt here" in due.said
    later = "2027-11-03T09:00:00+00:00"
    assert "drill author bugs" in hunter("bug", "add-two", DRILL_NOW=later).said


def test_two_ways_to_end_it_at_once_are_wrong_use(hunter: Drill) -> None:
    assert hunter("bug", STACK, "--give-up", "--input", "1").status == 2
    assert hunter("review", "--short", "--minutes", "20").status == 2


def test_after_an_undo_the_file_is_that_of_the_new_hunt(hunter: Drill) -> None:
    solve(hunter, STACK)
    first = Path(hunt(hunter, STACK)["file"])
    first.write_text((FOLDERS[STACK] / "submissions" / "accepted" / "reference.py").read_text())
    assert hunter("bug", STACK, "--fix", str(first)).status == 0
    hunter("undo")
    again = hunt(hunter, STACK)
    assert again["code"] in Path(again["file"]).read_text()


@pytest.mark.parametrize(
    "text",
    ["+".join("1" * 9000), "len('\udcff')", "\udcff", "-" * 9000],
    ids=["deep", "bytes", "byte", "minus"],
)
@pytest.mark.parametrize("slug", [STACK, SPINE])
def test_an_input_that_is_no_text_or_no_program_is_the_persons_to_mend(
    hunter: Drill, slug: str, text: str
) -> None:
    solve(hunter, slug)
    ran = hunter("bug", slug, "--input", text)
    assert ran.status in (1, 2)
    assert "None" not in ran.err
    assert hunt(hunter, slug)["tries"] <= 1
