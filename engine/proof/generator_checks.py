"""Rule 14: hand-made data for each trap, and a generator that reaches every trap by itself."""

from __future__ import annotations

from collections.abc import Iterator

from engine.judge.sql.datasets import CHOSEN, read_chosen
from engine.proof.choosing import MOST, made_with
from engine.proof.evidence import Evidence
from engine.proof.finding import Finding
from engine.proof.generated import LEAST_SHARE, SEEDS, Census, census
from engine.types import VerdictName
from engine.types.errors import JudgeError

DATA = "data/generator.py"
LEAST_DRAWS = 6
"""Fewer datasets say nothing about how likely a situation is: a quick proof sees the chosen ones and three more."""


def trap_data(evidence: Evidence) -> Iterator[Finding]:
    for trap in evidence.problem.traps:
        if not (evidence.problem.path / "data" / f"{trap}.sql").is_file():
            yield Finding("is missing", f"data/{trap}.sql", f"write the rows on which “{trap}” shows")


def reaches(evidence: Evidence) -> Iterator[Finding]:
    """By the generator's own counter, and by what it does to the wrong answers."""
    problem = evidence.problem
    if not (problem.path / DATA).is_file():
        yield Finding("is missing", DATA, "write generate(seed) and reaches(tables)")
        return
    found = census(problem)
    if found.error:
        yield Finding(found.error, DATA, "mend it: it is run with 100 seeds")
        return
    yield from _counts(found, tuple(problem.traps))
    for submission in evidence.of("wrong_answer"):
        verdicts = [
            evidence.hidden[submission.name],
            *(run[submission.name] for run in evidence.seeded.values()),
        ]
        draws = [
            result
            for verdict in verdicts
            for result in verdict.results
            if not result.traps and result.name.startswith("hidden data")
        ]
        caught = any(result.outcome == "failed" for result in draws)
        if len(draws) >= LEAST_DRAWS and not caught and verdicts[0].name is VerdictName.WA:
            yield Finding(
                f"no generated data catches {submission.name}", DATA, "make the trap's situation likelier"
            )


def chosen(evidence: Evidence) -> Iterator[Finding]:
    """The datasets that decide were chosen from what this generator makes, and are few."""
    problem = evidence.problem
    mend = f"choose again: drill author data {problem.slug}"
    try:
        found = read_chosen(problem)
    except JudgeError as error:
        yield Finding(str(error), CHOSEN, mend)
        return
    if found is None or not (problem.path / DATA).is_file():
        return
    if found.generator != made_with(problem):
        yield Finding("the generator or the schema has changed since the data were chosen", CHOSEN, mend)
    if not 1 <= len(found.dataset) <= MOST or len({kept.seed for kept in found.dataset}) < len(found.dataset):
        yield Finding(f"has {len(found.dataset)} datasets; up to {MOST} different ones decide", CHOSEN, mend)


def _counts(found: Census, traps: tuple[str, ...]) -> Iterator[Finding]:
    if not found.stable:
        yield Finding("two runs with one seed differ", DATA, "take every choice from random.Random(seed)")
    for trap in traps:
        times = found.counts.get(trap, 0)
        if times < LEAST_SHARE * len(SEEDS):
            yield Finding(
                f"reaches “{trap}” with {times} of {len(SEEDS)} seeds", DATA, "make its situation likelier"
            )
    for name in sorted(set(found.counts) - set(traps)):
        yield Finding(f"counts “{name}”, which is no trap", f"{DATA}: reaches", "use the keys of [traps]")
