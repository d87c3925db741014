"""What the checks look at: every submission judged, several times and ways."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import msgspec

from engine.bank import Bank
from engine.proof.beyond import Disagreement
from engine.proof.mutation import Mutated
from engine.proof.reasons import Reason
from engine.proof.submissions import Submission
from engine.types import Problem, TestResult, Verdict

Tick = Callable[[str], None]
"""Told what is being done, for a progress bar."""

SLACK = 3.0
"""The second run has so many times the time of the first: what is too slow must still be."""


class Evidence(msgspec.Struct, kw_only=True):
    """`hidden` and `again` are two runs alike but for the order, the hash seed and the time (SLACK).

    `seeded` has one run for every other seed: of the accepted, and of the wrong queries. `handled`: see handling.py.
    """

    problem: Problem
    bank: Bank
    submissions: list[Submission]
    hidden: dict[str, Verdict] = {}
    again: dict[str, Verdict] = {}
    sample: dict[str, Verdict] = {}
    seeded: dict[int, dict[str, Verdict]] = {}
    handled: dict[str, Verdict] = {}
    starter: Verdict | None = None
    empty: Verdict | None = None
    prompt: Verdict | None = None
    disagreements: list[Disagreement] = []
    reasons: list[Reason] = []
    mutated: list[Mutated] = []

    def of(self, *groups: str) -> list[Submission]:
        return [submission for submission in self.submissions if submission.group in groups]

    @property
    def reference(self) -> Submission | None:
        return next((found for found in self.of("accepted") if found.path.stem == "reference"), None)

    def hidden_tests(self) -> list[TestResult]:
        """Of the verdict that got furthest: one refused at import names no test."""
        longest = max((verdict.results for verdict in self.hidden.values()), key=len, default=())
        return list(longest)

    @property
    def killers(self) -> dict[str, set[str]]:
        """Test → the wrong or slow submissions that it fails."""
        found: dict[str, set[str]] = {}
        for submission in self.submissions:
            for result in self.hidden[submission.name].results:
                found.setdefault(result.name, set())
                if result.outcome == "failed" and submission.group != "accepted":
                    found[result.name].add(submission.name)
        return found


Place = tuple[str, int]
"""A test's name and which of that name it is: the cases of a parametrised test share one."""


def by_place(verdict: Verdict) -> dict[Place, TestResult]:
    seen: Counter[str] = Counter()
    found = {}
    for result in verdict.results:
        found[result.name, seen[result.name]] = result
        seen[result.name] += 1
    return found
