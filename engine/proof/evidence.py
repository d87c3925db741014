"""What the checks look at: every submission judged, several times and ways."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from engine.bank import Bank
from engine.judge import Judge
from engine.proof.submissions import Submission, empty, starter, submissions
from engine.types import Problem, Verdict, VerdictName

Tick = Callable[[str], None]
"""Told what is being done, for a progress bar."""


class Evidence(msgspec.Struct, kw_only=True):
    """`hidden` and `again` are two runs alike; `seeded` has one run of the accepted for every other seed."""

    problem: Problem
    bank: Bank
    submissions: list[Submission]
    hidden: dict[str, Verdict] = {}
    again: dict[str, Verdict] = {}
    sample: dict[str, Verdict] = {}
    seeded: dict[int, dict[str, Verdict]] = {}
    starter: Verdict | None = None
    empty: Verdict | None = None
    prompt: Verdict | None = None

    def of(self, group: str) -> list[Submission]:
        return [submission for submission in self.submissions if submission.group == group]

    @property
    def killers(self) -> dict[str, set[str]]:
        """Test → the wrong or slow submissions that it fails."""
        found: dict[str, set[str]] = {}
        for submission in self.submissions:
            for result in self.hidden[submission.name].results:
                found.setdefault(result.name, set())
                if result.outcome == "failed" and submission.group != "accepted":
                    found[result.name].add(submission.name)
        return found


def gather(
    problem: Problem, bank: Bank, *, scratch: Path, jail: str, seeds: Sequence[int], tick: Tick
) -> Evidence:
    evidence = Evidence(problem=problem, bank=bank, submissions=submissions(problem))
    if problem.kind == "card":
        return evidence
    with Judge(problem, scratch=scratch, jail=jail) as judge:
        for submission in evidence.submissions:
            tick(submission.name)
            evidence.hidden[submission.name] = judge.verdict(submission.answer)
        evidence.starter = judge.verdict(starter(problem))
        evidence.empty = judge.verdict(empty(problem))
    with Judge(problem, scratch=scratch, jail=jail) as judge:
        for submission in reversed(evidence.submissions):
            tick(f"{submission.name} again")
            evidence.again[submission.name] = judge.verdict(submission.answer)
    _gather_sample(evidence, scratch, jail, tick)
    for seed in seeds:
        with Judge(problem, scratch=scratch, jail=jail, seed=seed) as judge:
            tick(f"seed {seed}")
            evidence.seeded[seed] = {s.name: judge.verdict(s.answer) for s in evidence.of("accepted")}
    if problem.kind == "python":
        from engine.proof.prompt import judge_prompt

        tick("the sample in the prompt")
        evidence.prompt = judge_prompt(problem, scratch=scratch, jail=jail)
    return evidence


def _gather_sample(evidence: Evidence, scratch: Path, jail: str, tick: Tick) -> None:
    with Judge(evidence.problem, scratch=scratch, jail=jail, suite="sample") as judge:
        for submission in evidence.submissions:
            if submission.group in ("accepted", "wrong_answer"):
                tick(f"{submission.name} on the sample")
                evidence.sample[submission.name] = judge.verdict(submission.answer)


def outcome(verdict: Verdict) -> tuple[VerdictName, tuple[tuple[str, str], ...]]:
    """What must be the same on every run: the verdict and the outcome of each test."""
    return verdict.name, tuple((result.name, result.verdict) for result in verdict.results)
