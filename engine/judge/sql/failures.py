"""From what went wrong to the Failure that a person sees."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from contextlib import suppress

import msgspec

from engine.judge.channel import Stopped
from engine.judge.sql.compare import Difference
from engine.judge.sql.datasets import Dataset
from engine.judge.sql.result import Row, table_text
from engine.judge.sql.session import Session, Trouble
from engine.judge.sql.shrink import Tables, shrink
from engine.types import Answer, Failure, VerdictName
from engine.types.verdict import Table

COMPILE = "before the tests"

TROUBLE_VERDICTS: dict[str, VerdictName] = {
    "parse": VerdictName.CE,
    "bind": VerdictName.CE,
    "denied": VerdictName.CE,
    "memory": VerdictName.MLE,
    "output": VerdictName.OLE,
    "runtime": VerdictName.RTE,
    "crash": VerdictName.RTE,
}
CRASHED = "The query crashed the engine."
STOPPED: dict[VerdictName, str] = {
    VerdictName.TLE: "Your SQL was stopped: it needed more than the time allowed here.",
    VerdictName.MLE: "Your SQL was stopped: it needed more than the memory allowed here.",
    VerdictName.OLE: "Your SQL was stopped: its result is too large.",
    VerdictName.RTE: CRASHED,
}
SENTENCES = {
    "crash": CRASHED,
    "memory": STOPPED[VerdictName.MLE],
    "output": STOPPED[VerdictName.OLE],
}
"""Instead of the engine's own words, which advise on settings that nobody can change here."""


def from_trouble(test: str, trouble: Trouble, answer: Answer) -> Failure:
    """`line` is in the text as sent: for a translated query it is the translator's, so it is left out."""
    native = trouble.line or line_in(trouble.message)
    message = SENTENCES.get(trouble.kind, trouble.message)
    return located(Failure(test=test, message=message), answer, native)


def from_stop(test: str, stopped: Stopped) -> Failure:
    return Failure(test=test, message=STOPPED.get(stopped.verdict, str(stopped)))


def line_in(message: str) -> int | None:
    found = re.search(r"^LINE (\d+):", message, flags=re.M)
    return int(found[1]) if found else None


def without_position(trouble: Trouble) -> Trouble:
    """DuckDB's caret points into the translated text, which the person never saw."""
    return Trouble(trouble.kind, re.sub(r"\n+LINE \d+:.*\Z", "", trouble.message, flags=re.S))


def located(failure: Failure, answer: Answer, line: int | None) -> Failure:
    lines = answer.text.splitlines()
    if line is None or not 1 <= line <= len(lines):
        return failure
    return msgspec.structs.replace(failure, line=line, file=answer.name, source=lines[line - 1].strip())


def from_difference(test: str, difference: Difference, inputs: tuple[Table, ...], trap: str = "") -> Failure:
    expected, got, table = difference.expected, difference.got, difference.table
    said = " ".join(filter(None, (difference.words.text, difference.words.hint)))
    message = f"Table {table}: {said}" if table else said
    return Failure(
        test=test,
        message=message,
        input_tables=inputs,
        expected_table=table_text(table, expected.columns, expected.rows),
        got_table=table_text(table, got.columns, got.rows, got.more) if got else None,
    )


def counterexample(
    session: Session,
    dataset: Dataset,
    first: Difference,
    fails: Callable[[Tables], Difference | None],
    seconds: float,
) -> tuple[Difference, tuple[Table, ...]]:
    """The smallest data found in that time on which the same thing is wrong, and what is wrong there."""
    deadline = time.monotonic() + seconds
    try:
        tables = session.rows(dataset)
    except (Stopped, Trouble):
        return first, ()
    best: tuple[Tables, Difference] = (tables, first)

    def same_failure(candidate: Tables) -> Difference | None:
        nonlocal best
        found = fails(candidate)
        if found is None or (found.kind, found.table) != (first.kind, first.table):
            return None
        best = (candidate, found)
        return found

    # Shrinking may not turn a wrong answer into a slow one: what was found so far stands.
    with suppress(Stopped, Trouble):
        shrink(tables, session.keys, session.columns, same_failure, lambda: time.monotonic() > deadline)
    smaller, smallest = best
    return with_hint(smallest, first), shown_inputs(session, smaller)


def with_hint(smallest: Difference, first: Difference) -> Difference:
    """On one or two rows nearly every pattern fits by chance: what the whole data says goes before."""
    hint = first.words.hint or (smallest.words.hint if smallest.words.on_values else "")
    return msgspec.structs.replace(smallest, words=msgspec.structs.replace(smallest.words, hint=hint))


def shown_inputs(session: Session, tables: Tables) -> tuple[Table, ...]:
    """Tables with rows; where there are none at all, every table with its columns."""
    filled: dict[str, tuple[Row, ...]] = {name: tuple(rows) for name, rows in tables.items() if rows}
    names = list(filled) or list(tables)
    return tuple(table_text(name, session.columns[name], filled.get(name, ())) for name in names)
