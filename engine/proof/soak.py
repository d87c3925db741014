"""The same verdicts, seed after seed, on a machine that is busy with something else."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from engine.judge import Judge
from engine.judge.way import Way
from engine.proof.evidence import Tick
from engine.proof.submissions import PERMITTED, Submission, submissions
from engine.types import Problem, Verdict

BURN = "import os\nparent = os.getppid()\nwhile os.getppid() == parent: pass"
"""Ends with the soak, however that ends."""


class Flake(msgspec.Struct, frozen=True):
    """`seed` None: the run without one."""

    submission: str
    seed: int | None
    what: str


class Soaked(msgspec.Struct, frozen=True):
    slug: str
    verdicts: int
    flakes: tuple[Flake, ...]


def soak(problem: Problem, *, scratch: Path, seeds: int, jobs: int, jail: str = "auto", tick: Tick) -> Soaked:
    """`seeds` rounds over every submission, `jobs` busy processes beside; hash seeds take turns.

    A card is judged by the person: there is nothing to soak.
    """
    if problem.kind == "card":
        return Soaked(problem.slug, 0, ())
    flakes: list[Flake] = []
    count = 0
    found = submissions(problem)
    with busy(jobs):
        for hash_seed in (0, 1):
            with Judge(problem, scratch=scratch, jail=jail, hash_seed=hash_seed) as judge:
                for seed in range(hash_seed + 1, seeds + 1, 2):
                    tick(f"seed {seed} of {seeds}")
                    for submission in found:
                        count += 1
                        flakes += _flakes(
                            submission, seed, judge.verdict(submission.answer, way=Way(seed=seed))
                        )
    return Soaked(problem.slug, count, tuple(flakes))


def _flakes(submission: Submission, seed: int, verdict: Verdict) -> Iterator[Flake]:
    if verdict.name not in PERMITTED[submission.group]:
        failed = next((result.name for result in verdict.results if result.outcome == "failed"), "")
        yield Flake(submission.name, seed, f"is {verdict.name}" + (f" on “{failed}”" if failed else ""))
        return
    trapped = [result for result in verdict.results if result.traps == (submission.trap,)]
    if trapped and all(result.outcome == "passed" for result in trapped):
        yield Flake(submission.name, seed, "passes every test of its trap")


@contextmanager
def busy(jobs: int) -> Iterator[None]:
    burning = [subprocess.Popen([sys.executable, "-I", "-S", "-c", BURN]) for _ in range(jobs)]
    try:
        yield
    finally:
        for process in burning:
            process.kill()
            process.wait()
