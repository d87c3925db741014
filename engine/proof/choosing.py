"""Chooses, of many datasets that a problem's generator makes, the few that kill every mutant that any of them kills."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Set
from pathlib import Path

import msgspec

from engine.judge import Judge
from engine.judge.sql.datasets import CHOSEN, Chosen, Kept
from engine.judge.way import Way
from engine.mutants import Mutant, mutants_of
from engine.proof.evidence import Tick
from engine.proof.submissions import submissions
from engine.types import Problem, Verdict, VerdictName
from engine.types.errors import JudgeError

CANDIDATES = tuple(range(1, 41))
MOST = 4
LEAST = 2
"""Datasets that stay though the mutants need fewer: a person's mistake need not be one of the mutants'."""
SHOWN = 3
"""Mutants named for each dataset."""


class Choice(msgspec.Struct, frozen=True, kw_only=True):
    """`made`, `killed`: mutants of the accepted answers, and those that fail on any data at all; `by_hand` of them on
    the sample, a trap's data or empty tables; `missed`: those that only a candidate which was not chosen kills."""

    chosen: Chosen
    made: int
    killed: int
    by_hand: int
    missed: tuple[str, ...]


def choose(problem: Problem, *, scratch: Path, jail: str = "auto", tick: Tick) -> Choice:
    """Greedy: always the dataset that kills most of what is still alive."""
    everywhere: dict[str, set[int]] = {}
    by_hand: set[str] = set()
    made = 0
    with Judge(problem, scratch=scratch, jail=jail) as judge:
        for mutant in _mutants(problem):
            made += 1
            tick(mutant.what)
            verdict = judge.verdict(mutant.answer, way=Way(draws=CANDIDATES, time_factor=0.3))
            hand, seeds = killers(verdict)
            name = described(mutant)
            if hand:
                by_hand.add(name)
            if hand or seeds:
                everywhere[name] = seeds
    kept, missed = cover(everywhere)
    return Choice(
        chosen=Chosen(generator=made_with(problem), dataset=kept),
        made=made,
        killed=len(everywhere),
        by_hand=len(by_hand),
        missed=missed,
    )


def _mutants(problem: Problem) -> Iterator[Mutant]:
    schema = (problem.path / "data" / "schema.sql").read_text("utf-8")
    engine = problem.sql.engine if problem.sql else "duckdb"
    for submission in submissions(problem):
        if submission.group == "accepted" and submission.answer.dialect == "duckdb":
            yield from mutants_of(submission.answer, schema=schema, dialect=engine).mutants


def described(mutant: Mutant) -> str:
    return f"{mutant.what} ({mutant.answer.name}, {mutant.scope}): {mutant.now}"


def killers(verdict: Verdict) -> tuple[bool, set[int]]:
    """Whether data by hand, and which seeds, noticed it. A mutant that no data lets run is killed by hand."""
    if verdict.name is VerdictName.IE:
        raise JudgeError(verdict.failure.message if verdict.failure else "the judge failed")
    if not verdict.results:
        return not verdict.accepted, set()
    first = len(verdict.results) - 1 - len(CANDIDATES)
    failed = {place for place, result in enumerate(verdict.results) if result.outcome == "failed"}
    drawn = {CANDIDATES[place - first] for place in failed if first <= place < len(verdict.results) - 1}
    return len(failed) > len(drawn), drawn


def cover(killed: Mapping[str, Set[int]]) -> tuple[tuple[Kept, ...], tuple[str, ...]]:
    """The datasets, each with what it was kept for, and the mutants that they miss.

    As if there were no data by hand: those are for mistakes that somebody thought of. What few candidates kill is
    named first.
    """
    kept: dict[int, list[str]] = {}
    alive = {name for name, seeds in killed.items() if seeds}
    while len(kept) < (MOST if alive else LEAST):
        wanted = alive or {name for name, seeds in killed.items() if seeds}
        others = [seed for seed in CANDIDATES if seed not in kept]
        seed = max(others, key=lambda seed: (sum(seed in killed[name] for name in wanted), -seed))
        kept[seed] = sorted(
            (name for name in wanted if seed in killed[name]), key=lambda name: (len(killed[name]), name)
        )
        alive -= set(kept[seed])
    datasets = (Kept(seed=seed, kept_for=tuple(names[:SHOWN])) for seed, names in kept.items())
    return tuple(datasets), tuple(sorted(alive))


def made_with(problem: Problem) -> str:
    digest = hashlib.sha256()
    for name in ("generator.py", "schema.sql"):
        digest.update((problem.path / "data" / name).read_bytes())
    return digest.hexdigest()[:16]


def write_choice(problem: Problem, choice: Choice) -> Path:
    file = problem.path / CHOSEN
    lines = [HEAD, f"generator = {quoted(choice.chosen.generator)}"]
    for kept in choice.chosen.dataset:
        names = [f"  {quoted(name)}," for name in kept.kept_for]
        lines += ["", "[[dataset]]", f"seed = {kept.seed}", "kept_for = [", *names, "]"]
    file.write_text("\n".join(lines) + "\n", "utf-8")
    return file


def quoted(text: str) -> str:
    """JSON's texts are TOML's, too."""
    return json.dumps(text, ensure_ascii=False)


HEAD = "# Written by `drill author data`: the generated data that decide, each with mutants that it was kept for."
