"""Thousands of answers through any executor: grouped by problem, a few at a time, so that memory stays flat."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from typing import Any
from uuid import uuid4

import msgspec

from engine.judge.batches import Batch, judge_batch, packed
from engine.types.answer import Answer
from engine.types.errors import DrillError
from engine.types.problem import Problem
from engine.types.verdict import Verdict, our_fault

TRAVELLING = 10
"""Answers that travel together: a batch is lost when somebody stops, and costs its way. Here they go one by one."""
SHARED = 10
"""So many that are left of one problem are worth collecting its tests once more."""
Result = tuple[int, "Verdict | DrillError"]


class Group:
    """The answers to one problem that are still to be judged, by their numbers."""

    def __init__(self, problem: Problem, numbers: Sequence[int]) -> None:
        self.problem, self.left = problem, deque(numbers)

    def take(self, most: int) -> list[int]:
        return [self.left.popleft() for _ in range(min(most, len(self.left)))]


class Plan:
    """Which batch a lane gets next: more of its own problem, a problem that nobody has begun, a share of another's."""

    def __init__(self, groups: Sequence[Group], batch: int = 1) -> None:
        self.new, self.batch = deque(groups), batch
        self.begun: dict[int, Group] = {}

    def next(self, lane: int) -> tuple[Problem, list[int]] | None:
        group = self.begun.get(lane)
        if group is None or not group.left:
            group = self.new.popleft() if self.new else self.longest()
        if group is None or not group.left:
            return None
        self.begun[lane] = group
        return group.problem, group.take(self.batch)

    def longest(self) -> Group | None:
        found = max(self.begun.values(), key=lambda group: len(group.left), default=None)
        return found if found and len(found.left) > SHARED else None


class Terms(msgspec.Struct, frozen=True, kw_only=True):
    """How to judge. `scratch` and `jail` as in Batch; `travels`: the executor's machines may not have the bank."""

    scratch: str = ""
    jail: str = "auto"
    travels: bool = False


class Lanes:
    """`read` gives an answer by its number when its turn has come; a DrillError of it is the result of that one."""

    def __init__(self, executor: Executor, lanes: int, read: Callable[[int], Answer], terms: Terms) -> None:
        self.executor, self.lanes, self.read, self.terms = executor, lanes, read, terms
        self.run = uuid4().hex
        self.running: dict[Future[list[Verdict]], tuple[int, list[int]]] = {}
        self.errors: list[Result] = []
        self.folders: dict[str, dict[str, bytes]] = {}

    def judge(self, groups: Sequence[Group]) -> Iterator[Result]:
        """In the order in which they are done. Never raises for an answer, nor where a worker of the executor dies."""
        plan = Plan(groups, TRAVELLING if self.terms.travels else 1)
        for lane in range(self.lanes):
            self.submit(plan, lane)
        while self.running or self.errors:
            yield from self.reported()
            done, _ = wait(self.running, return_when=FIRST_COMPLETED)
            for future in done:
                lane, numbers = self.running.pop(future)
                yield from zip(numbers, _results(future, len(numbers)), strict=True)
                self.submit(plan, lane)

    def reported(self) -> Iterator[Result]:
        errors, self.errors = self.errors, []
        yield from errors

    def submit(self, plan: Plan, lane: int) -> None:
        """One batch for this lane, where there is one with an answer that can be read."""
        while found := plan.next(lane):
            problem, numbers = found
            answers = dict(self.readable(numbers))
            if answers:
                batch = self.batch(problem, lane, tuple(answers.values()))
                self.running[self.executor.submit(judge_batch, batch)] = (lane, list(answers))
                return

    def readable(self, numbers: Sequence[int]) -> Iterator[tuple[int, Answer]]:
        for number in numbers:
            try:
                yield number, self.read(number)
            except DrillError as error:
                self.errors.append((number, error))

    def batch(self, problem: Problem, lane: int, answers: tuple[Answer, ...]) -> Batch:
        more: dict[str, Any] = {"scratch": self.terms.scratch, "jail": self.terms.jail}
        if self.terms.travels:
            more["folder"] = self.folder(problem)
        return Batch(lane=f"{self.run} {lane}", problem=problem, answers=answers, **more)

    def folder(self, problem: Problem) -> dict[str, bytes]:
        if problem.id not in self.folders:
            self.folders = {problem.id: packed(problem)}  # the last one only: lanes work on few at a time
        return self.folders[problem.id]


def _results(future: Future[list[Verdict]], count: int) -> list[Verdict]:
    try:
        return future.result()
    except Exception as error:
        what = f"what judged it ended: {type(error).__name__}: {error}"
        return [our_fault(what)] * count
