from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec

Kind = Literal["python", "sql", "project", "tests", "card"]
Dialect = Literal["duckdb", "postgres", "sqlite", "mysql"]

STARTERS: dict[str, str] = {
    "python": "starter.py",
    "tests": "starter.py",
    "sql": "starter.sql",
    "project": "starter",
    "card": "starter.md",
}
"""The file or folder of a problem that becomes the person's answer, by kind."""

ANSWERS: dict[str, str] = {
    "python": "solution.py",
    "tests": "test_answer.py",
    "sql": "solution.sql",
    "project": "",
    "card": "answer.md",
}
"""What the answer is called in its folder, by kind; a project's answer is the folder itself."""


class SqlSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How an SQL answer is run and compared.

    `order_by` names output columns, each optionally followed by "desc"; empty means that rows may come in any order.
    `compare` names the tables whose final state is graded (scripts only; empty means: the result of the one query).
    """

    engine: Literal["duckdb", "sqlite"] = "duckdb"
    dialects: tuple[Dialect, ...] = ("duckdb",)
    order_by: tuple[str, ...] = ()
    compare: tuple[str, ...] = ()
    exact_names: bool = False
    ties: Literal["", "any"] = ""


class Limits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`memory_mb` in MiB of address space; `output_kb` in KiB printed; time is calibrated from the reference."""

    memory_mb: int = 1024
    output_kb: int = 1024


class Restrictions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`forbid`: names that an answer may not use, such as "heapq" or "sorted"; with a dot in front a method's name."""

    forbid: tuple[str, ...] = ()


class Complexity(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    target: str


class Problem(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """One problem as data. `slug` is unique over the whole bank, `id` never changes, `folder` holds the rest."""

    id: str
    slug: str
    track: str
    title: str
    kind: Kind
    topics: tuple[str, ...]
    pattern: str
    difficulty: int
    minutes: int
    why: str
    folder: str
    content_hash: str
    """Of everything that decides the verdict: tests, data, limits, prompt, references."""
    prerequisites: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    extras: tuple[str, ...] = ()
    """Extras of the distribution that the answer needs, such as "backend"."""
    requires: tuple[str, ...] = ()
    """Names that the answer must define at its top level; without them it is CE."""
    mutates: bool = False
    """The prompt allows the answer to change its arguments."""
    limits: Limits = Limits()
    restrictions: Restrictions = Restrictions()
    complexity: Complexity | None = None
    sql: SqlSettings | None = None
    traps: dict[str, str] = {}
    cards: tuple[str, ...] = ()
    """Ids of a deck's cards, in order; empty for all other problems."""

    @property
    def path(self) -> Path:
        return Path(self.folder)

    @property
    def starter(self) -> Path:
        return self.path / STARTERS[self.kind]

    @property
    def marker(self) -> str:
        """The first line of an answer, by which its problem is recognised."""
        comment = {"sql": "--", "card": "<!--"}.get(self.kind, "#")
        end = " -->" if self.kind == "card" else ""
        return f"{comment} drill: {self.track}/{self.slug}{end}"
