"""Checks on the verdicts of the submissions."""

from __future__ import annotations

from collections.abc import Iterator

from engine.proof.evidence import Evidence, by_place
from engine.proof.finding import Finding
from engine.proof.likeness import alike
from engine.proof.submissions import PERMITTED, Submission
from engine.types import Verdict, VerdictName


def _why(verdict: Verdict) -> str:
    failure = verdict.failure
    if failure is None:
        return ""
    parts = [
        failure.test,
        failure.message,
        failure.call and f"{failure.call} gave {failure.got or '?'}, expected {failure.expected or '?'}",
    ]
    return ": ".join(part for part in parts if part)[:400]


def _path(submission: Submission) -> str:
    return f"submissions/{submission.name}"


def starter_fails(evidence: Evidence) -> Iterator[Finding]:
    verdict = evidence.starter
    if verdict and verdict.name in (VerdictName.AC, VerdictName.IE):
        yield Finding(
            f"the starter is {verdict.name} {_why(verdict)}",
            "starter",
            "it must fail, and not by a fault of the judge",
        )


def empty_is_ce(evidence: Evidence) -> Iterator[Finding]:
    verdict = evidence.empty
    if verdict and verdict.name is not VerdictName.CE:
        yield Finding(
            f"an empty answer is {verdict.name}, not CE",
            "problem.toml: requires",
            "name what the answer must define",
        )


def accepted(evidence: Evidence) -> Iterator[Finding]:
    for submission in evidence.of("accepted"):
        verdict = evidence.hidden[submission.name]
        if not verdict.accepted:
            yield Finding(
                f"is {verdict.name}: {_why(verdict)}",
                _path(submission),
                "mend the solution, the test or the prompt",
            )


def two_approaches(evidence: Evidence) -> Iterator[Finding]:
    found = [submission for submission in evidence.of("accepted") if submission.native]
    if len(found) < 2:
        yield Finding(
            "there are fewer than two", "submissions/accepted", "add a right answer with another approach"
        )
    for index, first in enumerate(found):
        for second in found[index + 1 :]:
            if alike(first.answer, second.answer):
                yield Finding(
                    f"is {first.name} with other names", _path(second), "replace it by another approach"
                )


def other_seeds(evidence: Evidence) -> Iterator[Finding]:
    for seed, verdicts in evidence.seeded.items():
        for submission in evidence.of("accepted"):
            verdict = verdicts[submission.name]
            if not verdict.accepted:
                yield Finding(
                    f"is {verdict.name} under seed {seed}: {_why(verdict)}",
                    _path(submission),
                    "make the input a fixed test, then mend what is wrong",
                )


def permitted_verdicts(evidence: Evidence) -> Iterator[Finding]:
    for submission in evidence.submissions:
        verdict = evidence.hidden[submission.name]
        if submission.group != "accepted" and verdict.name not in PERMITTED[submission.group]:
            wanted = " or ".join(sorted(PERMITTED[submission.group]))
            yield Finding(
                f"is {verdict.name}, not {wanted}: {_why(verdict)}",
                _path(submission),
                "perhaps it is right after all, or the tests are too weak",
            )


def own_trap(evidence: Evidence) -> Iterator[Finding]:
    """Only a hand-made example that is marked with the trap counts as its killer, and only by a wrong value.

    A trap that no test is marked with is another rule's matter.
    """
    marked = _marked(evidence)
    for submission in evidence.of("wrong_answer"):
        results = evidence.hidden[submission.name].results
        if submission.trap not in evidence.problem.traps:
            yield Finding(
                f"no trap is called {submission.trap}",
                _path(submission),
                "name the file after a key of [traps]",
            )
        elif submission.trap in marked and not any(
            result.traps == (submission.trap,)
            and result.verdict is VerdictName.WA
            and result.kind != "property"
            for result in results
        ):
            killers = ", ".join(result.name for result in results if result.outcome == "failed") or "none"
            yield Finding(
                f"no test of the trap {submission.trap} fails; killers: {killers}",
                _path(submission),
                f'add a hand-made test with @trap("{submission.trap}") or data/{submission.trap}.sql',
            )


def slow_but_right(evidence: Evidence) -> Iterator[Finding]:
    for submission in evidence.of("time_limit_exceeded"):
        wrong = [
            r
            for r in evidence.hidden[submission.name].results
            if r.outcome == "failed" and r.verdict is not VerdictName.TLE
        ]
        if wrong:
            yield Finding(
                f"fails {wrong[0].name} with {wrong[0].verdict}",
                _path(submission),
                "it must be slow and otherwise right",
            )


def _marked(evidence: Evidence) -> set[str]:
    found = (result for verdict in evidence.hidden.values() for result in verdict.results)
    return {trap for result in found for trap in result.traps}


def traps_covered(evidence: Evidence) -> Iterator[Finding]:
    marked = _marked(evidence)
    wrong = {submission.trap for submission in evidence.of("wrong_answer")}
    for trap in evidence.problem.traps:
        if evidence.problem.kind != "tests" and trap not in marked:
            yield Finding(
                "no hidden test is marked with it", f"problem.toml: traps.{trap}", "add the hand-made test"
            )
        if trap not in wrong:
            yield Finding(
                "no wrong answer falls into it",
                f"problem.toml: traps.{trap}",
                f"add submissions/wrong_answer/{trap}.*",
            )
    for trap in sorted(marked - set(evidence.problem.traps)):
        yield Finding(
            f"the trap {trap} is not in problem.toml",
            "tests/test_hidden.py",
            "add it to [traps] or mend the mark",
        )


def idle_tests(evidence: Evidence) -> Iterator[Finding]:
    if evidence.problem.kind in ("sql", "tests"):
        return
    """A test that misses the wrong answer of its own trap is another rule's matter."""
    wrong = {submission.trap for submission in evidence.of("wrong_answer")}
    excused = {
        result.name
        for verdict in evidence.hidden.values()
        for result in verdict.results
        if result.kind == "contract" or wrong & set(result.traps) or set(result.traps) - wrong
    }
    for test, killed in evidence.killers.items():
        if not killed and test not in excused:
            yield Finding(
                f"the test “{test}” fails no wrong submission",
                "tests/test_hidden.py",
                "mark it @contract, add the wrong answer it is meant for, or drop it",
            )


def same_verdict(evidence: Evidence) -> Iterator[Finding]:
    """The second run has more time: what ran out of it in either run is another rule's matter."""
    for submission in evidence.submissions:
        if submission.name not in evidence.again:  # too slow, in a quick proof
            continue
        first, second = evidence.hidden[submission.name], evidence.again[submission.name]
        slow = submission.group == "time_limit_exceeded" and first.name is VerdictName.TLE
        differ = _different(first, second)
        if differ or (first.name != second.name and not slow):
            yield Finding(
                f"is {first.name}, then {second.name}; tests that differ: {', '.join(differ) or 'none'}",
                _path(submission),
                "find what depends on time, order or chance",
            )


def _different(first: Verdict, second: Verdict) -> list[str]:
    """Tests that came to an end in both runs, and to another one."""
    later = by_place(second)
    pairs = [(result, later[place]) for place, result in by_place(first).items() if place in later]
    return [
        one.name
        for one, other in pairs
        if one.verdict != other.verdict
        and not {one.verdict, other.verdict} & {VerdictName.TLE}
        and "not run" not in (one.outcome, other.outcome)
    ]
