"""Prove a problem folder: gather the evidence once, then walk the table of checks."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

import msgspec

from engine.bank import Bank, read_problem
from engine.proof.evidence import Evidence, Tick, gather
from engine.proof.finding import Finding
from engine.types import DrillError, VerdictName

SEEDS = (1, 2, 3)


class CheckResult(msgspec.Struct, frozen=True):
    rule: int
    name: str
    findings: tuple[Finding, ...]


class Cell(msgspec.Struct, frozen=True):
    verdict: VerdictName | None
    seconds: float


class Row(msgspec.Struct, frozen=True):
    """One submission in the matrix: a cell for every test; None as verdict where the test was not run."""

    submission: str
    verdict: VerdictName
    cells: tuple[Cell, ...]


class Proof(msgspec.Struct, frozen=True, kw_only=True):
    slug: str
    checks: tuple[CheckResult, ...]
    tests: tuple[str, ...] = ()
    matrix: tuple[Row, ...] = ()
    seconds: float = 0.0

    @property
    def proved(self) -> bool:
        return not any(check.findings for check in self.checks)


def _quiet(_: str) -> None:
    pass


def verify(
    folder: Path,
    bank: Bank,
    *,
    scratch: Path,
    jail: str = "auto",
    seeds: Sequence[int] = SEEDS,
    tick: Tick = _quiet,
) -> Proof:
    """Never raises for a bad folder: what is wrong with it is in the findings."""
    from engine.proof.checks import CHECKS

    started = time.perf_counter()
    try:
        problem = read_problem(folder)
    except DrillError as error:
        finding = Finding(error.what, error.where, error.fix)
        return Proof(slug=folder.name, checks=(CheckResult(1, "folder", (finding,)),))
    evidence = gather(problem, bank, scratch=scratch, jail=jail, seeds=seeds, tick=tick)
    results = [CheckResult(1, "folder", ())]
    for check in CHECKS:
        if problem.kind in check.kinds:
            tick(check.name)
            results.append(CheckResult(check.rule, check.name, tuple(check.run(evidence))))
    return Proof(
        slug=problem.slug,
        checks=tuple(results),
        tests=_tests(evidence),
        matrix=_matrix(evidence),
        seconds=time.perf_counter() - started,
    )


def _tests(evidence: Evidence) -> tuple[str, ...]:
    """Of the verdict that got furthest: one refused at import names no test."""
    longest = max((verdict.results for verdict in evidence.hidden.values()), key=len, default=())
    return tuple(result.name for result in longest)


def _matrix(evidence: Evidence) -> tuple[Row, ...]:
    rows = []
    for submission in evidence.submissions:
        verdict = evidence.hidden[submission.name] if evidence.hidden else None
        if verdict is not None:
            cells = tuple(
                Cell(None if result.outcome == "not run" else result.verdict, result.cpu_seconds)
                for result in verdict.results
            )
            rows.append(Row(submission.name, verdict.name, cells))
    return tuple(rows)
