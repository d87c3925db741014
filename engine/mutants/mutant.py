from __future__ import annotations

from collections.abc import Callable

import msgspec

from engine.types import Answer

SHOWN = 120
AROUND = 40


class Mutant(msgspec.Struct, frozen=True, kw_only=True):
    """One change of one file. `what` says it in words; `was` and `now` are the first lines of the changed statement.

    `scope` is the function or class that holds it, or the clause of a query; `line` is that in the file before.
    """

    operator: str
    what: str
    was: str
    now: str
    answer: Answer
    file: str = ""
    scope: str = ""
    line: int = 0

    @property
    def key(self) -> tuple[str, str, str]:
        """By which a recorded reason finds it again after other lines have moved."""
        return self.scope, self.was, self.now


class Made(msgspec.Struct, frozen=True):
    """`unchanged`: how many more changes left the compiled code, or the query's meaning by rule, as it was.

    `unwritable`: why a query could not be taken apart and written out again.
    """

    mutants: tuple[Mutant, ...]
    unchanged: int
    unwritable: str = ""
    rewritten: Answer | None = None
    """A query as it is written when nothing is changed: it must still be right."""


def mutants_of(answer: Answer, *, schema: str = "", dialect: str = "duckdb") -> Made:
    """Of every Python file of an answer, or of its query. `schema` and `dialect` are for queries."""
    found: list[Mutant] = []
    unchanged = 0
    for name, data in sorted(answer.files.items()):
        changes = _maker(name, schema, dialect)
        if changes is None:
            continue
        try:
            made, same = changes(data.decode("utf-8", "replace"))
        except ValueError as error:
            return Made((), 0, str(error))
        unchanged += same
        found += [_mutant(answer, name, change) for change in made]
    return Made(tuple(found), unchanged, rewritten=_rewritten(answer, dialect))


def _rewritten(answer: Answer, dialect: str) -> Answer | None:
    queries = {name: data for name, data in answer.files.items() if name.endswith(".sql")}
    if not queries:
        return None
    from engine.mutants.sql import parsed, written

    files = {
        name: written(parsed(data.decode(), dialect), dialect).encode() for name, data in queries.items()
    }
    return Answer(name=answer.name, files=answer.files | files, dialect=answer.dialect)


def shown_pair(was: str, now: str) -> tuple[str, str]:
    """Both on one line; of long ones the part that differs, with some of what stands around it."""
    was, now = " ".join(was.split()), " ".join(now.split())
    if max(len(was), len(now)) <= SHOWN:
        return was, now
    start = _common(was, now)
    end = min(_common(was[::-1], now[::-1]), min(len(was), len(now)) - start)
    return _window(was, start, len(was) - end), _window(now, start, len(now) - end)


def _common(first: str, second: str) -> int:
    pairs = enumerate(zip(first, second, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(first), len(second)))


def _window(text: str, start: int, end: int) -> str:
    low, high = max(0, start - AROUND), min(len(text), end + AROUND)
    return f"{'…' if low else ''}{text[low:high]}{'…' if high < len(text) else ''}"


def _maker(name: str, schema: str, dialect: str) -> Callable[[str], tuple[list[Change], int]] | None:
    if name.endswith(".py"):
        from engine.mutants.python import changes

        return changes
    if name.endswith(".sql"):
        from engine.mutants.sql import changes_with

        return changes_with(schema, dialect)
    return None


def _mutant(answer: Answer, file: str, change: Change) -> Mutant:
    files = answer.files | {file: change.text.encode()}
    return Mutant(
        operator=change.operator,
        what=change.what,
        was=change.was,
        now=change.now,
        scope=change.scope,
        line=change.line,
        file=file,
        answer=Answer(name=answer.name, files=files, dialect=answer.dialect),
    )


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """A mutant before it is put into an answer: `text` is the whole file."""

    operator: str
    what: str
    was: str
    now: str
    text: str
    scope: str = ""
    line: int = 0
