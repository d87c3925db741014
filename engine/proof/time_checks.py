"""Rule 9: right answers are far from the limit, slow ones far beyond it."""

from __future__ import annotations

from collections.abc import Iterator

from engine.proof.evidence import SLACK, Evidence, Place, by_place
from engine.proof.finding import Finding
from engine.types import VerdictName

LEAST_LIMIT = 1.0
TIMES_REFERENCE = 10.0
"""The judge's rule for a limit, in CPU seconds."""
SHARE = 0.25
"""Of the limit, that a right answer may take."""


def quick_enough(evidence: Evidence) -> Iterator[Finding]:
    """By the faster of two runs: a busy machine makes a run slower, never faster."""
    limits = _limits(evidence)
    for submission in evidence.of("accepted"):
        for place, seconds in _cpu(evidence, submission.name).items():
            limit, test = limits.get(place, LEAST_LIMIT), place[0]
            if seconds > SHARE * limit:
                yield Finding(
                    f"takes {seconds:.2f} s of CPU time on “{test}”, where the limit is {limit:.1f} s",
                    f"submissions/{submission.name}",
                    f"make it faster or the input smaller: a right answer stays under {SHARE:.0%} of the limit",
                )


def slow_enough(evidence: Evidence) -> Iterator[Finding]:
    for submission in evidence.of("time_limit_exceeded"):
        if submission.name not in evidence.again:  # a quick proof
            continue
        first, more = evidence.hidden[submission.name], evidence.again[submission.name]
        if first.name is VerdictName.TLE and more.name is not VerdictName.TLE:
            yield Finding(
                f"is TLE, but {more.name} with {SLACK:.0f} times the limit",
                f"submissions/{submission.name}",
                "make the input larger, or count operations instead of seconds",
            )


def _limits(evidence: Evidence) -> dict[Place, float]:
    reference = evidence.reference
    times = _cpu(evidence, reference.name) if reference else {}
    return {test: max(LEAST_LIMIT, TIMES_REFERENCE * seconds) for test, seconds in times.items()}


def _cpu(evidence: Evidence, name: str) -> dict[Place, float]:
    again = by_place(evidence.again[name])
    return {
        place: min(result.cpu_seconds, again.get(place, result).cpu_seconds)
        for place, result in by_place(evidence.hidden[name]).items()
        if result.outcome == "passed"
    }
