"""Judging by calls: kinds `python` and `project`. Runs in the judge process, one child of the worker per test."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from engine.judge.alone import tell_calls_before
from engine.judge.explaining import raised_failure
from engine.judge.jailed.keeping import KEEPS_NOTHING, MAY_KEEP, WITHSTANDS_LINES
from engine.judge.limits import Limits
from engine.judge.link import Link, Stop
from engine.judge.loading import look
from engine.judge.outcome import Outcome, conclude
from engine.judge.recorder import Recorder
from engine.judge.session import Session
from engine.judge.suite import Suite, Test
from engine.judge.together import Gate, Together, bound
from engine.judge.way import Way, in_order
from engine.judge.worker import Worker
from engine.types.verdict import PRECEDENCE, TestResult, Verdict, VerdictName

BASE_SECONDS = 1.0
FACTOR = 10.0
"""The limit of a test is max(1 s, 10 × what the reference takes on it)."""
REFERENCE_SECONDS = 10.0
BASE_MEMORY = 256 * 2**20
"""Address space that the interpreter itself may take, on top of the problem's limit."""
ORDER_OF_SETS = "this failed only in a second run, where sets iterate in another order"


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
        probes_keep: bool = True,
        of_lines: frozenset[str] = frozenset(),
    ) -> None:
        self.memory, self.output, self.mutates, self.requires = memory, output, mutates, requires
        self.load_seconds, self.is_project = load_seconds, is_project
        self.probes_keep, self.of_lines = probes_keep, of_lines

    def limits(self, cpu: float) -> Limits:
        return Limits(cpu=cpu, memory=self.memory + BASE_MEMORY, output=self.output)


class CallsJudge:
    """`reference` gives a worker for the reference; it is started only when an answer is slow."""

    def __init__(self, suite: Suite, rules: Rules, reference: Callable[[], Worker]) -> None:
        self.suite = suite
        self.rules = rules
        self.reference = reference
        self.reference_cpu: dict[str, float] = {}
        self.time_factor = 1.0
        self.keeps = MAY_KEEP
        self.apart: dict[str, set[str]] = {KEEPS_NOTHING: set(), WITHSTANDS_LINES: set()}
        """Tests, by id, that need a child of their own whatever the answer, by what it may keep."""

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
        """The hand-made tests once more; the first that fails now makes the verdict."""
        tests = [test for test in self.suite.tests if test.kind != "property"]
        together = self.together(worker)
        for index, test in enumerate(tests):
            known = together.outcome(test, tests[index + 1 :], stop_at_first=True)
            limit, outcome = self.run_in_time(test, worker, known, shrink=False)
            if outcome.verdict is not VerdictName.AC:
                results = list(verdict.results)
                results[self.suite.tests.index(test)] = _result(test, outcome, limit)
                changed = summarise(results, verdict.cpu_seconds + outcome.ending.cpu, verdict.memory_bytes)
                return msgspec.structs.replace(changed, notes=(ORDER_OF_SETS,))
        return verdict

    def first_pass(self, worker: Worker, way: Way) -> Verdict:
        self.time_factor = way.time_factor
        rules = self.rules
        loading = look(worker, rules.limits(rules.load_seconds), rules.requires, is_project=rules.is_project)
        if loading.refusal is not None:
            return loading.refusal(len(self.suite.tests))
        self.keeps = loading.keeps
        worker.compile()
        return self.judged(worker, way)

    def together(self, worker: Worker) -> Together:
        may_run_lines = self.keeps == WITHSTANDS_LINES
        return Together(
            worker,
            self.rules.limits(self.rules.load_seconds),
            lambda test: self.rules.limits(self.limit_of(test)),
            watch_inputs=not self.rules.mutates,
            gate=lambda session: Gate(session, self.rules.probes_keep, self.rules.of_lines, may_run_lines),
            apart=self.apart.get(self.keeps),
        )

    def judged(self, worker: Worker, way: Way) -> Verdict:
        together = self.together(worker)
        tests = in_order(self.suite.tests, way.first)
        results: list[TestResult] = []
        cpu, memory, fatal = 0.0, 0, False
        for index, test in enumerate(tests):
            if fatal:
                results.append(
                    TestResult(name=test.name, outcome="not run", kind=test.kind, traps=test.traps)
                )
                continue
            shrink = not way.stop_at_first and all(result.verdict is VerdictName.AC for result in results)
            known = together.outcome(test, tests[index + 1 :], way.stop_at_first)
            limit, outcome = self.run_in_time(test, worker, known, shrink)
            together.compare(test, outcome)
            cpu += outcome.ending.cpu
            memory = max(memory, outcome.ending.memory)
            fatal = outcome.fatal or (way.stop_at_first and outcome.verdict is not VerdictName.AC)
            results.append(_result(test, outcome, limit))
        return summarise(results, cpu, max(memory, together.memory))

    def run_in_time(
        self, test: Test, worker: Worker, known: Outcome | None, shrink: bool
    ) -> tuple[float, Outcome]:
        """Measure the reference only where the answer is not through within the least limit."""
        limit = self.limit_of(test)
        outcome = known or self.run(test, worker, self.rules.limits(limit), shrink)
        if outcome.may_be_slow and test.id not in self.reference_cpu:
            measured = self.run(test, self.reference(), self.rules.limits(REFERENCE_SECONDS), shrink=False)
            self.reference_cpu[test.id] = measured.ending.cpu
            if self.limit_of(test) > limit:
                limit = self.limit_of(test)
                outcome = self.run(test, worker, self.rules.limits(limit), shrink)
        return limit, outcome

    def limit_of(self, test: Test) -> float:
        """CPU seconds, to the millisecond: rounded here alone, so that message and result tell the same."""
        reference = self.reference_cpu.get(test.id, 0.0)
        return round(self.time_factor * max(BASE_SECONDS, FACTOR * reference), 3)

    def run(self, test: Test, worker: Worker, limits: Limits, shrink: bool) -> Outcome:
        recorder = Recorder()
        link = Link(worker, limits)
        error: BaseException | None
        try:
            loaded = link.load()
            if "raised" in loaded:
                return Outcome(VerdictName.RTE, link.close(), raised_failure(test, recorder, loaded))
            with bound(Session(link, recorder, watch_inputs=not self.rules.mutates)):
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
        limit_seconds=limit,
        traps=test.traps,
        kind=test.kind,
        failure=outcome.failure,
    )
