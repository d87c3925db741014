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
from engine.judge.sql.result import table_text
from engine.judge.sql.session import Run, Session, Trouble
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
LIMITS = frozenset({VerdictName.TLE, VerdictName.MLE, VerdictName.OLE})
SENTENCES = {
    "crash": CRASHED,
    "memory": STOPPED[VerdictName.MLE],
    "output": STOPPED[VerdictName.OLE],
}
"""Instead of the engine's own words, which advise on settings that nobody can change here."""


ENDLESS: dict[VerdictName, str] = {
    VerdictName.TLE: "A recursive query that did not end in {seconds:.1f} s: is there a stop condition?",
    VerdictName.MLE: "A recursive query that grew beyond the memory allowed here: is there a stop condition?",
    VerdictName.OLE: "A recursive query whose result grew too large: is there a stop condition?",
}
"""Of a query WITH RECURSIVE, where the limit is most often passed because nothing ends it."""
ASIDE = re.compile(r"--[^\n]*|/\*.*?(?:\*/|\Z)|'(?:[^']|'')*'", re.S)
WORD = re.compile(r"\w+")


def from_trouble(test: str, trouble: Trouble, answer: Answer) -> Failure:
    """`line` is in the text as sent: for a translated query it is the translator's, so it is left out."""
    native = trouble.line or line_in(trouble.message)
    message = SENTENCES.get(trouble.kind, trouble.message)
    verdict = TROUBLE_VERDICTS.get(trouble.kind)
    if verdict in ENDLESS and is_recursive(answer.text):
        message = ENDLESS[verdict]
    return located(Failure(test=test, message=message), answer, native)


def from_stop(test: str, stopped: Stopped, answer: Answer | None = None, seconds: float = 0.0) -> Failure:
    """`seconds`: what it was allowed."""
    said = ENDLESS if answer and is_recursive(answer.text) else STOPPED
    words = said.get(stopped.verdict) or STOPPED.get(stopped.verdict, str(stopped))
    return Failure(test=test, message=words.format(seconds=seconds))


def line_in(message: str) -> int | None:
    found = re.search(r"^LINE (\d+):", message, flags=re.M)
    return int(found[1]) if found else None


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
        expected_table=table_text(table, expected.columns, expected.rows, marked=difference.missing),
        got_table=table_text(table, got.columns, got.rows, got.more, difference.extra) if got else None,
    )


def both_tables(test: str, expected: Run, got: Run) -> Failure:
    """What both sides gave where they agree: of a script the first of its tables."""
    name, right = next(iter(expected.tables.items()))
    told = got.tables.get(name)
    return Failure(
        test=test,
        expected_table=table_text(name, right.columns, right.rows) if right else None,
        got_table=table_text(name, told.columns, told.rows, told.more) if told else None,
    )


def counterexample(
    session: Session,
    dataset: Dataset,
    first: Difference,
    fails: Callable[[Tables], Difference | None],
    seconds: float,
    texts: str,
) -> tuple[Difference, tuple[Table, ...]]:
    """The smallest data found in that time on which the same thing is wrong, and what is wrong there.

    `texts`: answer and reference; what they read is shown though it be empty.
    """
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
    return with_hint(smallest, first), shown_inputs(session, smaller, texts)


def with_hint(smallest: Difference, first: Difference) -> Difference:
    """On one or two rows nearly every pattern fits by chance: what the whole data says goes before."""
    hint = first.words.hint or (smallest.words.hint if smallest.words.on_values else "")
    return msgspec.structs.replace(smallest, words=msgspec.structs.replace(smallest.words, hint=hint))


def shown_inputs(session: Session, tables: Tables, texts: str) -> tuple[Table, ...]:
    """Tables with rows, and those that are read and have none."""
    words = {word.lower() for word in WORD.findall(plain(texts))}
    names = [name for name, rows in tables.items() if rows or name.lower() in words]
    return tuple(table_text(name, session.columns[name], tuple(tables[name])) for name in names)


def plain(sql: str) -> str:
    """Without comments and texts."""
    return ASIDE.sub(" ", sql)


def is_recursive(sql: str) -> bool:
    return re.search(r"\bWITH\s+RECURSIVE\b", plain(sql), re.I) is not None
