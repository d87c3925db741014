"""`drill hint --clause`: which clause of the query that was just judged wrong to look at first."""

from __future__ import annotations

import msgspec

from drills.reporting import has_clauses
from drills.session import Session
from engine.types import Answer, Event, Problem
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
    from engine.proof.submissions import submissions

    event = _wrong_answer(session, problem)
    query = _in_their_dialect(stored_answer(problem, event), problem)
    schema = (problem.path / "data" / "schema.sql").read_text("utf-8")
    types = facts_of(schema, problem.sql.engine if problem.sql else "duckdb").types
    known = submissions(problem)
    solutions = [_in_their_dialect(each.answer, problem) for each in known if each.group == "accepted"]
    found = clause_to_look_at(query, solutions, types)
    if found is None:
        return Look("", "", FAR)
    session.gym.clause_hinted(problem, event, found.name)
    wrong = (each for each in known if each.group == "wrong_answer")
    mistakes = (each for each in wrong if is_like(query, _in_their_dialect(each.answer, problem), types))
    like = next((problem.traps.get(each.trap, "") for each in mistakes), "")
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


def _in_their_dialect(answer: Answer, problem: Problem) -> tuple[str, str]:
    """The text and what it is written in; a plain query is in the SQL of the task's own engine."""
    engine = problem.sql.engine if problem.sql else "duckdb"
    return answer.text, engine if answer.dialect == "duckdb" else answer.dialect
