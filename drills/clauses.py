"""`drill hint --clause`: which clause of the query that was just judged wrong to look at first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from drills.reporting import has_clauses
from drills.session import Session
from engine.types import Event, Problem
from engine.types.errors import AnswerError

LOOK = {
    "FROM": "Look at your FROM: the tables and how they are joined",
    "WHERE": "Look at your WHERE: which rows are kept",
    "GROUP BY": "Look at your GROUP BY: what makes one group",
    "HAVING": "Look at your HAVING or QUALIFY: what is kept of the groups or windows",
    "SELECT": "Look at your SELECT list: what is computed from the right rows",
    "ORDER BY": "Look at your ORDER BY and LIMIT",
}
"""The clauses before it, in the order in which a database works them off, are like those of a right query."""
FAR = (
    "Your query goes another way than the right ones that are known here, or is far from them: "
    "no single clause is to blame."
)


class Look(msgspec.Struct, frozen=True):
    """`clause` empty: none is to blame. `mistake`: what is wrong, where the query is a mistake known by name."""

    clause: str
    inside: str
    text: str
    mistake: str = ""


def look(session: Session, problem: Problem) -> Look:
    """Charged as a nudge where a clause is named. Raises AnswerError where there is no wrong query."""
    from engine.coach.submission import stored_answer
    from engine.judge.sql.clauses import clause_to_look_at, is_like
    from engine.mutants.sql_facts import facts_of

    event = _wrong_answer(session, problem)
    answer, engine = stored_answer(problem, event), _engine(problem)
    query = (answer.text, engine if answer.dialect == "duckdb" else answer.dialect)
    types = facts_of((problem.path / "data" / "schema.sql").read_text("utf-8"), engine).types
    solutions = [(path.read_text("utf-8"), _dialect(path, engine)) for path in _queries(problem, "accepted")]
    found = clause_to_look_at(query, solutions, types)
    if found is None:
        return Look("", "", FAR)
    session.gym.clause_hinted(problem, event, found.name)
    wrong = _queries(problem, "wrong_answer")
    known = (p for p in wrong if is_like(query, (p.read_text("utf-8"), _dialect(p, engine)), types))
    like = next((problem.traps.get(_trap(path), "") for path in known), "")
    text = f"{LOOK[found.name]}{f', in {found.inside}' if found.inside else ''}."
    return Look(found.name, found.inside, text, like)


def _wrong_answer(session: Session, problem: Problem) -> Event:
    if not has_clauses(problem):
        raise AnswerError(
            f"The answer to {problem.slug} is no query, so it has no clauses.",
            fix="Hints in words: drill hint",
        )
    event = session.gym.last_submission(problem)
    if event is None or event.verdict != "WA":
        what = f"was {event.verdict}" if event else "is not there yet"
        raise AnswerError(
            f"--clause is about a wrong answer; your last one to {problem.slug} {what}.",
            fix="Have it judged: drill submit. Hints in words: drill hint",
        )
    return event


def _queries(problem: Problem, kind: str) -> Iterator[Path]:
    yield from sorted((problem.path / "submissions" / kind).glob("*.sql"))


def _engine(problem: Problem) -> str:
    return problem.sql.engine if problem.sql else "duckdb"


def _dialect(path: Path, engine: str) -> str:
    """`times.sqlite.sql` is written in SQLite's SQL."""
    return path.suffixes[-2].removeprefix(".") if len(path.suffixes) > 1 else engine


def _trap(path: Path) -> str:
    """same-day-2.sql falls into same-day."""
    name, _, number = path.name.partition(".")[0].rpartition("-")
    return name if number.isdigit() and name else path.name.partition(".")[0]
