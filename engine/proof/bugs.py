"""Chooses the bugs of a problem's hunts: mistakes that people make, each judged, most with an input that shows it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from engine.judge import Judge
from engine.judge.naming import named
from engine.judge.way import Way
from engine.memory.draw import draw
from engine.mutants import Mutant
from engine.mutants.bugs import FILE, LEAST, VERSION, Bug, Bugs, first_by_key, hash_of, mutants
from engine.proof.bug_input import inputs_of
from engine.proof.evidence import Tick
from engine.proof.submissions import Submission, submissions
from engine.types import Answer, Problem, Verdict, VerdictName

MOST = 6
TRIED = 30
"""Mutants that are judged at most to find so many."""
OF_ONE_KIND = 2
LOUD = 1 / 3
"""Where it passes a smaller share of the tests, nearly every input shows it."""
ENDINGS = frozenset({VerdictName.WA, VerdictName.RTE})
CRASHES = re.compile(r"NameError|UnboundLocalError|AttributeError|TypeError.*argument")
"""A name that is not there, or a call that cannot be, is seen without thinking."""

MISTAKES: dict[str, int] = dict.fromkeys(
    (
        *("slice", "filter", "boolean", "copy dropped", "tuple turned", "other function", "and, or"),
        *("between", "join", "null test", "count", "window", "order key", "group key", "coalesce"),
        *("literal", "clause dropped", "case", "set operation", "assignment", "conflict"),
    ),
    0,
) | dict.fromkeys(
    (
        *("arithmetic", "arguments swapped", "leave or go on", "else dropped", "function", "order"),
        *("column", "negation", "argument dropped", "format", "unguarded", "statement dropped"),
    ),
    1,
)
"""Kinds of change by how likely a person makes them, 0 first; others come after these."""
LAST = 2
NEVER = frozenset({"return", "default", "limit", "loop", "raise", "decorator", "await dropped"})
"""What is seen at once: None for a result, a round too few, a thing that nobody would write."""
NUMBER = re.compile(r"`-?[\d.]+` instead of `-?[\d.]+`$")
MINUS_NOTHING = re.compile(r"-0(?![.\d])")
NOT_SAID_SO = re.compile(r"\bnot [^,():]+? (?:is|in|not|[=!]=|[<>]=?) ")
"""`not a < b`: people write `a >= b`."""
SIGNS = re.compile(r"[<>]=?")


class Found(NamedTuple):
    bugs: Bugs
    tried: int

    @property
    def enough(self) -> bool:
        return len(self.bugs.bugs) >= LEAST


def find_bugs(problem: Problem, *, scratch: Path, jail: str = "auto", tick: Tick) -> Found:
    accepted, others = right_submissions(problem), right_answers(problem)[1:]
    best: list[Bug] = []
    rest: list[tuple[bool, Bug]] = []
    kinds: Counter[str] = Counter()
    tried = 0
    with Judge(problem, scratch=scratch, jail=jail) as judge:
        for number, submission in enumerate(accepted):
            for mutant in candidates(problem, submission):
                if len(best) >= MOST or tried >= TRIED * (number + 1):
                    break
                if kinds[mutant.operator] >= OF_ONE_KIND and _other_kinds_left(tried, number):
                    continue
                tick(f"{submission.name}: {mutant.what}")
                tried += 1
                bug, loud = judged(judge, submission, others, mutant)
                if bug is None:
                    continue
                kinds[mutant.operator] += 1
                if bug.input and not loud:
                    best.append(bug)
                else:
                    rest.append((not bug.input, bug))
    rest.sort(key=lambda each: each[0])
    bugs = (*best, *(bug for _, bug in rest))[:MOST]
    solutions = {name: hash_of(problem.path, name) for name in sorted({bug.submission for bug in bugs})}
    return Found(Bugs(version=VERSION, solutions=solutions, bugs=bugs), tried)


def right_submissions(problem: Problem) -> list[Submission]:
    """Those in the task's own language, the reference first."""
    accepted = [each for each in submissions(problem) if each.group == "accepted" and each.native]
    return sorted(accepted, key=lambda each: each.path.stem != "reference")


