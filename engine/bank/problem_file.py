"""One problem folder, read strictly."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, NamedTuple

import msgspec

from engine.bank.content import hash_of
from engine.bank.deck import card_ids
from engine.bank.names import is_slug, plain
from engine.bank.tomlfile import Place, decode, read_text, wrong
from engine.types import Problem, SqlSettings
from engine.types.errors import BankError
from engine.types.problem import STARTERS, Complexity, Kind, Limits, Restrictions

Text = Annotated[str, msgspec.Meta(min_length=1)]
Names = tuple[Text, ...]


class ProblemFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """problem.toml, key by key."""

    id: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{8}$")]
    title: Text
    kind: Kind
    topics: Annotated[Names, msgspec.Meta(min_length=1)]
    pattern: Text
    difficulty: Annotated[int, msgspec.Meta(ge=1, le=5)]
    minutes: Annotated[int, msgspec.Meta(ge=1, le=240)]
    why: Text
    prerequisites: Names = ()
    aliases: Names = ()
    extras: Names = ()
    requires: Names = ()
    mutates: bool = False
    limits: Limits = Limits()
    restrictions: Restrictions = Restrictions()
    complexity: Complexity | None = None
    sql: SqlSettings | None = None
    traps: dict[str, Text] = {}


HELP = {
    "id": 'Eight hex digits that never change, such as id = "b3f1c2d4".',
    "title": 'One line, such as title = "Days a balance was negative".',
    "kind": f"One of {', '.join(STARTERS)}.",
    "topics": 'A list, main topic first: topics = ["window-running"].',
    "pattern": 'The unit that is scheduled, such as pattern = "running-total-then-filter".',
    "difficulty": "A whole number from 1 to 5.",
    "minutes": "Whole minutes of an honest first solve, 1 to 240.",
    "why": "One sentence: which interview skill this trains.",
    "mutates": "true or false, without quotes.",
    "traps": '[traps] holds one line per trap: boundary = "the last day of a month is cut off".',
    "complexity": '[complexity] holds target = "O(n log n)".',
    "complexity.target": 'Such as target = "O(n log n)".',
    "limits.memory_mb": "Whole MiB, above 0.",
    "limits.output_kb": "Whole KiB, above 0.",
    "restrictions.forbid": 'A list of names, such as forbid = ["heapq", ".sort"].',
    "sql.engine": "duckdb or sqlite.",
    "sql.dialects": "A list out of duckdb, postgres, sqlite, mysql.",
}

SLUG_HELP = "Use small letters, digits and hyphens."
SLUGGED = ("topics", "prerequisites", "aliases", "traps")
ONE_LINE = ("title", "why", "pattern")


class Needed(NamedTuple):
    """Each entry stands when one of its alternatives exists in the folder."""

    test: tuple[tuple[str, ...], ...]
    reference: str


NEEDED: dict[Kind, Needed] = {
    "python": Needed((("tests/test_hidden.py",),), "reference.py"),
    "sql": Needed((("data/schema.sql",),), "reference.sql"),
    "project": Needed((("tests/test_hidden.py",),), "reference"),
    "tests": Needed((("implementations/right",), ("implementations/wrong",)), "reference.py"),
    "card": Needed((("rubric.toml", "deck.toml"),), "reference.md"),
}


def read_problem(folder: Path) -> Problem:
    """The problem in `folder`, whose names are its slug and track. Raises BankError for the first fault."""
    file = folder / "problem.toml"
    slug, track = folder.name, folder.parent.name
    for name in (slug, track):
        if not is_slug(name):
            raise BankError(f'"{plain(name)}" cannot be a slug.', where=str(folder), fix=SLUG_HELP)
    text = read_text(file)
    parsed = decode(text, file, ProblemFile, HELP)
    for what, place, fix in _faults(parsed, slug):
        raise wrong(what, text, file, place, fix)
    _require_files(folder, parsed.kind)
    values = {name: getattr(parsed, name) for name in parsed.__struct_fields__}
    values["sql"] = _sql(parsed, text)
    values["cards"] = card_ids(folder) if parsed.kind == "card" else ()
    return Problem(slug=slug, track=track, folder=str(folder), content_hash=hash_of(folder), **values)


def _faults(parsed: ProblemFile, slug: str) -> Iterator[tuple[str, Place, str]]:
    """What types cannot say: (what, key, fix)."""
    for key in SLUGGED:
        for name in getattr(parsed, key):
            if not is_slug(name):
                yield f'"{name}" is not a slug.', (key,), SLUG_HELP
    if not is_slug(parsed.pattern):
        yield f'"{parsed.pattern}" is not a slug.', ("pattern",), SLUG_HELP
    shown: list[tuple[Place, str]] = [((key,), getattr(parsed, key)) for key in ONE_LINE]
    shown += [(("traps", trap), text) for trap, text in parsed.traps.items()]
    for place, value in shown:
        if not value.isprintable():
            yield "It holds a line break or a control character.", place, "Write it on one plain line."
    for name in parsed.requires:
        if not name.isidentifier():
            yield f'"{name}" is not a name in Python.', ("requires",), "Name what the answer must define."
    for name in parsed.restrictions.forbid:
        if not name.removeprefix(".").isidentifier():
            yield (
                f'"{name}" is not a name in Python.',
                ("restrictions", "forbid"),
                HELP["restrictions.forbid"],
            )
    for key in ("prerequisites", "aliases"):
        if slug in getattr(parsed, key):
            yield "The problem names itself.", (key,), f"Take {slug} out."
    for key in parsed.limits.__struct_fields__:
        if getattr(parsed.limits, key) <= 0:
            yield "A limit is above 0.", ("limits", key), HELP[f"limits.{key}"]
    if parsed.sql is not None and parsed.kind != "sql":
        yield f"A problem of kind {parsed.kind} has no [sql] table.", ("sql",), "Take the table out."


def _require_files(folder: Path, kind: Kind) -> None:
    needed = NEEDED[kind]
    wanted = [("prompt.md",), *needed.test]
    if not (folder / "deck.toml").exists():
        wanted += [(STARTERS[kind],), (f"submissions/accepted/{needed.reference}",)]
    for alternatives in wanted:
        if not any((folder / name).exists() for name in alternatives):
            what = f"A problem of kind {kind} needs {' or '.join(alternatives)}."
            raise BankError(what, where=str(folder), fix=f"Write {folder / alternatives[0]}.")


def _sql(parsed: ProblemFile, text: str) -> SqlSettings | None:
    if parsed.kind != "sql":
        return None
    settings = parsed.sql or SqlSettings()
    named = msgspec.toml.decode(text).get("sql", {})
    if settings.engine == "sqlite" and "dialects" not in named:
        return msgspec.structs.replace(settings, dialects=("sqlite",))
    return settings
