"""Before the tests: is this text an answer at all? Translate, open, parse, bind, and say no in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from engine.judge.channel import Channel, Stopped
from engine.judge.sql import datasets as data
from engine.judge.sql.compare import Rules
from engine.judge.sql.datasets import Dataset
from engine.judge.sql.dialects import DIALECTS, Catalogue, Untranslatable, reworded, to_duckdb
from engine.judge.sql.equality import Reading
from engine.judge.sql.failures import (
    COMPILE,
    TROUBLE_VERDICTS,
    from_stop,
    from_trouble,
    located,
)
from engine.judge.sql.policy import EMPTY, parts_problem, statement_problem, tables_problem
from engine.judge.sql.session import Session, Trouble
from engine.types import Answer, Failure, Problem, SqlSettings, VerdictName
from engine.types.errors import JudgeError
from engine.types.problem import Dialect


class Refusal(Exception):
    """The answer, or the person's cases, cannot be judged at all."""

    def __init__(self, failure: Failure, verdict: VerdictName = VerdictName.CE) -> None:
        super().__init__(failure.message)
        self.failure, self.verdict = failure, verdict


class Admitted(msgspec.Struct, frozen=True):
    """An answer that compiles: its text for the worker, the worker, and how results are compared."""

    session: Session
    text: str
    reference: str
    rules: Rules
    dialect: Dialect


def admit(problem: Problem, sql: SqlSettings, answer: Answer, channel: Channel) -> Admitted:
    """Raises Refusal for a fault of the answer, JudgeError for one of the folder."""
    dialect = dialect_of(sql, answer)
    rules = DIALECTS[dialect]
    reference = data.read(problem, "submissions/accepted/reference.sql")
    schema = data.read(problem, "data/schema.sql")
    try:
        session = Session(channel, problem, schema, rules.settings, rules.engine or sql.engine)
    except (Stopped, Trouble) as error:
        raise JudgeError(f"the schema does not load: {error}", where="data/schema.sql") from None
    text = translated(answer, dialect, session)
    try:
        facts = check(session, sql, text)
        compared = rules_for(session, sql, dialect, facts, reference)
    except Trouble as trouble:
        shown = in_words(trouble, dialect) if rules.translated else trouble
        verdict = TROUBLE_VERDICTS.get(trouble.kind, VerdictName.CE)
        raise Refusal(from_trouble(COMPILE, shown, answer), verdict) from None
    except Stopped as stopped:
        raise Refusal(from_stop(COMPILE, stopped), stopped.verdict) from None
    return Admitted(session, text, reference, compared, dialect)


def dialect_of(sql: SqlSettings, answer: Answer) -> Dialect:
    """ "duckdb" is what an answer is in unless said otherwise, and stands for "native" on SQLite's tasks."""
    asked = answer.dialect
    if asked == "duckdb" or asked == sql.engine:
        return "duckdb"
    for dialect in sql.dialects:
        if dialect == asked and sql.engine == "duckdb":
            return dialect
    offered = ", ".join(sql.dialects)
    raise refused(f"This task cannot be answered in {asked}; it takes {offered}. Choose with --dialect.")


def in_words(trouble: Trouble, dialect: Dialect) -> Trouble:
    """DuckDB's caret and names point into the translated text, which the person never saw."""
    return Trouble(trouble.kind, reworded(trouble.kind, trouble.message, dialect))


def translated(answer: Answer, dialect: Dialect, session: Session) -> str:
    try:
        catalogue = Catalogue(session.kinds, session.unique)
        return to_duckdb(answer.text.removeprefix("\ufeff"), dialect, catalogue)
    except Untranslatable as error:
        raise Refusal(located(Failure(test=COMPILE, message=str(error)), answer, error.line)) from None


def check(session: Session, sql: SqlSettings, text: str) -> Mapping[str, Any]:
    """What the text is made of, once it is allowed and binds."""
    facts = session.parse(text)
    statements = facts["statements"]
    reason = statement_problem(statements, session.engine)
    refuse(reason if not sql.compare else "" if statements else EMPTY)
    if session.engine == "duckdb":
        refuse(parts_problem(facts))
    session.bind(text)
    if session.engine == "duckdb":
        refuse(tables_problem(facts, session.columns))
    return facts


def refuse(reason: str) -> None:
    if reason:
        raise refused(reason)


def refused(reason: str) -> Refusal:
    return Refusal(Failure(test=COMPILE, message=reason))


def rules_for(
    session: Session, sql: SqlSettings, dialect: Dialect, facts: Mapping[str, Any], reference: str
) -> Rules:
    """Where the reference rounds a column in its outermost SELECT, the task asks for that many places."""
    places = session.parse(reference, "reference").get("rounded", {}) if sql.engine == "duckdb" else {}
    rules = DIALECTS[dialect]
    return Rules(
        order_by=() if sql.compare else sql.order_by,
        exact_names=sql.exact_names,
        ties=sql.ties,
        ordered=facts["ordered"],
        reading=Reading(
            {int(position): count for position, count in places.items()},
            rules.whole_booleans,
            rules.text_dates,
        ),
    )


def check_cases(session: Session, sql: SqlSettings, sets: Sequence[Dataset]) -> None:
    """The person's own data: INSERTs and nothing else; on SQLite the worker's gate sees to that."""
    if sql.engine != "duckdb":
        return
    for dataset in sets:
        if not dataset.untrusted:
            continue
        try:
            kinds = set(session.statements(dataset.scripts[0])) - {"INSERT"}
        except (Stopped, Trouble) as error:
            raise Refusal(Failure(test=dataset.title, message=str(error))) from None
        if kinds:
            text = f"Only INSERTs are allowed here; there is {', '.join(sorted(kinds))}."
            raise Refusal(Failure(test=dataset.title, message=text))
