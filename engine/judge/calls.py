"""Judging by calls: kinds `python` and `project`. Runs in the judge process, one child of the worker per test."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import msgspec

from engine.judge.alone import tell_calls_before
from engine.judge.explaining import explain, raised_failure, stopped_failure
from engine.judge.limits import Ending, Limits
from engine.judge.link import Link, Stop, Worker
from engine.judge.loading import refuse
from engine.judge.recorder import Recorder
from engine.judge.session import Session
from engine.judge.standin import probes, solution
from engine.judge.suite import Suite, Test
from engine.judge.watcher import ShrinkBudgetSpent
from engine.judge.way import Way, in_order
from engine.types.verdict import PRECEDENCE, Failure, TestResult, Verdict, VerdictName

BASE_SECONDS = 1.0
FACTOR = 10.0
"""The limit of a test is max(1 s, 10 × what the reference takes on it)."""
REFERENCE_SECONDS = 10.0
BASE_MEMORY = 256 * 2**20
"""Address space that the interpreter itself may take, on top of the problem's limit."""
TOGETHER_FACTOR = 3.0
"""The CPU time that a run of all tests in one child may take, by what they took one by one."""
ORDER_OF_SETS = "this failed only in a second run, where sets iterate in another order"
FATAL = frozenset({VerdictName.TLE, VerdictName.MLE, VerdictName.OLE, VerdictName.IE})
"""After one of these no further test is run."""


class Rules:
    """What of a problem the judging by calls needs to know; sizes in bytes."""

    def __init__(
        self,
        *,
        memory: int,
        output: int,
        mutates: bool,
        requires: tuple[str, ...],
        load_seconds: float,
        is_project: bool = False,
    ) -> None:
        self.memory, self.output, self.mutates, self.requires = memory, output, mutates, requires
        self.load_seconds, self.is_project = load_seconds, is_project

    def limits(self, cpu: float) -> Limits:
        return Limits(cpu=cpu, memory=self.memory + BASE_MEMORY, output=self.output)


class Outcome:
    """One run of one test."""

    def __init__(self, verdict: VerdictName, ending: Ending, failure: Failure | None = None) -> None:
        self.verdict, self.ending, self.failure = verdict, ending, failure
        self.fatal = verdict in FATAL
        self.may_be_slow = verdict is VerdictName.TLE
        """Another limit might let it pass: to be seen against the reference."""


