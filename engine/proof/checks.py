"""The rules of docs/writing-problems.md as one table of named checks."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec

from engine.proof import folder_checks, sample_checks, submission_checks
from engine.proof.evidence import Evidence
from engine.proof.finding import Finding

ALL = frozenset({"python", "sql", "project", "tests", "card"})
JUDGED = ALL - {"card"}


class Check(msgspec.Struct, frozen=True):
    """`rule`: its number in docs/writing-problems.md. `kinds`: the kinds of problem that it holds for."""

    rule: int
    name: str
    reason: str
    run: Callable[[Evidence], Iterable[Finding]]
    kinds: frozenset[str] = JUDGED


CHECKS: tuple[Check, ...] = (
    Check(1, "hints", "A person who is stuck needs steps, not the solution.", folder_checks.hints, ALL),
    Check(1, "explanation", "After AC people learn from other approaches.", folder_checks.explanation, ALL),
    Check(
        1, "prerequisites", "A path must not ask for what nobody taught.", folder_checks.prerequisites, ALL
    ),
    Check(1, "marker", "An answer is recognised by its first line.", folder_checks.marker, ALL),
    Check(
        1,
        "rubric",
        "20 points in groups, must-haves that can be met.",
        folder_checks.rubric,
        frozenset({"card"}),
    ),
    Check(
        2,
        "starter",
        "A problem that is solved before it begins teaches nothing.",
        submission_checks.starter_fails,
    ),
    Check(2, "empty", "An empty file is CE: not an attempt.", submission_checks.empty_is_ce),
    Check(
        3, "accepted", "A judge that rejects right answers is worse than none.", submission_checks.accepted
    ),
    Check(
        3, "two-approaches", "A second approach finds holes in the prompt.", submission_checks.two_approaches
    ),
    Check(3, "seeds", "Right is right whatever is drawn.", submission_checks.other_seeds),
    Check(
        4, "verdicts", "A wrong answer must be wrong, a slow one slow.", submission_checks.permitted_verdicts
    ),
    Check(
        4, "own-trap", "Each wrong answer falls into the trap it is named after.", submission_checks.own_trap
    ),
    Check(
        4,
        "slow-but-right",
        "A slow answer that is also wrong proves nothing.",
        submission_checks.slow_but_right,
    ),
    Check(5, "traps", "Every trap has a killing test and a wrong answer.", submission_checks.traps_covered),
    Check(5, "idle-tests", "A test that kills nothing is a promise or noise.", submission_checks.idle_tests),
    Check(6, "sample", "The sample alone must not give the traps away.", sample_checks.sample_leaves_traps),
    Check(6, "sample-right", "The sample must accept every right answer.", sample_checks.sample_accepts),
    Check(6, "prompt-sample", "The sample in the prompt must be true.", sample_checks.prompt_sample),
    Check(8, "same-verdict", "Same answer, same verdict.", submission_checks.same_verdict),
    Check(12, "no-leak", "A message never shows the reference.", submission_checks.no_leak),
)
