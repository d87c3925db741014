"""What the judge said of one answer, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from drills.answers import UNWRITTEN
from drills.console import NARROW, Fact, dotted, listing, safe, show_facts, show_steps
from drills.reporting import next_steps, summary, title
from engine.types import Failure, Problem, Verdict, VerdictName
from engine.types.verdict import Table

if TYPE_CHECKING:
    from datetime import date

    from engine.coach import Outcome

LOOK = {
    VerdictName.AC: "bold green",
    VerdictName.CE: "bold yellow",
    VerdictName.IE: "bold magenta",
}
LOOK_ELSE = "bold red"
GRADE_LOOK = {"again": "bad", "hard": "warn", "good": "good", "easy": "good"}
MOST_CHARACTERS = 1500
MOST_LINES = 20
CALL_LINES = 40
"""A script is of use only as a whole; the judge keeps it short."""
MOST_ROWS = 12
BULLET = "- "
DAYS = {0: "today", 1: "tomorrow"}


def show(console: Console, problem: Problem, verdict: Verdict, *, ran: bool = False) -> None:
    console.print()
    console.print(_headline(problem, verdict, ran))
    console.print(Text(dotted(problem.title, _used(verdict)), "quiet"))
    if verdict.failure:
        _show_failure(console, verdict.failure)
    for note in verdict.notes:
        console.print(Text(f"note: {safe(note)}", "warn"))


def show_next(
    console: Console,
    problem: Problem,
    verdict: Verdict,
    answer: str,
    outcome: Outcome | None = None,
    *,
    ran: bool = False,
) -> None:
    show_steps(console, next_steps(problem, verdict, answer, outcome, ran=ran))


def _headline(problem: Problem, verdict: Verdict, ran: bool) -> Text:
    look = LOOK.get(verdict.name, LOOK_ELSE)
    text = Text.assemble((verdict.name.value, look), "  ", (title(verdict), look))
    counted = summary(problem, verdict, ran=ran)
    return text.append(f"  {counted}") if counted else text


def _used(verdict: Verdict) -> str:
    if not verdict.tests_total:
        return ""
    return dotted(
        _slowest(verdict) or (f"{verdict.cpu_seconds:.2f} s" if verdict.cpu_seconds else ""),
        f"{verdict.memory_bytes / (1 << 20):.0f} MB" if verdict.memory_bytes else "",
    )


def _slowest(verdict: Verdict) -> str:
    """A limit is that of one test, so it stands beside the time of one test."""
    result = max(verdict.results, key=lambda result: result.cpu_seconds, default=None)
    if result is None or not (result.cpu_seconds and result.limit_seconds):
        return ""
    return f"slowest test {result.cpu_seconds:.2f} s of {result.limit_seconds:.1f} s"


def _show_failure(console: Console, failure: Failure) -> None:
    console.print()
    if failure.test and failure.test != UNWRITTEN:
        console.print(Text.assemble(("✗ ", "bad"), safe(failure.test)))
    if failure.message:
        _show_message(console, safe(_cut(failure.message)))
    show_facts(
        console,
        [
            Fact("call", _cut(failure.call, CALL_LINES), "code"),
            Fact("expected", _cut(failure.expected), "good"),
            Fact("got", _cut(failure.got), "bad"),
            Fact("input changed", _cut(failure.changed_input)),
            Fact("printed", _cut(failure.printed), "quiet"),
        ],
    )
    if failure.line:
        _show_place(console, failure)
    _show_tables(console, failure)


def _show_message(console: Console, message: str) -> None:
    """The lines of a list hang on their bullets."""
    plain = [line for line in message.split("\n") if not line.startswith(BULLET)]
    if len(plain) == message.count("\n") + 1:
        text = _pointing(message, console.width - 2)
        console.print(Padding(Text(text, overflow="fold"), (0, 0, 0, 2)))
        return
    for line in message.split("\n"):
        if not line.startswith(BULLET):
            console.print(Padding(Text(line, overflow="fold"), (0, 0, 0, 2)))
            continue
        grid = Grid.grid(padding=(0, 1))
        grid.add_column(no_wrap=True)
        grid.add_column(overflow="fold")
        grid.add_row(BULLET.strip(), Text(line.removeprefix(BULLET), overflow="fold"))
        console.print(Padding(grid, (0, 0, 0, 4)))


def _show_place(console: Console, failure: Failure) -> None:
    """On lines of its own: the path of a file would make a column that leaves no room for the values."""
    place = f"line {failure.line}" + (f" of {safe(failure.file)}" if failure.file else "")
    source = safe(_cut(failure.source.strip()))
    beside = len(place) + len(source) + 4 <= console.width and "\n" not in source
    console.print(
        Text.assemble("  ", (place, "label"), *([("  " + source, "code")] if beside and source else []))
    )
    if source and not beside:
        console.print(Padding(Text(source, "code", overflow="fold"), (0, 0, 0, 4)))


def _show_tables(console: Console, failure: Failure) -> None:
    for table in failure.input_tables:
        if table.rows:
            show_table(console, f"input: {safe(table.name)}", table)
        else:
            console.print(Padding(Text(f"input: {safe(table.name)}: no rows", "label"), (1, 0, 0, 2)))
    if failure.got_table:
        show_table(console, "got", failure.got_table, sign="✗", mark="bad")
    if failure.expected_table:
        show_table(console, "expected", failure.expected_table, sign="+", mark="good")


def show_table(console: Console, title: str, table: Table, *, sign: str = " ", mark: str = "") -> None:
    """Marked rows have a sign as well as a colour."""
    console.print()
    console.print(Padding(Text(title, "label"), (0, 0, 0, 2)))
    rows = table.rows[:MOST_ROWS]
    grid = _grid(console, table.columns)
    for place, row in enumerate(rows):
        look = mark if place in table.marked else ""
        cells = [Text(safe(cell), look, overflow="fold") for cell in row]
        grid.add_row(Text(sign if look else " ", mark), *cells)
    console.print(Padding(grid, (0, 0, 0, 2)))
    if not rows:
        console.print(Padding(Text("(no rows)", "quiet"), (0, 0, 0, 4)))
    if hidden := len(table.rows) - len(rows) + table.left_out:
        words = f"… and {'more than ' if table.or_more else ''}{hidden:,} more rows"
        console.print(Padding(Text(words, "quiet"), (0, 0, 0, 4)))


def _grid(console: Console, columns: Sequence[str]) -> Grid:
    grid = listing("", *(safe(column) for column in columns))
    if console.width < NARROW:
        grid.padding = (0, 1, 0, 0)
    return grid


def _pointing(text: str, room: int) -> str:
    """A line of `^` points into the one above: where that is too long, both are cut so that it still does."""
    lines = text.split("\n")
    for at in range(1, len(lines)):
        above, pointer = lines[at - 1], lines[at]
        if len(above) <= room or not pointer.strip() or pointer.strip(" ^"):
            continue
        start = min(max(0, pointer.index("^") - room // 2), len(above) - room)
        window = above[start : start + room]
        window = f"…{window[1:]}" if start else window
        lines[at - 1] = f"{window[:-1]}…" if start + room < len(above) else window
        lines[at] = pointer[start : start + room].rstrip()
    return "\n".join(lines)


def _cut(text: str, most_lines: int = MOST_LINES) -> str:
    """At most so many lines and MOST_CHARACTERS characters: what begins and what ends it, and how much is missing."""
    text = text.rstrip()
    lines = text.splitlines()
    if len(lines) > most_lines:
        half = (most_lines - 1) // 2
        missing = f"… {len(lines) - 2 * half:,} lines not shown …"
        text = "\n".join([*lines[:half], missing, *lines[-half:]])
    if len(text) > MOST_CHARACTERS:
        half = MOST_CHARACTERS // 2
        missing = f" … {len(text) - 2 * half:,} characters not shown … "
        text = text[:half] + missing + text[-half:]
    return text


def show_outcome(console: Console, outcome: Outcome, more: Sequence[Fact] = ()) -> None:
    """Grade with its reason, and when the problem comes again."""
    if not (outcome.grade or outcome.reason or outcome.due):
        return
    console.print()
    show_facts(
        console,
        [
            Fact("grade", _grade(outcome)),
            Fact("comes again", _due(outcome)),
            *more,
        ],
        indent=0,
    )


def _grade(outcome: Outcome) -> Text:
    if outcome.grade is None:
        return Text.assemble(("none", "quiet"), f": {safe(outcome.reason)}" if outcome.reason else "")
    name = outcome.grade.name.lower()
    return Text.assemble((name, GRADE_LOOK[name]), f": {safe(outcome.reason)}" if outcome.reason else "")


def _due(outcome: Outcome) -> str:
    return on_which_day(outcome.due, outcome.interval_days) if outcome.due else ""


def on_which_day(due: date, days: int | None) -> str:
    """`days` from today; None: not said."""
    when = "" if days is None else DAYS.get(max(days, 0), f"in {days} days")
    return dotted(f"{due:%a %d %b %Y}", when)
