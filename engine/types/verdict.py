from __future__ import annotations

from enum import StrEnum
from typing import Literal

import msgspec

SCHEMA_VERSION = 1


class VerdictName(StrEnum):
    AC = "AC"
    WA = "WA"
    RTE = "RTE"
    TLE = "TLE"
    MLE = "MLE"
    OLE = "OLE"
    CE = "CE"
    IE = "IE"


TITLES: dict[VerdictName, str] = {
    VerdictName.AC: "accepted",
    VerdictName.WA: "wrong answer",
    VerdictName.RTE: "run-time error",
    VerdictName.TLE: "time limit exceeded",
    VerdictName.MLE: "memory limit exceeded",
    VerdictName.OLE: "output limit exceeded",
    VerdictName.CE: "cannot be run",
    VerdictName.IE: "internal error",
}

PRECEDENCE: tuple[VerdictName, ...] = (
    VerdictName.IE,
    VerdictName.CE,
    VerdictName.OLE,
    VerdictName.MLE,
    VerdictName.TLE,
    VerdictName.RTE,
    VerdictName.WA,
    VerdictName.AC,
)
"""The worst verdict of all tests is that of the answer, with one exception: a falsifying input makes it WA."""


class Table(msgspec.Struct, frozen=True):
    """Rows as a person would read them: every cell already text, NULL as "NULL"."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    name: str = ""
    marked: tuple[int, ...] = ()
    """Places, from 0, of the rows that have no partner in the other table."""
    left_out: int = 0
    """Rows that follow and are not here; with `or_more` there are more than these."""
    or_more: bool = False


class Failure(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Why the first failing test failed. Never holds the tests' source nor the reference."""

    test: str
    message: str = ""
    call: str = ""
    """Lines to paste into a Python prompt; the last one is the call that failed."""
    expected: str = ""
    got: str = ""
    printed: str = ""
    """What the answer printed during this test, cut, escape sequences stripped."""
    line: int | None = None
    """In the person's own file."""
    file: str = ""
    source: str = ""
    """The person's own text on that line."""
    changed_input: str = ""
    trap: str = ""
    """Id of the trap; its text is shown only when asked for."""
    input_tables: tuple[Table, ...] = ()
    got_table: Table | None = None
    expected_table: Table | None = None


class TestResult(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One test. `outcome` is "not run" where an earlier verdict was fatal; that never counts as passed."""

    name: str
    outcome: Literal["passed", "failed", "not run"]
    verdict: VerdictName = VerdictName.AC
    cpu_seconds: float = 0.0
    limit_seconds: float = 0.0
    traps: tuple[str, ...] = ()
    kind: Literal["example", "property", "dataset", "implementation", "contract"] = "example"
    failure: Failure | None = None


class Score(msgspec.Struct, frozen=True):
    """Of a card with a rubric. `met`: ids of the facts that the answer gives and of the mistakes that it makes."""

    points: int
    total: int
    met: tuple[str, ...]


class Verdict(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the judge says of one answer; part of what `--json` prints, see docs/submit.schema.json."""

    name: VerdictName
    tests_passed: int = 0
    tests_total: int = 0
    at_import: bool = False
    failure: Failure | None = None
    results: tuple[TestResult, ...] = ()
    cpu_seconds: float = 0.0
    memory_bytes: int = 0
    jail: str = ""
    notes: tuple[str, ...] = ()
    """Warnings that do not change the verdict, such as another column name than asked for."""
    score: Score | None = None
    schema: int = SCHEMA_VERSION

    @property
    def accepted(self) -> bool:
        return self.name is VerdictName.AC

    @property
    def title(self) -> str:
        return TITLES[self.name] + (" at import" if self.at_import else "")

    @property
    def counts(self) -> bool:
        """CE and IE are no submissions: nothing is charged for them."""
        return self.name not in (VerdictName.CE, VerdictName.IE)


def our_fault(message: str, *, where: str = "the judge", jail: str = "") -> Verdict:
    """IE: something went wrong that is not the answer's doing. `where`: what the failure is filed under."""
    return Verdict(name=VerdictName.IE, failure=Failure(test=where, message=message), jail=jail)
