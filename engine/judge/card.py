"""Cards: a rubric of checkable facts, and the score of those that the person says were met. Pure."""

from __future__ import annotations

from typing import Annotated

import msgspec

from engine.types import Problem, TestResult, Verdict, VerdictName
from engine.types.errors import BankError
from engine.types.verdict import Failure, Score

Points = Annotated[int, msgspec.Meta(ge=1)]


class Fact(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    text: str
    points: Points
    must: bool = False


class Group(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"facts": "fact"}):
    title: str
    facts: tuple[Fact, ...]


class RedFlag(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A mistake that no other merit outweighs: with it, the score is at most `cap`."""

    id: str
    text: str
    cap: Annotated[int, msgspec.Meta(ge=0)]


class Rubric(
    msgspec.Struct,
    frozen=True,
    forbid_unknown_fields=True,
    rename={"pass_mark": "pass", "groups": "group", "red_flags": "red_flag"},
):
    pass_mark: Points
    groups: tuple[Group, ...]
    red_flags: tuple[RedFlag, ...] = ()

    @property
    def facts(self) -> tuple[Fact, ...]:
        return tuple(fact for group in self.groups for fact in group.facts)

    @property
    def points(self) -> int:
        return sum(fact.points for fact in self.facts)

    @property
    def ids(self) -> tuple[str, ...]:
        return (*(fact.id for fact in self.facts), *(flag.id for flag in self.red_flags))


class CardScore(msgspec.Struct, frozen=True):
    """`earned`: by the facts alone; `points`: what is left of that under the cap of a red flag."""

    earned: int
    points: int
    total: int
    pass_mark: int
    missing_musts: tuple[Fact, ...] = ()
    red_flags: tuple[RedFlag, ...] = ()

    @property
    def passed(self) -> bool:
        return self.points >= self.pass_mark and not self.missing_musts


def load_rubric(problem: Problem) -> Rubric:
    """Raises BankError naming file and key."""
    path = problem.path / "rubric.toml"
    try:
        rubric = msgspec.toml.decode(path.read_bytes(), type=Rubric)
    except OSError as error:
        raise BankError(f"The rubric cannot be read: {error.strerror}.", where=str(path)) from error
    except msgspec.DecodeError as error:
        what, _, key = str(error).partition(" - at ")
        raise BankError(
            f"The rubric is wrong: {what}.", where=f"{path}: {key}" if key else str(path)
        ) from error
    twice = sorted({each for each in rubric.ids if rubric.ids.count(each) > 1})
    if twice:
        raise BankError(
            f"The id {twice[0]} stands here twice.",
            where=f"{path}: id",
            fix="Give each fact an id of its own.",
        )
    if rubric.points < rubric.pass_mark:
        raise BankError(
            f"All facts give {rubric.points} points, fewer than pass = {rubric.pass_mark}.",
            where=f"{path}: pass",
        )
    return rubric


def score(rubric: Rubric, met: set[str]) -> CardScore:
    """`met` holds ids of the facts that the answer gives and of the red flags that it raises."""
    flags = tuple(flag for flag in rubric.red_flags if flag.id in met)
    earned = sum(fact.points for fact in rubric.facts if fact.id in met)
    missing = tuple(fact for fact in rubric.facts if fact.must and fact.id not in met)
    points = min([earned, *(flag.cap for flag in flags)])
    return CardScore(earned, points, rubric.points, rubric.pass_mark, missing, flags)


def verdict(rubric: Rubric, met: set[str]) -> Verdict:
    """AC with enough points and all must-haves, else WA with what was missing."""
    scored = score(rubric, met)
    results = tuple(_result(fact, met) for fact in rubric.facts)
    return Verdict(
        name=VerdictName.AC if scored.passed else VerdictName.WA,
        tests_passed=sum(result.outcome == "passed" for result in results),
        tests_total=len(results),
        results=results,
        failure=None if scored.passed else Failure(test="", message=_why(scored)),
        notes=(_points(scored),),
        score=Score(scored.points, scored.total, tuple(id for id in rubric.ids if id in met)),
    )


def _result(fact: Fact, met: set[str]) -> TestResult:
    if fact.id in met:
        return TestResult(name=fact.text, outcome="passed", kind="contract")
    return TestResult(name=fact.text, outcome="failed", verdict=VerdictName.WA, kind="contract")


def _points(scored: CardScore) -> str:
    needed = f"{scored.pass_mark} are needed"
    if scored.points == scored.earned:
        return f"{scored.points} of {scored.total} points; {needed}"
    return (
        f"{scored.points} of {scored.total} points, for a mistake that ends it caps the score; "
        f"the facts alone gave {scored.earned}; {needed}"
    )


def _why(scored: CardScore) -> str:
    lists = ((ENDS_IT, scored.red_flags), (NEEDED, scored.missing_musts))
    parts = ["\n".join([title, *(BULLET + each.text for each in found)]) for title, found in lists if found]
    return "\n".join(parts) or "Too little of what an interviewer listens for."


BULLET = "- "
ENDS_IT = "Not past an interviewer, whatever else is right:"
NEEDED = "Missing, and needed:"
