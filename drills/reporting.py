"""What `drill submit` and `drill run` say of one answer: the words of the screen, and all of it as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import PurePath
from typing import TYPE_CHECKING, Annotated, Any, Literal

import msgspec

from drills.answers import UNSCORED, UNWRITTEN
from drills.brief import brief
from drills.console import Step, safe
from engine.types import Problem, Verdict, VerdictName
from engine.types.problem import Kind

if TYPE_CHECKING:
    from engine.coach import Earlier, Outcome

TESTS, SAMPLE, FACTS = "tests passed", "sample tests passed", "facts"
GradeName = Literal["again", "hard", "good", "easy"]


def described(text: str, **more: Any) -> Any:
    return msgspec.Meta(description=text, **more)


class About(msgspec.Struct, frozen=True):
    """The problem that was answered."""

    id: str
    slug: str
    track: str
    title: str
    kind: Kind
    topics: tuple[str, ...]
    pattern: str
    difficulty: int
    minutes: int
    why: str
    prerequisites: tuple[str, ...]
    extras: tuple[str, ...]


class Graded(msgspec.Struct, frozen=True, kw_only=True):
    """What the answer led to in the log."""

    counted: Annotated[bool, described("it was charged as a submission")]
    closed: Annotated[bool, described("the attempt ended with it")]
    submissions: int
    grade: GradeName | None
    reason: Annotated[str, described("why this grade, or why none")]
    highest: Annotated[GradeName | None, described("how far `drill rate` may raise it")]
    scheduled: Annotated[bool, described("false where the pattern had its grade of the day already")]
    due: date | None
    interval_days: int | None
    previews: Annotated[dict[GradeName, date], described("when it would come again, by grade")]
    repeated_old_answer: bool
    graded_before: bool
    work_seconds: float | None


class CardAsked(msgspec.Struct, frozen=True, kw_only=True):
    """The card of a deck that was answered. Its key is empty as long as nothing is written."""

    id: str
    question: str
    why: Literal["due", "new", "ahead"]
    number: Annotated[int, described("of the card within its sitting")]
    of: int
    facts: tuple[str, ...] = ()
    mistake: str = ""
    example: str = ""
    met: Annotated[tuple[int, ...], described("numbers of the facts that the answer gives, from 1")] = ()


class Before(msgspec.Struct, frozen=True, kw_only=True):
    """The score that an earlier answer to this card had."""

    day: date
    points: Annotated[int, described("of a deck's card: facts")]
    total: int
    met: Annotated[tuple[str, ...], described("ids of a rubric's facts, numbers of a deck's")]
    grade: GradeName | None


class Command(msgspec.Struct, frozen=True):
    """What to type next."""

    command: str
    purpose: str


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """One answer, judged. Every key is always there."""

    schema: Annotated[Literal[1], described("raised when a key goes or changes its meaning")]
    problem: About
    answer: Annotated[str, described("the file or folder that was judged")]
    suite: Annotated[Literal["hidden", "sample"], described("sample: by drill run, with your own cases")]
    title: Annotated[str, described("the verdict in words")]
    summary: Annotated[str, described('such as "3 of 9 tests passed"; empty where nothing was tested')]
    limit_seconds: Annotated[float, described("the most CPU time that one test may take; 0 where none ran")]
    verdict: Verdict
    outcome: Annotated[Graded | None, described("null where nothing was logged")]
    card: Annotated[CardAsked | None, described("null but for a deck")]
    before: Annotated[Before | None, described("null where no card was scored before")]
    next: tuple[Command, ...]


def report(
    problem: Problem,
    answer: str,
    name: str,
    verdict: Verdict,
    outcome: Outcome | None,
    *,
    ran: bool = False,
    steps: Sequence[Step] | None = None,
    card: CardAsked | None = None,
    earlier: Earlier | None = None,
) -> Any:
    """Ready for msgspec.json: nothing is left out, not even what has its usual value."""
    steps = next_steps(problem, verdict, name, outcome, ran=ran) if steps is None else steps
    return complete(
        Report(
            schema=1,
            problem=About(**brief(problem)),
            answer=answer,
            suite="sample" if ran else "hidden",
            title=title(verdict),
            summary=summary(problem, verdict, ran=ran),
            limit_seconds=limit_seconds(verdict),
            verdict=verdict,
            outcome=_graded(outcome) if outcome else None,
            card=card,
            before=_before(earlier) if earlier else None,
            next=tuple(Command(*step) for step in steps),
        )
    )


def title(verdict: Verdict) -> str:
    said = verdict.failure.test if verdict.failure else ""
    return said if said in (UNWRITTEN, UNSCORED) else verdict.title


def summary(problem: Problem, verdict: Verdict, *, ran: bool) -> str:
    """What does not compile was not tested: a count would say that it failed all."""
    if not verdict.tests_total or not verdict.counts:
        return ""
    tests = FACTS if problem.kind == "card" else SAMPLE if ran else TESTS
    return f"{verdict.tests_passed} of {verdict.tests_total} {tests}"


def limit_seconds(verdict: Verdict) -> float:
    return max((result.limit_seconds for result in verdict.results), default=0.0)


def is_unwritten(verdict: Verdict) -> bool:
    return verdict.failure is not None and verdict.failure.test == UNWRITTEN


OWN_CASES = {"cases.py": "cases.py", "your cases": "cases.sql"}
"""The person's own file, by the test under which the judge refuses what it holds."""


