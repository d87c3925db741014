"""One judge kept open for many answers: tests are collected once; replaced only when it has failed or is full."""

from __future__ import annotations

from pathlib import Path

from engine.judge.forerunner import Forerunner
from engine.judge.supervisor import PLAIN, Judge
from engine.judge.way import Way
from engine.types.answer import Answer
from engine.types.errors import JudgeError
from engine.types.problem import Problem
from engine.types.verdict import Verdict, VerdictName, our_fault

MOST_ANSWERS = 500
"""Of one judge: its folder keeps every answer until it is closed."""


class Warm:
    """Starts its judge at once. `started` counts judges, which is how often the tests were collected."""

    def __init__(
        self,
        problem: Problem,
        *,
        scratch: Path,
        suite: str = "hidden",
        jail: str = "auto",
        forerunner: Forerunner | None = None,
    ) -> None:
        self.problem, self.scratch, self.suite, self.jail = problem, scratch, suite, jail
        self.started = 0
        self.judge: Judge | None = None
        self.trouble = ""
        self.ended = False
        self.start(forerunner)

    def __enter__(self) -> Warm:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def start(self, forerunner: Forerunner | None = None) -> None:
        self.started += 1
        try:
            self.judge = Judge(
                self.problem, scratch=self.scratch, suite=self.suite, jail=self.jail, forerunner=forerunner
            )
        except (JudgeError, OSError) as error:
            self.trouble = str(error)

    def close(self) -> None:
        judge, self.judge = self.judge, None
        if judge is not None:
            judge.close()

    def end(self) -> None:
        """From another thread: what it is judging comes to nothing, and no other judge is started."""
        self.trouble, self.ended = "stopped", True
        self.close()

    def verdict(self, answer: Answer, *, cases: str = "", way: Way = PLAIN) -> Verdict:
        """As that of a judge; what is our own fault is tried once more by a fresh one. Never raises for an answer."""
        if self.judge is not None and self.judge.answers >= MOST_ANSWERS:
            self.close()
        verdict = self.once(answer, cases, way)
        return verdict if verdict.name is not VerdictName.IE else self.once(answer, cases, way)

    def once(self, answer: Answer, cases: str, way: Way) -> Verdict:
        if self.judge is None and not self.ended:
            self.start()
        judge = self.judge
        if judge is None:
            return our_fault(self.trouble)
        verdict = judge.verdict(answer, cases=cases, way=way)
        if verdict.name is VerdictName.IE:
            self.close()
        return verdict
