"""The verdict on one SQL answer, made where the answer never runs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from engine.judge.channel import Channel, Stopped
from engine.judge.sql import datasets as data
from engine.judge.sql.admission import Refusal, admit, check_cases, in_words
from engine.judge.sql.compare import Comparison, Difference, compare
from engine.judge.sql.datasets import Dataset, Suite
from engine.judge.sql.dialects import DIALECTS, without_limit
from engine.judge.sql.failures import (
    LIMITS,
    TROUBLE_VERDICTS,
    both_tables,
    counterexample,
    from_difference,
    from_stop,
    from_trouble,
)
from engine.judge.sql.probes import check_reference, probe_failure
from engine.judge.sql.result import Result, Row
from engine.judge.sql.session import Run, Trouble
from engine.judge.sql.shrink import BUDGET_SECONDS
from engine.judge.way import Way
from engine.types import Answer, Failure, Problem, SqlSettings, TestResult, Verdict, VerdictName
from engine.types.errors import JudgeError
from engine.types.verdict import PRECEDENCE, our_fault

LEAST_ROWS_READ = 10_000
TIMES_EXPECTED = 5
LEAST_SECONDS = 1.0
TIMES_REFERENCE = 10.0
REFERENCE_SECONDS = 20.0
SHRINK_SECONDS = 2.0
"""CPU limits: of an answer, of the reference, and of one trial while the counterexample is made smaller."""

PLAIN = Way()
OPEN_TRANSACTION = "Your script left a transaction open; it was rolled back, as a lost connection would."


def judge_sql(
    problem: Problem,
    answer: Answer,
    datasets_suite: Suite,
    channel: Channel,
    cases_sql: str | None = None,
    *,
    seeds: Sequence[int] = (),
    shrink_seconds: float = BUDGET_SECONDS,
    way: Way = PLAIN,
    known: Known | None = None,
) -> Verdict:
    """Never raises for anything that the answer does; a fault of ours or of the folder is the verdict IE.

    `shrink_seconds`: wall time in which the counterexample is made smaller; it never changes the verdict.
    `known`: what earlier answers to the same problem had in common with this one.
    """
    try:
        if problem.sql is None:
            raise JudgeError("problem.toml has no [sql]", where=problem.folder)
        known = Known() if known is None or datasets_suite == "cases" else known
        sets = known.datasets(problem, datasets_suite, cases_sql, seeds)
        expected = known.expected.setdefault((answer.dialect, datasets_suite, tuple(seeds)), {})
        budget = 0.0 if way.draws else shrink_seconds
        judging = _Judging(problem, problem.sql, answer, channel, budget, expected, tell=way.tell)
        return (
            judging.first_failure(in_order_of_titles(sets, way))
            if way.stop_at_first
            else judging.verdict(sets)
        )
    except JudgeError as error:
        return our_fault(str(error), where="the problem's folder")


def in_order_of_titles(sets: Sequence[Dataset], way: Way) -> Sequence[Dataset]:
    places = {title: place for place, title in enumerate(way.first)}
    return sorted(sets, key=lambda dataset: places.get(dataset.title, len(places)))


class _Expected(msgspec.Struct, frozen=True):
    """`every`: the result before its LIMIT, where ties at the cut are left open."""

    run: Run
    every: Result | None


class Known:
    """What is the same for every answer: the datasets, and by dialect what the reference gives on each, by title.

    It is filled before an answer runs, in a child that serves one answer only and has done no more than parse it.
    """

    def __init__(self) -> None:
        self.sets: dict[tuple[str, tuple[int, ...]], Sequence[Dataset]] = {}
        self.expected: dict[tuple[str, str, tuple[int, ...]], dict[str, _Expected]] = {}

    def datasets(
        self, problem: Problem, suite: Suite, cases: str | None, seeds: Sequence[int]
    ) -> Sequence[Dataset]:
        key = suite, tuple(seeds)
        if key not in self.sets:
            self.sets[key] = data.datasets(problem, suite, cases, seeds)
        return self.sets[key]


class _Judging:
    def __init__(
        self,
        problem: Problem,
        sql: SqlSettings,
        answer: Answer,
        channel: Channel,
        shrink_seconds: float,
        known: dict[str, _Expected],
        *,
        tell: bool = False,
    ) -> None:
        self.problem, self.sql, self.answer, self.channel = problem, sql, answer, channel
        self.shrink_seconds, self.known, self.tell = shrink_seconds, known, tell
        self.notes: dict[str, None] = {}
        self.wrong: tuple[Dataset, Difference] | None = None
        self.stopped = False

    def verdict(self, sets: Sequence[Dataset]) -> Verdict:
        """The reference runs on every dataset before the answer does, which a kill may end."""
        try:
            self.admitted = admit(self.problem, self.sql, self.answer, self.channel)
            check_cases(self.admitted.session, self.sql, sets)
            expected = [self.expect(dataset) for dataset in sets]
        except Refusal as refusal:
            return self.finished(refusal.verdict, refusal.failure, (), len(sets))
        results = tuple(map(self.test, sets, expected))
        worst = min((result.verdict for result in results), key=PRECEDENCE.index)
        if self.wrong and worst is VerdictName.WA:
            results = with_failure(results, self.smallest(*self.wrong))
        failure = next((result.failure for result in results if result.verdict is worst), None)
        return self.finished(worst, failure, results, len(sets))

    def first_failure(self, sets: Sequence[Dataset]) -> Verdict:
        """For the proof: one dataset after the other until one fails; nothing is made smaller."""
        results: list[TestResult] = []
        try:
            self.admitted = admit(self.problem, self.sql, self.answer, self.channel)
            expected = [self.expect(dataset) for dataset in sets]
            for dataset, right in zip(sets, expected, strict=True):
                results.append(self.test(dataset, right))
                if results[-1].outcome == "failed":
                    break
        except Refusal as refusal:
            return self.finished(refusal.verdict, refusal.failure, (), len(sets))
        last = results[-1]
        return self.finished(last.verdict, last.failure, tuple(results), len(sets))

    def finished(
        self, name: VerdictName, failure: Failure | None, results: tuple[TestResult, ...], total: int
    ) -> Verdict:
        return Verdict(
            name=name,
            tests_passed=sum(result.outcome == "passed" for result in results),
            tests_total=total,
            failure=failure,
            results=results,
            cpu_seconds=sum(result.cpu_seconds for result in results),
            memory_bytes=self.channel.usage[1],
            notes=tuple(self.notes),
        )

    # ---- the reference

    def expect(self, dataset: Dataset) -> _Expected:
        if dataset.title not in self.known:
            self.known[dataset.title] = self.expect_anew(dataset)
        return self.known[dataset.title]

    def expect_anew(self, dataset: Dataset) -> _Expected:
        try:
            return self.expected(dataset)
        except Trouble as trouble:
            if dataset.untrusted and trouble.kind == "load":
                text = f"This does not fit the tables: {trouble.message}"
                raise Refusal(Failure(test=dataset.title, message=text)) from None
            raise JudgeError(f"the reference fails: {trouble.message}", where=place(dataset)) from None
        except Stopped as stopped:
            raise JudgeError(f"the reference was stopped ({stopped.detail})", where=place(dataset)) from None

    def expected(self, dataset: Dataset, seconds: float = REFERENCE_SECONDS) -> _Expected:
        run = self.reference(self.admitted.reference, dataset, seconds)
        if any(table is None or table.more for table in run.tables.values()):
            raise JudgeError("the reference returns too many rows or drops a table", where=place(dataset))
        check_reference(dataset.probes, run.probed, place(dataset))
        if self.sql.ties != "any":
            return _Expected(run, None)
        whole = self.reference(without_limit(self.admitted.reference), dataset, seconds)
        return _Expected(run, whole.tables[""])

    def reference(self, query: str, dataset: Dataset, seconds: float) -> Run:
        most = 10 * LEAST_ROWS_READ
        return self.admitted.session.run("reference", query, dataset, max_rows=most, cpu_seconds=seconds)

    # ---- the answer

    def test(self, dataset: Dataset, expected: _Expected) -> TestResult:
        limit = max(LEAST_SECONDS, TIMES_REFERENCE * expected.run.cpu_seconds)
        if self.stopped:
            return result(dataset, None, 0.0, limit)
        try:
            got = self.run(dataset, expected, limit)
        except Stopped as stopped:
            self.stopped = True
            spent = limit if stopped.verdict is VerdictName.TLE else 0.0
            failure = from_stop(dataset.title, stopped, self.answer, limit)
            return result(dataset, stopped.verdict, spent, limit, failure)
        except Trouble as trouble:
            dialect = self.admitted.dialect
            shown = in_words(trouble, dialect) if DIALECTS[dialect].translated else trouble
            verdict = TROUBLE_VERDICTS.get(trouble.kind, VerdictName.RTE)
            self.stopped = verdict in LIMITS  # on the next dataset it would take as long to say the same
            return result(dataset, verdict, 0.0, limit, from_trouble(dataset.title, shown, self.answer))
        comparison = self.compared(expected, got)
        self.notes |= dict.fromkeys(comparison.notes)
        if comparison.difference is None:
            probed = expected.run.probed, got.probed
            other = probe_failure(dataset.title, dataset.probes, *probed, self.admitted.rules)
            name = VerdictName.WA if other else VerdictName.AC
            told = both_tables(dataset.title, expected.run, got) if self.tell else None
            return result(dataset, name, got.cpu_seconds, limit, other or told)
        self.wrong = self.wrong or (dataset, comparison.difference)
        failure = from_difference(dataset.title, comparison.difference, ())
        return result(dataset, VerdictName.WA, got.cpu_seconds, limit, failure)

    def run(self, dataset: Dataset, expected: _Expected, seconds: float) -> Run:
        rows = max((len(table.rows) for table in expected.run.tables.values() if table), default=0)
        most = max(LEAST_ROWS_READ, TIMES_EXPECTED * rows)
        session, text = self.admitted.session, self.admitted.text
        return session.run("answer", text, dataset, max_rows=most, cpu_seconds=seconds)

    def compared(self, expected: _Expected, got: Run) -> Comparison:
        notes: tuple[str, ...] = (OPEN_TRANSACTION,) if got.open_transaction else ()
        for name, table in expected.run.tables.items():
            assert table is not None
            found = compare(table, got.tables.get(name), self.admitted.rules, expected.every)
            notes += found.notes
            if found.difference:
                return Comparison(msgspec.structs.replace(found.difference, table=name), notes)
        return Comparison(None, notes)

    # ---- the smallest counterexample

    def smallest(self, dataset: Dataset, first: Difference) -> Failure:
        def fails(tables: Mapping[str, Sequence[Row]]) -> Difference | None:
            trial = Dataset(dataset.title, rows=tables)
            try:
                expected = self.expected(trial, SHRINK_SECONDS)
                return self.compared(expected, self.run(trial, expected, SHRINK_SECONDS)).difference
            except (Trouble, JudgeError):
                return None

        session, seconds = self.admitted.session, self.shrink_seconds
        texts = f"{self.answer.text}\n{self.admitted.reference}"
        difference, inputs = counterexample(session, dataset, first, fails, seconds, texts)
        failure = from_difference(dataset.title, difference, inputs)
        return msgspec.structs.replace(failure, trap=dataset.trap)


def place(dataset: Dataset) -> str:
    return f"{dataset.title} ({dataset.trap})" if dataset.trap else dataset.title


def result(
    dataset: Dataset, verdict: VerdictName | None, cpu: float, limit: float, failure: Failure | None = None
) -> TestResult:
    """`verdict` None: not run, because the worker was killed before."""
    return TestResult(
        name=dataset.title,
        outcome="not run" if verdict is None else "passed" if verdict is VerdictName.AC else "failed",
        verdict=verdict or VerdictName.AC,
        cpu_seconds=cpu,
        limit_seconds=limit,
        traps=(dataset.trap,) if dataset.trap else (),
        kind="dataset",
        failure=failure and msgspec.structs.replace(failure, trap=dataset.trap),
    )


def with_failure(results: tuple[TestResult, ...], failure: Failure) -> tuple[TestResult, ...]:
    """The failing test of that name shows the smallest counterexample, too."""
    return tuple(
        msgspec.structs.replace(item, failure=failure) if item.failure and item.name == failure.test else item
        for item in results
    )
