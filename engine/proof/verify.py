"""Prove a problem folder: gather the evidence once, then walk the table of checks."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from engine.bank import Bank, read_problem
from engine.judge.sql.datasets import sources
from engine.proof.checks import CHECKS, Check
from engine.proof.evidence import Evidence, Tick
from engine.proof.finding import Finding
from engine.proof.gathering import Ways, gather
from engine.proof.reasons import read_reasons
from engine.proof.submissions import submissions
from engine.types import DrillError, Problem, VerdictName


class CheckResult(msgspec.Struct, frozen=True):
    rule: int
    name: str
    findings: tuple[Finding, ...]


class Cell(msgspec.Struct, frozen=True):
    """`verdict` None: the test was not run."""

    test: str
    verdict: VerdictName | None
    seconds: float


class Row(msgspec.Struct, frozen=True):
    """One submission in the matrix: a cell for every test."""

    submission: str
    verdict: VerdictName
    cells: tuple[Cell, ...]


class Mutants(msgspec.Struct, frozen=True):
    """Of one accepted submission. `survived` counts those that neither a test nor a reason accounts for."""

    submission: str
    made: int
    killed: int
    equivalent: int
    survived: int


class Proof(msgspec.Struct, frozen=True, kw_only=True):
    """`sources`: of a query's tests, the file or the seed that their data come from."""

    slug: str
    checks: tuple[CheckResult, ...]
    tests: tuple[str, ...] = ()
    sources: dict[str, str] = {}
    matrix: tuple[Row, ...] = ()
    mutants: tuple[Mutants, ...] = ()
    seconds: float = 0.0

    @property
    def proved(self) -> bool:
        return not any(check.findings for check in self.checks)


def _quiet(_: str) -> None:
    pass


def verify(folder: Path, bank: Bank, ways: Ways, *, tick: Tick = _quiet) -> Proof:
    """Never raises for a bad folder: what is wrong with it is in the findings."""
    started = time.perf_counter()
    try:
        problem = read_problem(folder)
        reasons = read_reasons(folder)
    except DrillError as error:
        return _refused(folder.name, Finding(error.what, error.where, error.fix))
    evidence = Evidence(problem=problem, bank=bank, submissions=submissions(problem), reasons=list(reasons))
    results = _walk(evidence, early=True, tick=tick)
    if not any(result.findings for result in results):
        gather(evidence, ways, tick)
        fault = _fault(evidence)
        if fault:
            return _refused(problem.slug, fault)
        results = [CheckResult(1, "folder", ()), *results, *_walk(evidence, early=False, tick=tick)]
        results += _walk_last(evidence, results, tick)
    return Proof(
        slug=problem.slug,
        checks=tuple(sorted(results, key=lambda result: result.rule)),
        tests=tuple(result.name for result in evidence.hidden_tests()),
        sources=sources(problem) if evidence.hidden and problem.kind == "sql" else {},
        matrix=_matrix(evidence),
        mutants=_mutants(evidence),
        seconds=time.perf_counter() - started,
    )


def _refused(slug: str, finding: Finding) -> Proof:
    return Proof(slug=slug, checks=(CheckResult(1, "folder", (finding,)),))


def _walk(evidence: Evidence, *, early: bool, tick: Tick) -> list[CheckResult]:
    chosen = (check for check in CHECKS if check.early is early and not check.last)
    return _run(evidence, chosen, tick)


def _walk_last(evidence: Evidence, before: Sequence[CheckResult], tick: Tick) -> list[CheckResult]:
    """What rests on a proved folder says nothing of another."""
    if any(result.findings for result in before):
        return []
    return _run(evidence, (check for check in CHECKS if check.last), tick)


def _run(evidence: Evidence, checks: Iterable[Check], tick: Tick) -> list[CheckResult]:
    results = []
    for check in checks:
        if evidence.problem.kind in check.kinds:
            tick(check.name)
            results.append(CheckResult(check.rule, check.name, tuple(check.run(evidence))))
    return results


def _fault(evidence: Evidence) -> Finding | None:
    """A judge that cannot judge this problem at all: tests that do not load, a reference that fails on our data."""
    verdicts = [(name, verdict) for name, verdict in evidence.hidden.items()]
    for name, verdict in verdicts:
        if verdict.name is VerdictName.IE and verdict.failure:
            where = verdict.failure.test if verdict.failure.test != "the judge" else _tests(evidence.problem)
            return Finding(
                f"the judge fails on {name}: {verdict.failure.message}", where, "mend the tests or the data"
            )
    return None


def _tests(problem: Problem) -> str:
    return "data" if problem.kind == "sql" else "tests/test_hidden.py"


def _matrix(evidence: Evidence) -> tuple[Row, ...]:
    rows = []
    for submission in evidence.submissions:
        verdict = evidence.hidden.get(submission.name)
        if verdict is not None:
            cells = tuple(
                Cell(result.name, None if result.outcome == "not run" else result.verdict, result.cpu_seconds)
                for result in verdict.results
            )
            rows.append(Row(submission.name, verdict.name, cells))
    return tuple(rows)


def _mutants(evidence: Evidence) -> tuple[Mutants, ...]:
    return tuple(
        Mutants(
            found.submission,
            found.made + found.unchanged,
            found.killed,
            found.unchanged + len(found.equivalent),
            len(found.survivors),
        )
        for found in evidence.mutated
    )