def right_answers(problem: Problem) -> list[Answer]:
    return [submission.answer for submission in right_submissions(problem)]


def _other_kinds_left(tried: int, number: int) -> bool:
    return tried < TRIED * (number + 1) // 2


def candidates(problem: Problem, submission: Submission) -> Iterator[Mutant]:
    """The likeliest mistakes first, those of one rank by lot; places that had one come once more at the end."""
    made = first_by_key(mutants(problem, submission.answer)).values()
    ranked = [(rank, mutant) for mutant in made if (rank := likely(mutant)) is not None]
    ranked.sort(key=lambda each: (each[0], draw(f"{problem.slug}:{each[1].key}")))
    places: set[tuple[str, str]] = set()
    again = []
    for _, mutant in ranked:
        place = mutant.scope, mutant.was
        if place in places:
            again.append(mutant)
        else:
            places.add(place)
            yield mutant
    yield from again


def likely(mutant: Mutant) -> int | None:
    """0 for what people do most; None for what nobody would write, or sees at once."""
    if mutant.operator in NEVER or _gives_itself_away(mutant):
        return None
    if mutant.operator == "constant":
        return 0 if NUMBER.search(mutant.what) else None
    if mutant.operator == "comparison":
        now, _, was = mutant.what.partition(" instead of ")
        return 0 if _is_boundary(now, was) else LAST
    return MISTAKES.get(mutant.operator, LAST)


def _is_boundary(now: str, was: str) -> bool:
    """`<` for `<=` and the like."""
    signs = zip(SIGNS.findall(now), SIGNS.findall(was), strict=False)
    changed = [(one, other) for one, other in signs if one != other]
    return len(changed) == 1 and changed[0][0][0] == changed[0][1][0]


def _gives_itself_away(mutant: Mutant) -> bool:
    new = mutant.now
    return (
        ("pass" in new.split() and "pass" not in mutant.was.split())
        or "?'" in new
        or MINUS_NOTHING.search(new) is not None
        or (NOT_SAID_SO.search(new) is not None and NOT_SAID_SO.search(mutant.was) is None)
        or "not not" in new
        or (" is " in new and " is " not in mutant.was)
        or (mutant.what.endswith("counts as true") and new.startswith(("raise", "return")))
    )


def judged(
    judge: Judge, submission: Submission, others: Sequence[Answer], mutant: Mutant
) -> tuple[Bug | None, bool]:
    """None for one that the hidden tests do not notice, or that would be no hunt. True: it fails nearly everywhere."""
    verdict = judge.verdict(mutant.answer, way=Way(suite="hidden"))
    failed = [result for result in verdict.results if result.outcome == "failed"]
    if verdict.name not in ENDINGS or verdict.at_import or not verdict.tests_passed or _crashes(verdict):
        return None, False
    texts = inputs_of(judge.problem, verdict.failure)
    shown = (text for text in texts if named(judge, mutant.answer, others, text).kind == "differs")
    bug = Bug(
        submission=submission.path.name,
        scope=mutant.scope,
        was=mutant.was,
        now=mutant.now,
        what=mutant.what,
        line=mutant.line,
        killer=failed[0].name,
        input=next(shown, ""),
    )
    return bug, verdict.tests_passed < LOUD * verdict.tests_total


def _crashes(verdict: Verdict) -> bool:
    failure = verdict.failure
    return failure is not None and CRASHES.search(f"{failure.got} {failure.message}") is not None


def write_bugs(found: Found, folder: Path) -> Path:
    file = folder / FILE
    file.write_bytes(msgspec.json.format(msgspec.json.encode(found.bugs), indent=1) + b"\n")
    return file
