"""The verdict on one SQL answer, made where the answer never runs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from engine.judge.channel import Channel, Stopped
from engine.judge.sql import datasets as data
from engine.judge.sql.compare import Comparison, Difference, Rules, compare
from engine.judge.sql.datasets import Dataset, Suite
from engine.judge.sql.dialects import DIALECTS, Untranslatable, to_duckdb, without_limit
from engine.judge.sql.equality import Reading
from engine.judge.sql.failures import (
    COMPILE,
    TROUBLE_VERDICTS,
    counterexample,
    from_difference,
    from_stop,
    from_trouble,
    located,
    without_position,
)
from engine.judge.sql.policy import EMPTY, parts_problem, statement_problem, tables_problem
from engine.judge.sql.result import Result, Row
from engine.judge.sql.session import Run, Session, Trouble
from engine.types import Answer, Failure, Problem, SqlSettings, TestResult, Verdict, VerdictName
from engine.types.errors import JudgeError
from engine.types.problem import Dialect
from engine.types.verdict import PRECEDENCE

LEAST_ROWS_READ = 10_000
TIMES_EXPECTED = 5
LEAST_SECONDS = 1.0
TIMES_REFERENCE = 10.0
REFERENCE_SECONDS = 20.0
SHRINK_SECONDS = 2.0
"""CPU limits: of the reference, and of one trial while the counterexample is made smaller."""

OPEN_TRANSACTION = "Your script left a transaction open; it was rolled back, as a lost connection would."


def judge_sql(
    problem: Problem,
    answer: Answer,
    datasets_suite: Suite,
    channel: Channel,
    cases_sql: str | None = None,
    *,
    seeds: Sequence[int] = data.SEEDS,
) -> Verdict:
    """Never raises for anything that the answer does; a fault of ours or of the folder is the verdict IE."""
    try:
        return _Judging(problem, answer, channel).verdict(datasets_suite, cases_sql, seeds)
    except JudgeError as error:
        return Verdict(name=VerdictName.IE, failure=Failure(test="the problem's folder", message=str(error)))


class _Refusal(Exception):
    """The answer, or the person's cases, cannot be judged at all."""

    def __init__(self, failure: Failure, verdict: VerdictName = VerdictName.CE) -> None:
        super().__init__(failure.message)
        self.failure, self.verdict = failure, verdict


class _Wrong(msgspec.Struct, frozen=True):
    dataset: Dataset
    difference: Difference


