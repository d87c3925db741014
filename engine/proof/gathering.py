"""Judges every submission in every way that the checks ask for, on two warm judges side by side."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from functools import partial
from itertools import chain
from pathlib import Path

import msgspec

from engine.judge import Judge
from engine.judge.way import Way
from engine.proof import handling
from engine.proof.beyond import disagreements
from engine.proof.evidence import SLACK, Evidence, Tick
from engine.proof.mutation import run_mutants, shared
from engine.proof.prompt import judge_prompt
from engine.proof.submissions import Submission, empty, starter
from engine.types import Problem

Piece = Callable[[Judge], None]
"""Of the work, for one judge."""
ON_SAMPLE = Way(suite="sample", stop_at_first=True)
SLOW = "time_limit_exceeded"
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
        either = iter(_for_either(evidence, ways, tick))
        lock = threading.Lock()
        runs = ((first, _first_run(evidence, tick)), (second, _second_run(evidence, tick)))
        running = [pool.submit(_work, judge, chain(own, shared(either, lock))) for judge, own in runs]
        for future in running:
            future.result()
        if ways.mutants:
            tick("mutants")
            accepted = [submission for submission in evidence.of("accepted") if submission.native]
            judges = (first, second)
            evidence.mutated = run_mutants(problem, accepted, evidence.reasons, judges, seeds=ways.seeds)


def _work(judge: Judge, pieces: Iterable[Piece]) -> None:
    for piece in pieces:
        piece(judge)


def _first_run(evidence: Evidence, tick: Tick) -> Iterator[Piece]:
    def run(submission: Submission, judge: Judge) -> None:
        tick(submission.name)
        evidence.hidden[submission.name] = judge.verdict(submission.answer)

    return (partial(run, submission) for submission in evidence.submissions)


def _second_run(evidence: Evidence, tick: Tick) -> Iterator[Piece]:
    return (_again(evidence, each, tick) for each in reversed(evidence.submissions) if each.group != SLOW)


def _again(evidence: Evidence, submission: Submission, tick: Tick) -> Piece:
    def run(judge: Judge) -> None:
        tick(f"{submission.name} again")
        evidence.again[submission.name] = judge.verdict(submission.answer, way=Way(time_factor=SLACK))

    return run


def _for_either(evidence: Evidence, ways: Ways, tick: Tick) -> Iterator[Piece]:
    """What the judge does that has finished its own: the longest pieces first."""
    problem, reference = evidence.problem, evidence.reference

    def seeded(seed: int, judge: Judge) -> None:
        tick(f"seed {seed}")
        evidence.seeded[seed] = {
            submission.name: judge.verdict(submission.answer, way=Way(seed=seed))
            for submission in evidence.of(*_seeded_groups(problem))
        }

    def on_strange_input(judge: Judge) -> None:
        tick("right answers on strange input")
        evidence.disagreements = disagreements(problem, evidence.of("accepted"), judge)

    def handled(judge: Judge) -> None:
        assert reference is not None
        evidence.handled = handling.run(problem, reference, judge)

    def of_prompt(judge: Judge) -> None:
        assert reference is not None
        tick("the sample in the prompt")
        evidence.prompt = judge_prompt(problem, reference, judge)

    def on_sample(submission: Submission, judge: Judge) -> None:
        tick(f"{submission.name} on the sample")
        evidence.sample[submission.name] = judge.verdict(submission.answer, way=ON_SAMPLE)

    def without_an_answer(judge: Judge) -> None:
        evidence.starter = judge.verdict(starter(problem))
        evidence.empty = judge.verdict(empty(problem))

    if ways.slow_again:
        yield from (_again(evidence, submission, tick) for submission in evidence.of(SLOW))
    yield from (partial(seeded, seed) for seed in ways.seeds)
    if problem.kind == "python" and reference is not None:
        yield from (on_strange_input, handled, of_prompt)
    yield from (partial(on_sample, submission) for submission in evidence.of(*SAMPLE_GROUPS))
    yield without_an_answer


def _seeded_groups(problem: Problem) -> tuple[str, ...]:
    """Wrong queries as well: some generated data must catch each of them."""
    return SAMPLE_GROUPS if problem.kind == "sql" else ("accepted",)
