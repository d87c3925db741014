"""Mutants of the accepted answers, run until the first test that notices."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import msgspec

from engine.judge import Judge
from engine.judge.way import Way
from engine.mutants import Mutant, mutants_of
from engine.proof.reasons import Reason
from engine.proof.submissions import Submission
from engine.types import Problem, TestResult, Verdict, VerdictName

T = TypeVar("T")

TIME_FACTOR = 0.3
"""A right answer stays under a quarter of the limit (rule 9), so a mutant that loops need not be waited for longer."""
KINDS = frozenset({"python", "sql", "project"})
"""The wrong implementations of kind `tests` are its mutants."""


class Fate(msgspec.Struct, frozen=True):
    """What became of a mutant. `killer`: the first test to fail; empty where it survived."""

    mutant: Mutant
    verdict: VerdictName
    killer: str = ""


class Mutated(msgspec.Struct, kw_only=True):
    """All mutants of one submission. `unchanged`: changes that were none by rule; they are not among `fates`.

    `refuted`: mutants that are recorded as equivalent and yet were killed, with what killed them.
    """

    submission: str
    fates: list[Fate] = []
    unchanged: int = 0
    equivalent: list[tuple[Mutant, Reason]] = []
    refuted: list[tuple[Mutant, str]] = []
    unused: list[Reason] = []
    unwritable: str = ""

    @property
    def made(self) -> int:
        return len(self.fates)

    @property
    def killed(self) -> int:
        return sum(bool(fate.killer) for fate in self.fates)

    @property
    def survivors(self) -> list[Mutant]:
        known = [mutant for mutant, _ in self.equivalent]
        return [fate.mutant for fate in self.fates if not fate.killer and fate.mutant not in known]


class Killers:
    """Which tests to run first: those that killed most in the same function, then those that killed most."""

    def __init__(self) -> None:
        self.everywhere: Counter[str] = Counter()
        self.in_scope: dict[tuple[str, str], Counter[str]] = {}
        self.lock = threading.Lock()

    def order(self, mutant: Mutant) -> list[str]:
        with self.lock:
            near = self.in_scope.get((mutant.file, mutant.scope), Counter())
            return sorted(self.everywhere, key=lambda name: (-near[name], -self.everywhere[name], name))

    def count(self, mutant: Mutant, test: str) -> None:
        with self.lock:
            self.everywhere[test] += 1
            self.in_scope.setdefault((mutant.file, mutant.scope), Counter())[test] += 1


def run_mutants(
    problem: Problem,
    accepted: Sequence[Submission],
    reasons: Sequence[Reason],
    judges: Sequence[Judge],
    *,
    seeds: Sequence[int] = (),
) -> list[Mutated]:
    """On all judges at once. Recorded equivalents are run under every seed, too: the reason's second look."""
    if problem.kind not in KINDS:
        return []
    killers = Killers()
    return [_run(problem, submission, reasons, judges, seeds, killers) for submission in accepted]


def _run(
    problem: Problem,
    submission: Submission,
    reasons: Sequence[Reason],
    judges: Sequence[Judge],
    seeds: Sequence[int],
    killers: Killers,
) -> Mutated:
    schema = problem.path / "data" / "schema.sql"
    text = schema.read_text("utf-8") if problem.kind == "sql" else ""
    engine = problem.sql.engine if problem.sql else "duckdb"
    made = mutants_of(submission.answer, schema=text, dialect=engine)
    mutated = Mutated(submission=submission.name, unchanged=made.unchanged, unwritable=made.unwritable)
    if (
        made.rewritten
        and not (verdict := judges[0].verdict(made.rewritten, way=Way(stop_at_first=True))).accepted
    ):
        mutated.unwritable = f"sqlglot writes it back as something that is {verdict.name}"
        return mutated
    waiting = enumerate(made.mutants)
    lock = threading.Lock()
    fates: dict[int, Fate] = {}

    def work(judge: Judge) -> None:
        for number, mutant in shared(waiting, lock):
            fates[number] = judged(judge, mutant, killers)

    with ThreadPoolExecutor(len(judges)) as pool:
        list(pool.map(work, judges))
    mutated.fates = [fates[number] for number in range(len(made.mutants))]
    _look_up(mutated, [reason for reason in reasons if reason.submission == submission.path.name])
    _second_look(mutated, judges[0], seeds)
    return mutated


def shared(waiting: Iterator[T], lock: threading.Lock) -> Iterator[T]:
    """Each item goes to one of several threads."""
    while True:
        with lock:
            try:
                item = next(waiting)
            except StopIteration:
                return
        yield item


def judged(judge: Judge, mutant: Mutant, killers: Killers, *, seed: int | None = None) -> Fate:
    first = tuple(killers.order(mutant))
    way = Way(stop_at_first=True, first=first, time_factor=TIME_FACTOR, seed=seed)
    verdict = judge.verdict(mutant.answer, way=way)
    if verdict.accepted:
        return Fate(mutant, verdict.name)
    test = killing_test(verdict)
    if seed is None and test:
        killers.count(mutant, test)
    return Fate(mutant, verdict.name, test or str(verdict.name))


def killing_test(verdict: Verdict) -> str:
    failed: list[TestResult] = [result for result in verdict.results if result.outcome == "failed"]
    return failed[0].name if failed else ""


def _look_up(mutated: Mutated, reasons: Sequence[Reason]) -> None:
    """Survivors whose reason is recorded; reasons that belong to no mutant; and mutants killed despite a reason."""
    by_key = {reason.key: reason for reason in reasons}
    used = set()
    for fate in mutated.fates:
        reason = by_key.get(fate.mutant.key)
        if reason is None:
            continue
        used.add(reason.key)
        if fate.killer:
            mutated.refuted.append((fate.mutant, fate.killer))
        else:
            mutated.equivalent.append((fate.mutant, reason))
    mutated.unused = [reason for reason in reasons if reason.key not in used]


def _second_look(mutated: Mutated, judge: Judge, seeds: Sequence[int]) -> None:
    for mutant, _ in mutated.equivalent:
        for seed in seeds:
            fate = judged(judge, mutant, Killers(), seed=seed)
            if fate.killer:
                mutated.refuted.append((mutant, f"{fate.killer} under seed {seed}"))
                break
