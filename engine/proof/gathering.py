"""Judges every submission in every way that the checks ask for, on two warm judges side by side."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import msgspec

from engine.judge import Judge
from engine.judge.way import Way
from engine.proof import handling
from engine.proof.beyond import disagreements
from engine.proof.evidence import SLACK, Evidence, Tick
from engine.proof.mutation import run_mutants
from engine.proof.prompt import judge_prompt
from engine.proof.submissions import empty, starter
from engine.types import Problem

ON_SAMPLE = Way(suite="sample", stop_at_first=True)
SAMPLE_GROUPS = ("accepted", "wrong_answer")
HASH_SEEDS = (0, 1)
"""One judge each. What depends on the order of a set differs between them."""


class Ways(msgspec.Struct, frozen=True, kw_only=True):
    """How much is gathered. Mutants cost most; the tests of the proof leave them out.

    `slow_again`: what is too slow once more with three times the limit, which is most of the rest.
    """

    scratch: Path
    jail: str = "auto"
    seeds: Sequence[int] = (1, 2, 3)
    mutants: bool = True
    slow_again: bool = True


def gather(evidence: Evidence, ways: Ways, tick: Tick) -> None:
    """Fills in all that comes from judging."""
    problem = evidence.problem
    if problem.kind == "card":
        return
    with ExitStack() as stack, ThreadPoolExecutor(len(HASH_SEEDS)) as pool:
        first, second = (
            stack.enter_context(Judge(problem, scratch=ways.scratch, jail=ways.jail, hash_seed=seed))
            for seed in HASH_SEEDS
        )
        running = [
            pool.submit(_first_run, evidence, first, ways, tick),
            pool.submit(_second_run, evidence, second, ways, tick),
        ]
        for future in running:
            future.result()
        if ways.mutants:
            tick("mutants")
            accepted = [submission for submission in evidence.of("accepted") if submission.native]
            judges = (first, second)
            evidence.mutated = run_mutants(problem, accepted, evidence.reasons, judges, seeds=ways.seeds)


def _first_run(evidence: Evidence, judge: Judge, ways: Ways, tick: Tick) -> None:
    problem = evidence.problem
    for submission in evidence.submissions:
        tick(submission.name)
        evidence.hidden[submission.name] = judge.verdict(submission.answer)
    evidence.starter = judge.verdict(starter(problem))
    evidence.empty = judge.verdict(empty(problem))
    for submission in evidence.of(*SAMPLE_GROUPS):
        tick(f"{submission.name} on the sample")
        evidence.sample[submission.name] = judge.verdict(submission.answer, way=ON_SAMPLE)
    for seed in ways.seeds:
        tick(f"seed {seed}")
        evidence.seeded[seed] = {
            submission.name: judge.verdict(submission.answer, way=Way(seed=seed))
            for submission in evidence.of(*_seeded_groups(problem))
        }


def _seeded_groups(problem: Problem) -> tuple[str, ...]:
    """Wrong queries as well: some generated data must catch each of them."""
    return SAMPLE_GROUPS if problem.kind == "sql" else ("accepted",)


def _second_run(evidence: Evidence, judge: Judge, ways: Ways, tick: Tick) -> None:
    problem, reference = evidence.problem, evidence.reference
    for submission in reversed(evidence.submissions):
        if submission.group == "time_limit_exceeded" and not ways.slow_again:
            continue
        tick(f"{submission.name} again")
        evidence.again[submission.name] = judge.verdict(submission.answer, way=Way(time_factor=SLACK))
    if problem.kind != "python" or reference is None:
        return
    tick("right answers on strange input")
    evidence.disagreements = disagreements(problem, evidence.of("accepted"), judge)
    evidence.handled = handling.run(problem, reference, judge)
    tick("the sample in the prompt")
    evidence.prompt = judge_prompt(problem, reference, judge)