def next_steps(
    problem: Problem, verdict: Verdict, answer: str, outcome: Outcome | None = None, *, ran: bool = False
) -> Sequence[Step]:
    """`answer` is what to call its file."""
    if outcome and outcome.repeated_old_answer:
        # What is due stays due: "the next problem" would be this one.
        return [Step("drill submit", "once you have written it anew"), Step("drill next", "go on")]
    if verdict.accepted and not ran:
        return [
            Step("drill solution", "the reference and other ways"),
            Step("drill next", "the next problem"),
        ]
    if verdict.accepted:
        return [Step("drill submit", "have it judged against the hidden tests")]
    if verdict.name is VerdictName.IE:
        return [
            Step("drill submit", "try once more"),
            Step("drill doctor", "see what is wrong, and report it"),
        ]
    again = "drill run" if ran else "drill submit"
    if verdict.name is VerdictName.CE and verdict.failure and (own := OWN_CASES.get(verdict.failure.test)):
        return [Step(again, f"once you have changed {own}")]
    changed = "your files" if problem.kind == "project" else safe(PurePath(answer).name)
    steps = [
        Step(again, f"once you have changed {changed}"),
        Step("drill hint", "if you are stuck"),
    ]
    if not ran and has_clauses(problem) and verdict.name is VerdictName.WA:
        steps.append(Step("drill hint --clause", "the clause to look at; counts as a nudge"))
    return steps


def has_clauses(problem: Problem) -> bool:
    """The answer is one query."""
    return problem.sql is not None and not problem.sql.compare


def complete(value: Any) -> Any:
    """Structs as dicts with all their fields."""
    if isinstance(value, msgspec.Struct):
        return {name: complete(getattr(value, name)) for name in value.__struct_fields__}
    if isinstance(value, (list, tuple)):
        return [complete(item) for item in value]
    return value


def json_schema() -> dict[str, Any]:
    """JSON Schema of what `--json` prints."""
    return strict_schema(Report, "drill submit --json")


def strict_schema(of: type[msgspec.Struct], title: str) -> dict[str, Any]:
    """Nothing else may stand there, and nothing is missing."""
    schema = msgspec.json.schema(of)
    for each in schema["$defs"].values():
        if "properties" in each:
            each["required"] = list(each["properties"])
            each["additionalProperties"] = False
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, **schema}


def schema_text() -> bytes:
    return msgspec.json.format(msgspec.json.encode(json_schema()), indent=2) + b"\n"


def _before(earlier: Earlier) -> Before:
    grade: Any = earlier.grade.name.lower() if earlier.grade else None
    return Before(day=earlier.day, points=earlier.points, total=earlier.total, met=earlier.met, grade=grade)


def _graded(outcome: Outcome) -> Graded:
    facts = {name: getattr(outcome, name) for name in Graded.__struct_fields__}
    named: dict[str, Any] = {
        "grade": outcome.grade.name.lower() if outcome.grade else None,
        "highest": outcome.highest.name.lower() if outcome.highest else None,
        "previews": {grade.name.lower(): day for grade, day in outcome.previews.items()},
    }
    return Graded(**{**facts, **named})
