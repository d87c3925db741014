"""Checks on the sample: it helps, it is true, and it does not give the traps away."""

from __future__ import annotations

from collections.abc import Iterator

from engine.proof.evidence import Evidence
from engine.proof.finding import Finding


def sample_leaves_traps(evidence: Evidence) -> Iterator[Finding]:
    wrong = evidence.of("wrong_answer")
    if wrong and all(not evidence.sample[submission.name].accepted for submission in wrong):
        yield Finding(
            "the sample tests alone fail every wrong submission",
            "tests/test_sample.py",
            "leave at least one trap to the hidden tests",
        )


def sample_accepts(evidence: Evidence) -> Iterator[Finding]:
    for submission in evidence.of("accepted"):
        verdict = evidence.sample[submission.name]
        if not verdict.accepted:
            why = verdict.failure.message or verdict.failure.test if verdict.failure else ""
            yield Finding(
                f"{submission.name} is {verdict.name} on the sample: {why}",
                "tests/test_sample.py",
                "mend the sample",
            )


def prompt_sample(evidence: Evidence) -> Iterator[Finding]:
    if evidence.problem.kind == "sql":
        from engine.proof.sql_sample import differences

        for what in differences(evidence.problem):
            yield Finding(
                what, "prompt.md: Sample", "the table must be what the reference gives on data/sample.sql"
            )
    elif evidence.prompt is not None and not evidence.prompt.accepted:
        failure = evidence.prompt.failure
        shown = (failure.got or failure.message) if failure else ""
        yield Finding(
            f"an example does not hold: {shown}",
            "prompt.md",
            "the text after >>> must be what the reference gives",
        )
