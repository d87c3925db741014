"""The rules of docs/writing-problems.md as one table of named checks."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec

from engine.proof import (
    bug_checks,
    deck_checks,
    folder_checks,
    generator_checks,
    input_checks,
    layout_checks,
    message_checks,
    mutant_checks,
    oracle_checks,
    restriction_checks,
    sample_checks,
    stability,
    submission_checks,
    time_checks,
    unwritten,
)
from engine.proof.evidence import Evidence
from engine.proof.finding import Finding

ALL = frozenset({"python", "sql", "project", "tests", "card"})
JUDGED = ALL - {"card"}
PYTHON, SQL, CARD = frozenset({"python"}), frozenset({"sql"}), frozenset({"card"})
WITH_TESTS = frozenset({"python", "project"})
MUTATED = frozenset({"python", "sql", "project"})


class Check(msgspec.Struct, frozen=True):
    """`rule`: its number in docs/writing-problems.md. `kinds`: the kinds of problem that it holds for.

    `early`: needs the folder only, and what it finds would make the judge fail on every submission.
    `last`: looked at only where all others hold.
    """

    rule: int
    name: str
    reason: str
    run: Callable[[Evidence], Iterable[Finding]]
    kinds: frozenset[str] = JUDGED
    early: bool = False
    last: bool = False


CHECKS: tuple[Check, ...] = (
    Check(1, "unwritten", "What is marked TODO is not there yet.", unwritten.unwritten, ALL, early=True),
    Check(1, "hints", "A person who is stuck needs steps, not the solution.", folder_checks.hints, ALL),
    Check(1, "explanation", "After AC people learn from other approaches.", folder_checks.explanation, ALL),
    Check(1, "prerequisites", "A path asks only for what was taught.", folder_checks.prerequisites, ALL),
    Check(1, "unique", "An id or a slug means one problem.", folder_checks.unique, ALL),
    Check(1, "marker", "An answer is recognised by its first line.", folder_checks.marker, ALL),
    Check(1, "strays", "A misspelt file is a file that nobody reads.", layout_checks.strays, ALL),
    Check(1, "sample-file", "People begin with the sample.", layout_checks.sample_tests, early=True),
    Check(1, "rubric", "20 points in groups, must-haves that can be met.", folder_checks.rubric, CARD),
    Check(1, "deck", "40 cards of a deck ask 40 things.", deck_checks.deck, CARD),
    Check(1, "examples", "A key whose example is not true teaches a mistake.", deck_checks.examples, CARD),
    Check(2, "starter", "A solved problem teaches nothing.", submission_checks.starter_fails),
    Check(2, "empty", "An empty file is CE: not an attempt.", submission_checks.empty_is_ce),
    Check(3, "accepted", "Rejecting right answers is worse than no judge.", submission_checks.accepted),
    Check(3, "two-approaches", "A second approach finds holes.", submission_checks.two_approaches),
    Check(3, "seeds", "Right is right whatever is drawn.", submission_checks.other_seeds),
    Check(3, "agree", "Where right answers differ, the prompt has a hole.", input_checks.agree, PYTHON),
    Check(4, "verdicts", "A wrong answer is wrong, a slow one slow.", submission_checks.permitted_verdicts),
    Check(4, "own-trap", "A wrong answer falls into its own trap.", submission_checks.own_trap),
    Check(4, "slow-but-right", "Slow and wrong proves nothing.", submission_checks.slow_but_right),
    Check(5, "traps", "A trap has a killing test and a wrong answer.", submission_checks.traps_covered),
    Check(5, "idle-tests", "A test that kills nothing is a promise or noise.", submission_checks.idle_tests),
    Check(6, "sample", "The sample must not give all traps away.", sample_checks.sample_leaves_traps),
    Check(6, "sample-right", "The sample accepts every right answer.", sample_checks.sample_accepts),
    Check(6, "prompt-sample", "The sample in the prompt is true.", sample_checks.prompt_sample),
    Check(
        7,
        "oracle",
        "A copy of the reference cannot find its fault.",
        oracle_checks.independent_oracle,
        WITH_TESTS,
    ),
    Check(8, "same-verdict", "Same answer, same verdict.", submission_checks.same_verdict),
    Check(8, "stable", "A reference that depends on the order of rows is luck.", stability.stable, SQL),
    Check(9, "quick-enough", "A slower machine must not fail a right answer.", time_checks.quick_enough),
    Check(9, "slow-enough", "A faster machine must not pass a slow one.", time_checks.slow_enough),
    Check(10, "copies", "An argument belongs to the caller.", input_checks.copies, PYTHON),
    Check(11, "restrictions", "A ban that nobody checks is a wish.", restriction_checks.restrictions, PYTHON),
    Check(12, "no-leak", "A message never shows the reference.", message_checks.no_leak),
    Check(12, "says-why", "A failure without input and result cannot be mended.", message_checks.says_why),
    Check(13, "mutants", "Tests that miss a small mistake miss a person's.", mutant_checks.killed, MUTATED),
    Check(13, "reasons", "“Equivalent” is a claim like any other.", mutant_checks.reasons, MUTATED),
    Check(14, "trap-data", "Chance misses a month's end.", generator_checks.trap_data, SQL, early=True),
    Check(
        14, "chosen-data", "What was chosen of other data may miss.", generator_checks.chosen, SQL, early=True
    ),
    Check(14, "generator", "A trap that no data reaches is not tested.", generator_checks.reaches, SQL),
    Check(15, "bugs", "A hunt without a proved bug has no end.", bug_checks.bugs, PYTHON | SQL, last=True),
)
UNLOCKED = frozenset({"bugs"})
"""Checks that verify.lock does not speak of: what they look at has a lock of its own."""
