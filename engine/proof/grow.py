"""Proposals for mutants that survive: an input that tells one from the original, ready to become a test."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from engine.judge import Judge
from engine.judge.way import Way
from engine.mutants import Mutant
from engine.proof.beyond import derived
from engine.proof.evidence import Tick
from engine.proof.mutant_checks import described
from engine.proof.mutation import run_mutants
from engine.proof.reasons import read_reasons
from engine.proof.submissions import submissions
from engine.types import Failure, Problem, Verdict

SEEDS = range(11, 51)


class Proposal(msgspec.Struct, frozen=True):
    """`text`: a test or INSERT statements to paste; without `found` an entry for mutants.toml to be reasoned out."""

    mutant: Mutant
    found: bool
    text: str


def proposals(problem: Problem, *, scratch: Path, jail: str = "auto", tick: Tick) -> Iterator[Proposal]:
    """Raises BankError where mutants.toml cannot be read."""
    accepted = [found for found in submissions(problem) if found.group == "accepted"]
    with Judge(problem, scratch=scratch, jail=jail) as judge:
        tick("mutants")
        mutated = run_mutants(problem, accepted, read_reasons(problem.path), [judge])
        for mutant in [mutant for found in mutated for mutant in found.survivors]:
            tick(mutant.what)
            yield _proposal(problem, mutant, judge)


def _proposal(problem: Problem, mutant: Mutant, judge: Judge) -> Proposal:
    for verdict in _tries(problem, mutant, judge):
        if not verdict.accepted and verdict.failure:
            text = _rows(verdict.failure) if problem.kind == "sql" else _test(verdict.failure)
            if text:
                return Proposal(mutant, True, text)
    entry = f"[[equivalent]]\n{described(mutant)}\n  reason = ''\n  confirmed = ''"
    return Proposal(mutant, False, "\n".join(line.strip() for line in entry.splitlines()))


def _tries(problem: Problem, mutant: Mutant, judge: Judge) -> Iterator[Verdict]:
    if problem.kind == "python":
        tests = problem.path / "tests" / "test_hidden.py"
        cases = "\n".join(derived(tests.read_text("utf-8")))
        if cases:
            yield judge.verdict(mutant.answer, cases=cases, way=Way(suite="cases"))
    for seed in SEEDS:
        yield judge.verdict(mutant.answer, way=Way(seed=seed))


def _test(failure: Failure) -> str:
    lines = failure.call.splitlines()
    if not lines or not failure.expected:
        return ""
    body = [*lines[:-1], f"assert {lines[-1]} == {failure.expected}"]
    return "def test_():\n" + "\n".join(f"    {line}" for line in body)


def _rows(failure: Failure) -> str:
    return "\n".join(
        f"INSERT INTO {table.name} ({', '.join(table.columns)}) VALUES\n"
        + ",\n".join(map(_row, table.rows))
        + ";"
        for table in failure.input_tables
        if table.rows
    )


def _row(cells: Sequence[str]) -> str:
    return (
        "  ("
        + ", ".join(cell if _is_bare(cell) else "'" + cell.replace("'", "''") + "'" for cell in cells)
        + ")"
    )


def _is_bare(cell: str) -> bool:
    return cell in ("NULL", "true", "false") or cell.lstrip("-").replace(".", "", 1).isdigit()