class CallsJudge:
    """`reference` gives a worker for the reference; it is started only when an answer is slow."""

    def __init__(self, suite: Suite, rules: Rules, reference: Callable[[], Worker]) -> None:
        self.suite = suite
        self.rules = rules
        self.reference = reference
        self.reference_cpu: dict[str, float] = {}
        self.time_factor = 1.0

    def judge(self, worker: Worker, way: Way, other_seed: Callable[[], Worker] | None = None) -> Verdict:
        """`other_seed`: a worker with another hash seed, for an answer that may depend on the order of a set."""
        if other_seed is None or way.stop_at_first:
            return self.first_pass(worker, way)
        worker.start()
        second = other_seed()
        second.start()
        verdict = self.first_pass(worker, way)
        return self.second_pass(second, verdict) if verdict.accepted else verdict

    def second_pass(self, worker: Worker, verdict: Verdict) -> Verdict:
        """The hand-made tests once more; the first that fails now makes the verdict.

        All in one child, which is much quicker; where anything goes amiss in it, each in its own: it alone counts.
        """
        tests = [(index, test) for index, test in enumerate(self.suite.tests) if test.kind != "property"]
        passed = self.run_together([test for _, test in tests], worker, verdict.cpu_seconds)
        for index, test in tests[passed:]:
            limit, outcome = self.run_in_time(test, worker, shrink=False)
            if outcome.verdict is not VerdictName.AC:
                results = [
                    *verdict.results[:index],
                    _result(test, outcome, limit),
                    *verdict.results[index + 1 :],
                ]
                changed = summarise(results, verdict.cpu_seconds + outcome.ending.cpu, verdict.memory_bytes)
                return msgspec.structs.replace(changed, notes=(ORDER_OF_SETS,))
        return verdict

    def run_together(self, tests: Sequence[Test], worker: Worker, cpu: float) -> int:
        """How many in a row pass in one and the same child. `cpu`: seconds that they took in children of their own."""
        if self.rules.is_project:  # these keep files and databases: most would fail on what the last one left
            return 0
        link = Link(worker, self.rules.limits(BASE_SECONDS + TOGETHER_FACTOR * cpu))
        passed = 0
        try:
            if "raised" in link.load():
                return 0
            while passed < len(tests) and self.passes(tests[passed], link):
                passed += 1
        except Stop:
            pass
        finally:
            link.close()
        return 0 if link.latched else passed

    def passes(self, test: Test, link: Link) -> bool:
        recorder = Recorder()
        with self.session(link, recorder):
            return test.run(recorder, shrink=False) is None and not link.latched

    @contextmanager
    def session(self, link: Link, recorder: Recorder) -> Iterator[None]:
        """What the tests import is the answer that this link leads to."""
        session = Session(link, recorder, watch_inputs=not self.rules.mutates)
        solution.bind(session)
        probes.bind(session)
        try:
            yield
        finally:
            solution.bind(None)
            probes.bind(None)

    def first_pass(self, worker: Worker, way: Way) -> Verdict:
        self.time_factor = way.time_factor
        rules = self.rules
        limits = rules.limits(rules.load_seconds)
        refused = refuse(worker, limits, rules.requires, is_project=rules.is_project)
        if refused is not None:
            return refused(len(self.suite.tests))
        worker.compile()
        results: list[TestResult] = []
        cpu, memory, fatal = 0.0, 0, False
        for test in in_order(self.suite.tests, way.first):
            if fatal:
                results.append(
                    TestResult(name=test.name, outcome="not run", kind=test.kind, traps=test.traps)
                )
                continue
            shrink = not way.stop_at_first and all(result.verdict is VerdictName.AC for result in results)
            limit, outcome = self.run_in_time(test, worker, shrink)
            cpu += outcome.ending.cpu
            memory = max(memory, outcome.ending.memory)
            fatal = outcome.fatal or (way.stop_at_first and outcome.verdict is not VerdictName.AC)
            results.append(_result(test, outcome, limit))
        return summarise(results, cpu, memory)

    def run_in_time(self, test: Test, worker: Worker, shrink: bool) -> tuple[float, Outcome]:
        """Measure the reference only where the answer is not through within the least limit."""
        limit = self.limit_of(test)
        outcome = self.run(test, worker, self.rules.limits(limit), shrink)
        if outcome.may_be_slow and test.id not in self.reference_cpu:
            measured = self.run(test, self.reference(), self.rules.limits(REFERENCE_SECONDS), shrink=False)
            self.reference_cpu[test.id] = measured.ending.cpu
            if self.limit_of(test) > limit:
                limit = self.limit_of(test)
                outcome = self.run(test, worker, self.rules.limits(limit), shrink)
        return limit, outcome

    def limit_of(self, test: Test) -> float:
        return self.time_factor * max(BASE_SECONDS, FACTOR * self.reference_cpu.get(test.id, 0.0))

    def run(self, test: Test, worker: Worker, limits: Limits, shrink: bool) -> Outcome:
        recorder = Recorder()
        link = Link(worker, limits)
        error: BaseException | None
        try:
            loaded = link.load()
            if "raised" in loaded:
                return Outcome(VerdictName.RTE, link.close(), raised_failure(test, recorder, loaded))
            with self.session(link, recorder):
                error = test.run(recorder, shrink=shrink)
        except Stop as stop:
            error = stop
        finally:
            link.close()
        record = test.record or recorder
        outcome = conclude(test, record, link, error)
        if outcome.failure is not None and shrink:
            outcome.failure = tell_calls_before(outcome.failure, error, record, worker, limits)
        return outcome


def conclude(test: Test, recorder: Recorder, link: Link, error: BaseException | None) -> Outcome:
    """A falsifying input counts first; then what was latched; a pass needs the test to have come to its end."""
    ending = link.close()
    if error is not None and not isinstance(error, (Stop, ShrinkBudgetSpent)):
        verdict, failure = explain(test, recorder, error)
        return Outcome(verdict, ending, failure)
    if link.latched:
        outcome = Outcome(link.latched, ending, stopped_failure(test, recorder, link, ending))
        outcome.fatal = outcome.fatal or bool(link.breached)
        outcome.may_be_slow = outcome.may_be_slow and not link.reason
        return outcome
    if error is not None:
        return Outcome(VerdictName.IE, ending, Failure(test=test.name, message="the test was stopped"))
    return Outcome(VerdictName.AC, ending)


def summarise(results: list[TestResult], cpu: float, memory: int) -> Verdict:
    """The worst verdict wins, but a wrong answer outweighs a limit; the failure shown is the first with the verdict."""
    failed = [result for result in results if result.outcome == "failed"]
    names = {result.verdict for result in failed} or {VerdictName.AC}
    name = next(verdict for verdict in PRECEDENCE if verdict in names)
    if VerdictName.WA in names and name not in (VerdictName.IE, VerdictName.CE):
        name = next((result.verdict for result in failed if result.verdict in (VerdictName.WA, name)), name)
    shown = next((result.failure for result in failed if result.verdict is name), None)
    return Verdict(
        name=name,
        tests_passed=sum(result.outcome == "passed" for result in results),
        tests_total=len(results),
        failure=shown,
        results=tuple(results),
        cpu_seconds=cpu,
        memory_bytes=memory,
    )


def _result(test: Test, outcome: Outcome, limit: float) -> TestResult:
    return TestResult(
        name=test.name,
        outcome="passed" if outcome.verdict is VerdictName.AC else "failed",
        verdict=outcome.verdict,
        cpu_seconds=round(outcome.ending.cpu, 4),
        limit_seconds=round(limit, 3),
        traps=test.traps,
        kind=test.kind,
        failure=outcome.failure,
    )