class _Judging:
    def __init__(self, problem: Problem, answer: Answer, channel: Channel) -> None:
        if problem.sql is None:
            raise JudgeError("problem.toml has no [sql]", where=problem.folder)
        self.problem, self.answer, self.channel = problem, answer, channel
        self.sql: SqlSettings = problem.sql
        self.dialect = self.chosen_dialect()
        self.reference = data.read(problem, "submissions/accepted/reference.sql")
        self.notes: dict[str, None] = {}
        self.wrong: _Wrong | None = None

    def chosen_dialect(self) -> Dialect:
        """DuckDB is what an answer is in unless said otherwise, so on SQLite's tasks it means "native"."""
        if self.sql.engine == "sqlite" and self.answer.dialect in ("duckdb", "sqlite"):
            return "duckdb"
        return next((name for name in self.sql.dialects if name == self.answer.dialect), "duckdb")

    def verdict(self, suite: Suite, cases: str | None, seeds: Sequence[int]) -> Verdict:
        sets = data.datasets(self.problem, suite, cases, seeds)
        try:
            self.prepare(sets)
            results = self.results(sets)
        except _Refusal as refusal:
            return self.finished(refusal.verdict, refusal.failure, (), len(sets))
        worst = min((result.verdict for result in results), key=PRECEDENCE.index)
        failure = next((result.failure for result in results if result.verdict is worst), None)
        if self.wrong and worst is VerdictName.WA:
            failure = self.smallest(self.wrong)
            results = with_failure(results, failure)
        return self.finished(worst, failure, results, len(sets))

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

    # ---- before the tests

    def prepare(self, sets: Sequence[Dataset]) -> None:
        """Translate, open, parse, bind; raises _Refusal where the answer is no answer."""
        self.check_dialect()
        text = self.answer.text.removeprefix("\ufeff")
        try:
            self.text = to_duckdb(text, self.dialect)
        except Untranslatable as error:
            raise _Refusal(
                located(Failure(test=COMPILE, message=str(error)), self.answer, error.line)
            ) from None
        schema = data.read(self.problem, "data/schema.sql")
        try:
            self.session = Session(self.channel, self.problem, schema, DIALECTS[self.dialect].settings)
        except (Stopped, Trouble) as error:
            raise JudgeError(f"the schema does not load: {error}", where="data/schema.sql") from None
        try:
            self.check_answer()
        except Trouble as trouble:
            shown = trouble if self.dialect == "duckdb" else without_position(trouble)
            verdict = TROUBLE_VERDICTS.get(trouble.kind, VerdictName.CE)
            raise _Refusal(from_trouble(COMPILE, shown, self.answer), verdict) from None
        except Stopped as stopped:
            raise _Refusal(from_stop(COMPILE, stopped), stopped.verdict) from None
        self.check_cases(sets)

    def check_dialect(self) -> None:
        asked = self.answer.dialect
        if asked in self.sql.dialects or asked == "duckdb":
            return
        offered = ", ".join(self.sql.dialects)
        text = f"This task cannot be answered in {asked}; it takes {offered}. Choose with --dialect."
        raise _Refusal(Failure(test=COMPILE, message=text))

    def check_answer(self) -> None:
        facts = self.session.parse(self.text)
        statements = facts["statements"]
        if self.sql.compare:
            self.refuse(EMPTY if not statements else "")
        else:
            self.refuse(statement_problem(statements, self.sql.engine))
        if "types" in facts:
            self.refuse(parts_problem(facts))
        self.session.bind(self.text)
        if "tables" in facts:
            self.refuse(tables_problem(facts, self.session.columns))
        self.rules = self.rules_for(facts)

    def refuse(self, reason: str) -> None:
        if reason:
            raise _Refusal(Failure(test=COMPILE, message=reason))

    def rules_for(self, facts: Mapping[str, Any]) -> Rules:
        places = {}
        if self.sql.engine == "duckdb":
            reference = self.session.parse(self.reference)
            places = {int(position): count for position, count in reference.get("rounded", {}).items()}
        dialect = DIALECTS[self.dialect]
        return Rules(
            order_by=() if self.sql.compare else self.sql.order_by,
            exact_names=self.sql.exact_names,
            ties=self.sql.ties,
            ordered=facts["ordered"],
            reading=Reading(places, dialect.whole_booleans, dialect.text_dates),
        )

    def check_cases(self, sets: Sequence[Dataset]) -> None:
        """The person's own data: INSERTs and nothing else (on SQLite the worker itself sees to that)."""
        for dataset in sets:
            if dataset.untrusted and self.sql.engine == "duckdb":
                try:
                    kinds = set(self.session.statements(dataset.scripts[0]))
                except (Stopped, Trouble) as error:
                    raise _Refusal(Failure(test=dataset.title, message=str(error))) from None
                if kinds - {"INSERT"}:
                    text = (
                        f"cases.sql may hold INSERTs only; there is {', '.join(sorted(kinds - {'INSERT'}))}."
                    )
                    raise _Refusal(Failure(test=dataset.title, message=text))

    # ---- the tests

    def results(self, sets: Sequence[Dataset]) -> tuple[TestResult, ...]:
        """The reference on every dataset first, then the answer, which a kill may end."""
        expected = [self.expect(dataset) for dataset in sets]
        results: list[TestResult] = []
        for dataset, run in zip(sets, expected, strict=True):
            if results and results[-1].outcome == "failed" and self.dead:
                results.append(blank(dataset))
            else:
                results.append(self.test(dataset, run))
        return tuple(results)

    dead = False

    def expect(self, dataset: Dataset) -> Run:
        try:
            return self.run_reference(dataset)
        except Trouble as trouble:
            if dataset.untrusted and trouble.kind == "load":
                text = f"cases.sql does not fit the tables: {trouble.message}"
                raise _Refusal(Failure(test=dataset.title, message=text)) from None
            raise JudgeError(f"the reference fails: {trouble.message}", where=place(dataset)) from None
        except Stopped as stopped:
            raise JudgeError(f"the reference was stopped ({stopped.detail})", where=place(dataset)) from None

    def run_reference(self, dataset: Dataset, seconds: float = REFERENCE_SECONDS) -> Run:
        run = self.session.run(
            "reference", self.reference, dataset, max_rows=10 * LEAST_ROWS_READ, cpu_seconds=seconds
        )
        if any(table is None or table.more for table in run.tables.values()):
            raise JudgeError("the reference returns too many rows or drops a table", where=place(dataset))
        return run

    def run_answer(self, dataset: Dataset, expected: Run, seconds: float) -> Run:
        rows = max((len(table.rows) for table in expected.tables.values() if table), default=0)
        most = max(LEAST_ROWS_READ, TIMES_EXPECTED * rows)
        return self.session.run("answer", self.text, dataset, max_rows=most, cpu_seconds=seconds)

    def test(self, dataset: Dataset, expected: Run) -> TestResult:
        limit = max(LEAST_SECONDS, TIMES_REFERENCE * expected.cpu_seconds)
        try:
            got = self.run_answer(dataset, expected, limit)
        except Stopped as stopped:
            self.dead = True
            failure = msgspec.structs.replace(from_stop(dataset.title, stopped), trap=dataset.trap)
            spent = limit if stopped.verdict is VerdictName.TLE else 0.0
            return result(dataset, stopped.verdict, spent, limit, failure)
        except Trouble as trouble:
            shown = trouble if self.dialect == "duckdb" else without_position(trouble)
            failure = msgspec.structs.replace(
                from_trouble(dataset.title, shown, self.answer), trap=dataset.trap
            )
            return result(dataset, TROUBLE_VERDICTS.get(trouble.kind, VerdictName.RTE), 0.0, limit, failure)
        comparison = self.compared(expected, got, dataset)
        self.notes |= dict.fromkeys(comparison.notes)
        if comparison.difference is None:
            return result(dataset, VerdictName.AC, got.cpu_seconds, limit, None)
        self.wrong = self.wrong or _Wrong(dataset, comparison.difference)
        failure = from_difference(dataset.title, comparison.difference, (), dataset.trap)
        return result(dataset, VerdictName.WA, got.cpu_seconds, limit, failure)

    def compared(self, expected: Run, got: Run, dataset: Dataset) -> Comparison:
        notes: tuple[str, ...] = (OPEN_TRANSACTION,) if got.open_transaction else ()
        every = self.before_the_cut(dataset) if self.sql.ties == "any" else None
        for name, table in expected.tables.items():
            assert table is not None
            found = compare(table, got.tables.get(name), self.rules, every)
            notes += found.notes
            if found.difference:
                return Comparison(msgspec.structs.replace(found.difference, table=name), notes)
        return Comparison(None, notes)

    def before_the_cut(self, dataset: Dataset) -> Result | None:
        query = without_limit(self.reference)
        run = self.session.run(
            "reference", query, dataset, max_rows=10 * LEAST_ROWS_READ, cpu_seconds=REFERENCE_SECONDS
        )
        return run.tables[""]

    # ---- the smallest counterexample

    def smallest(self, wrong: _Wrong) -> Failure:
        def fails(tables: Mapping[str, Sequence[Row]]) -> Difference | None:
            trial = Dataset(wrong.dataset.title, rows=tables)
            try:
                expected = self.run_reference(trial, SHRINK_SECONDS)
                got = self.run_answer(trial, expected, SHRINK_SECONDS)
                return self.compared(expected, got, trial).difference
            except (Trouble, JudgeError):
                return None

        difference, inputs = counterexample(self.session, wrong.dataset, wrong.difference, fails)
        return from_difference(wrong.dataset.title, difference, inputs, wrong.dataset.trap)


def place(dataset: Dataset) -> str:
    return f"{dataset.title} ({dataset.trap})" if dataset.trap else dataset.title


def result(
    dataset: Dataset, verdict: VerdictName, cpu: float, limit: float, failure: Failure | None
) -> TestResult:
    return TestResult(
        name=dataset.title,
        outcome="passed" if verdict is VerdictName.AC else "failed",
        verdict=verdict,
        cpu_seconds=cpu,
        limit_seconds=limit,
        traps=(dataset.trap,) if dataset.trap else (),
        kind="dataset",
        failure=failure,
    )


def blank(dataset: Dataset) -> TestResult:
    traps = (dataset.trap,) if dataset.trap else ()
    return TestResult(name=dataset.title, outcome="not run", traps=traps, kind="dataset")


def with_failure(results: tuple[TestResult, ...], failure: Failure) -> tuple[TestResult, ...]:
    """The first failing test shows the smallest counterexample, too."""
    return tuple(
        msgspec.structs.replace(item, failure=failure) if item.failure and item.name == failure.test else item
        for item in results
    )
