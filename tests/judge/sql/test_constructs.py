"""What each dialect's own engine says of a construct is what the judge says, or it refuses: dialects/*.tsv."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, get_args

import pytest

from engine.judge.sql.admission import Refusal, check, in_words, translated
from engine.judge.sql.compare import Rules, compare
from engine.judge.sql.datasets import Dataset
from engine.judge.sql.dialects import DIALECTS
from engine.judge.sql.equality import Reading
from engine.judge.sql.jailed.wire import decode
from engine.judge.sql.result import Result
from engine.judge.sql.session import Session, Trouble
from engine.types import Answer
from engine.types.problem import Dialect

HERE = Path(__file__).resolve().parent / "dialects"
SCHEMA, ROWS = (HERE / "schema.sql").read_text("utf-8"), (HERE / "rows.sql").read_text("utf-8")
REFUSED = "ot supported in this drill"
REFUSED_NOW: dict[Dialect, int] = {"postgres": 32, "sqlite": 0, "mysql": 73}
"""How many constructs that the engine takes are refused here. The numbers may only get smaller."""

DIGITS = {
    "numbers/division with a long fraction": 4,
    "numbers/stddev": 4,
    "windows/average over rows": 4,
    "answers/24": 4,
    "answers/146": 4,
    "answers/149": 4,
}
"""MySQL cuts a quotient after four digits more than its dividend has; the judge keeps them, which fails nobody."""

OUTERMOST_ORDER = re.compile(r"ORDER\s+BY\s(?!.*\sFROM\s)[^()]*(?:\([^()]*\)[^()]*)*$", re.I)


class Construct(NamedTuple):
    """`error`: what the engine says instead of a result."""

    name: str
    query: str
    error: str
    result: Result


def constructs(dialect: Dialect) -> Iterator[Construct]:
    sections = tomllib.loads((HERE / f"{dialect}.toml").read_text("utf-8"))
    lines = (HERE / f"{dialect}.tsv").read_text("utf-8").splitlines()
    kept = {name: (columns, json.loads(rows)) for name, columns, rows in (line.split("\t") for line in lines)}
    assert kept.keys() == {f"{section}/{name}" for section, queries in sections.items() for name in queries}
    for section, queries in sections.items():
        for name, query in queries.items():
            columns, rows = kept[f"{section}/{name}"]
            if columns == "error":
                yield Construct(f"{section}/{name}", query, rows, Result((), ()))
            else:
                names = tuple(f"c{number}" for number, _ in enumerate(json.loads(columns)))
                cells = tuple(tuple(decode(cell) for cell in row) for row in rows)
                yield Construct(f"{section}/{name}", query, "", Result(names, cells))


class Desk:
    """One open database per dialect, and what the judge says of a construct: admitted, run, compared."""

    def __init__(self, bench: Any, dialect: Dialect) -> None:
        self.dialect, self.rules = dialect, DIALECTS[dialect]
        self.problem = bench.problem(SCHEMA, "SELECT 1", ROWS, dialects=("duckdb", dialect))
        engine = self.rules.engine or "duckdb"
        self.session = Session(bench.channel("duckdb"), self.problem, SCHEMA, self.rules.settings, engine)
        self.data = Dataset("constructs", (ROWS,))

    def says(self, case: Construct) -> tuple[str, str]:
        """The verdict and its message."""
        answer = Answer(name="answer.sql", files={"answer.sql": case.query.encode()}, dialect=self.dialect)
        try:
            text = translated(answer, self.dialect, self.session)
            check(self.session, self.problem.sql, text)
            got = self.session.run("answer", text, self.data, max_rows=100, cpu_seconds=5.0).tables[""]
        except Refusal as refusal:
            return "CE", refusal.failure.message
        except Trouble as trouble:
            said = in_words(trouble, self.dialect) if self.rules.translated else trouble
            return "CE", said.message
        found = compare(case.result, got, self.reading_of(case)).difference
        return ("WA", found.words.text) if found else ("AC", "")

    def reading_of(self, case: Construct) -> Rules:
        ordered = OUTERMOST_ORDER.search(case.query) and "ORDER BY NULL" not in case.query
        digits = DIGITS.get(case.name) if self.dialect == "mysql" else None
        places = dict.fromkeys(range(len(case.result.columns)), digits) if digits else {}
        reading = Reading(places, self.rules.whole_booleans, self.rules.text_dates)
        return Rules(order_by=case.result.columns if ordered else (), reading=reading)


def outcome(case: Construct, said: tuple[str, str]) -> str:
    """ "same", "error" where the engine has one too, "refused", or what is wrong."""
    verdict, message = said
    if verdict == "CE" and REFUSED in message:
        return "refused"
    if case.error:
        return "error" if verdict == "CE" else f"the engine says {case.error}, the judge {said}"
    return "same" if verdict == "AC" else f"{verdict}: {message}"


@pytest.mark.parametrize("dialect", get_args(Dialect)[1:])
def test_the_judge_says_what_the_engine_says(bench: Any, dialect: Dialect) -> None:
    desk = Desk(bench, dialect)
    outcomes = [(case, outcome(case, desk.says(case))) for case in constructs(dialect)]
    allowed = ("same", "error", "refused")
    assert not {f"{case.name}: {case.query}": found for case, found in outcomes if found not in allowed}
    refused = [case.name for case, found in outcomes if found == "refused" and not case.error]
    assert len(refused) == REFUSED_NOW[dialect], refused


def test_there_are_enough_constructs_of_each_dialect() -> None:
    counts = [len(list(constructs(dialect))) for dialect in REFUSED_NOW]
    assert min(counts) >= 40
    assert sum(counts) >= 120
