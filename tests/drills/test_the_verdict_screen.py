"""Verdicts drawn from plain data: everything a Failure can hold, wide and narrow."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest
from rich.console import Console

from drills.console import THEME
from drills.reporting import next_steps
from drills.screens import verdict as screen
from engine import types
from engine.bank import read_problem
from engine.coach import Outcome
from engine.types import Failure, Grade, Verdict, VerdictName
from engine.types.verdict import Table

PROBLEM = read_problem(Path(__file__).parent / "bank" / "practice" / "add-two")
MIB = 1 << 20


def drawn(verdict: Verdict, columns: int = 80, outcome: Outcome | None = None) -> str:
    file = io.StringIO()
    console = Console(file=file, width=columns, theme=THEME, highlight=False, markup=False, emoji=False)
    screen.show(console, PROBLEM, verdict)
    if outcome:
        screen.show_outcome(console, outcome)
    return "\n".join(line.rstrip() for line in file.getvalue().splitlines())


def failing(failure: Failure, name: VerdictName = VerdictName.WA) -> Verdict:
    return Verdict(name=name, tests_passed=3, tests_total=9, failure=failure)


def test_time_memory_and_limit_stand_under_the_verdict():
    result = types.TestResult(name="one", outcome="passed", cpu_seconds=0.2, limit_seconds=2.5)
    verdict = Verdict(
        name=VerdictName.AC,
        tests_passed=1,
        tests_total=1,
        results=(result,),
        cpu_seconds=0.2,
        memory_bytes=20 * MIB,
        notes=("a column is called b, not a",),
    )
    assert drawn(verdict).splitlines() == [
        "",
        "AC  accepted  1 of 1 tests passed",
        "Add two numbers · slowest test 0.20 s of 2.5 s · 20 MB",
        "note: a column is called b, not a",
    ]


@pytest.mark.parametrize(("before", "after"), [(50, 30), (5, 90), (90, 0)])
def test_a_pointer_into_a_long_line_points_to_the_same_word(before, after):
    message = f"Parser Error\n{'a' * before} customer {'b' * after}\n{' ' * before} ^^^^^^^^"
    lines = drawn(failing(Failure(test="x", message=message), VerdictName.CE), columns=60).splitlines()
    pointer = next(line for line in lines if "^" in line)
    above = lines[lines.index(pointer) - 1]
    assert above[pointer.index("^") : pointer.rindex("^") + 1] == "customer"
    assert len(above) <= 60


def test_a_crash_names_the_line_in_the_persons_file():
    failure = Failure(
        test="empty list",
        call="add([], 1)",
        got="raised IndexError: list index out of range",
        line=7,
        file="solution.py",
        source="    return items[0]",
    )
    assert drawn(failing(failure, VerdictName.RTE)).splitlines()[4:] == [
        "✗ empty list",
        "  call  add([], 1)",
        "  got   raised IndexError: list index out of range",
        "  line 7 of solution.py  return items[0]",
    ]


def test_a_long_path_takes_no_room_from_the_values():
    failure = Failure(
        test="empty list",
        call="add([], 1)",
        line=7,
        file="home/workspace/structures/ring-buffer/solution.py",
        source="return items[0] + items[1] + items[2]",
    )
    assert drawn(failing(failure, VerdictName.RTE)).splitlines()[5:] == [
        "  call  add([], 1)",
        "  line 7 of home/workspace/structures/ring-buffer/solution.py",
        "    return items[0] + items[1] + items[2]",
    ]


def test_the_limit_of_a_test_stands_beside_the_time_of_the_slowest_test():
    results = [
        types.TestResult(name=str(seconds), outcome="passed", cpu_seconds=seconds, limit_seconds=1.0)
        for seconds in (0.2, 0.91, 0.3)
    ]
    verdict = Verdict(name=VerdictName.AC, tests_total=3, results=tuple(results), cpu_seconds=1.41)
    assert "slowest test 0.91 s of 1.0 s" in drawn(verdict)


def test_a_call_of_several_lines_keeps_its_lines():
    shown = drawn(
        failing(Failure(test="t", call="s = Stack()\ns.push(1)\ns.pop()", changed_input="[1] became []"))
    )
    assert "  call           s = Stack()\n                 s.push(1)\n                 s.pop()\n" in shown
    assert "  input changed  [1] became []" in shown


def test_a_long_value_is_cut_in_the_middle_with_a_notice():
    shown = drawn(failing(Failure(test="t", call=f"add([{'1, ' * 2000}2], 3)")))
    assert "characters not shown …" in shown.replace("\n           ", " ")
    assert "add([1, 1, " in shown
    assert "2], 3)" in shown
    assert len(shown) < 2400


def test_many_lines_are_cut_in_the_middle_with_a_notice():
    shown = drawn(failing(Failure(test="t", printed="\n".join(f"line{n}" for n in range(500)))))
    assert "… 482 lines not shown …" in shown
    assert shown.count("line") == screen.MOST_LINES - 1
    assert "line499" in shown


def test_a_script_of_thirty_steps_is_shown_whole():
    shown = drawn(failing(Failure(test="t", call="\n".join(f"stack.push({n})" for n in range(31)))))
    assert shown.count("stack.push") == 31


TABLES = Failure(
    test="hidden data 2 of 6",
    message="A row is missing.",
    input_tables=(Table(("id", "name"), (("1", "Ada"), ("2", "NULL")), "customer"),),
    got_table=Table(("id", "name"), (("1", "Ada"), ("3", "Eve")), marked=(1,)),
    expected_table=Table(("id", "name"), (("1", "Ada"), ("2", "NULL")), marked=(1,)),
)


def test_tables_mark_the_rows_that_differ():
    assert drawn(failing(TABLES)).splitlines()[4:] == [
        "✗ hidden data 2 of 6",
        "  A row is missing.",
        "",
        "  input: customer",
        "     id  name",
        "     1   Ada",
        "     2   NULL",
        "",
        "  got",
        "     id  name",
        "     1   Ada",
        "  ✗  3   Eve",
        "",
        "  expected",
        "     id  name",
        "     1   Ada",
        "  +  2   NULL",
    ]


def test_a_table_that_the_query_reads_and_that_is_empty_says_so():
    failure = Failure(test="t", input_tables=(Table(("id",), (), "orders"),))
    assert drawn(failing(failure)).splitlines()[-2:] == ["", "  input: orders: no rows"]


def test_what_does_not_compile_was_not_tested():
    verdict = Verdict(name=VerdictName.CE, tests_total=9, failure=Failure(test="", message="no"))
    assert drawn(verdict).splitlines()[1] == "CE  cannot be run"


def test_an_empty_result_says_so():
    shown = drawn(failing(Failure(test="t", got_table=Table(("id",), ()))))
    assert "(no rows)" in shown


def test_a_long_table_is_cut_with_a_notice():
    rows = tuple((str(number),) for number in range(40))
    assert "… and 28 more rows" in drawn(failing(Failure(test="t", got_table=Table(("id",), rows))))


def test_rows_that_the_judge_left_out_are_counted_with_them():
    rows = tuple((str(number),) for number in range(20))
    of_102, of_many = Table(("id",), rows, left_out=82), Table(("id",), rows, left_out=9980, or_more=True)
    shown = drawn(failing(Failure(test="t", got_table=of_102, expected_table=of_many)))
    assert "… and 90 more rows" in shown
    assert "… and more than 9,988 more rows" in shown


@pytest.mark.parametrize("columns", [40, 60, 80, 120])
def test_nothing_is_wider_than_the_terminal(columns):
    wide = Table(tuple(f"column_number_{n}" for n in range(6)), (("a long cell of text",) * 6,), "t")
    failure = Failure(
        test="a name of a test that goes on and on until it is wider than any narrow terminal can be",
        message="m" * 200,
        call="f(" + "1, " * 100 + ")",
        printed="p" * 300,
        got_table=wide,
        input_tables=(wide,),
    )
    assert max(map(len, drawn(failing(failure), columns).splitlines())) <= columns


def test_grade_reason_and_due_date():
    outcome = Outcome(
        counted=True, grade=Grade.HARD, reason="two hints", due=date(2027, 3, 4), interval_days=3
    )
    lines = drawn(Verdict(name=VerdictName.AC), outcome=outcome).splitlines()
    assert lines[-2:] == ["grade        hard: two hints", "comes again  Thu 04 Mar 2027 · in 3 days"]


@pytest.mark.parametrize(("days", "when"), [(-7, "today"), (0, "today"), (1, "tomorrow"), (2, "in 2 days")])
def test_what_is_due_already_is_said_to_come_today(days, when):
    outcome = Outcome(reason="an old answer", due=date(2027, 3, 4), interval_days=days)
    assert drawn(Verdict(name=VerdictName.AC), outcome=outcome).endswith(f"Thu 04 Mar 2027 · {when}")


def test_after_an_old_answer_the_way_on_is_to_write_it_anew():
    outcome = Outcome(reason="an old answer", repeated_old_answer=True)
    steps = next_steps(PROBLEM, Verdict(name=VerdictName.AC), "solution.py", outcome)
    assert [step.command for step in steps] == ["drill submit", "drill next"]


def test_an_ungraded_answer_says_why():
    outcome = Outcome(reason="This is your earlier answer.", repeated_old_answer=True)
    assert drawn(Verdict(name=VerdictName.AC), outcome=outcome).endswith(
        "grade  none: This is your earlier answer."
    )


@pytest.mark.parametrize("name", list(VerdictName))
def test_every_verdict_has_its_usual_name_and_title(name):
    verdict = Verdict(name=name, at_import=name is VerdictName.RTE)
    assert drawn(verdict).splitlines()[1] == f"{name.value}  {verdict.title}"
