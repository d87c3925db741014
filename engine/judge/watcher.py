"""Stands between hypothesis and a property of a hidden test."""

from __future__ import annotations

import functools
import random
from collections.abc import Callable
from typing import Any

from engine.judge.jailed import wire
from engine.judge.recorder import Recorder

SHRINK_EXAMPLES = 400
"""Examples that hypothesis may try once it has found a falsifying one."""


class ShrinkBudgetSpent(BaseException):
    """Leaves hypothesis: what has been found is good enough to show."""


class Watcher:
    """Each example starts a fresh record, the last failure is kept.

    Drawing takes far longer than testing, and every answer meets the same examples: derandomised, or with a seed.
    So they are kept, where they are plain data and drawn without a look at the test (`may_keep`), and what passes
    them all needs no hypothesis any more. Where one fails hypothesis begins anew, to find a small one.
    """

    def __init__(self, test: Any) -> None:
        self.test = test
        self.may_keep = False
        self.kept: dict[str, list[bytes]] = {}
        self.drawing: list[bytes] | None = None
        self.prepare(Recorder(), True)

    def prepare(self, recorder: Recorder, shrink: bool) -> None:
        self.recorder = recorder
        self.budget = SHRINK_EXAMPLES if shrink else 0
        self.failure: BaseException | None = None
        self.record: Recorder | None = None

    def run(self, draw: Callable[[], None], name: str) -> None:
        """`draw`: the property as hypothesis runs it; `name`: of the test with its parameters."""
        if name not in self.kept:
            self.draw_and_keep(draw, name)
            return
        self.again(self.kept[name])
        if self.failure is None or not self.budget:
            return
        found = self.failure, self.record
        self.failure = None
        try:
            draw()
        finally:
            if self.failure is None:  # an answer that is wrong now and then
                self.failure, self.record = found

    def draw_and_keep(self, draw: Callable[[], None], name: str) -> None:
        self.drawing = [] if self.may_keep else None
        try:
            draw()
            if self.drawing:
                self.kept[name] = self.drawing
        finally:
            self.drawing = None

    def again(self, examples: list[bytes]) -> None:
        state = random.getstate()
        try:
            for example in examples:
                args, kwargs = wire.unpack(example)
                random.seed(0)  # as hypothesis does
                self.try_one(args, kwargs)
                if self.failure is not None:
                    return
        finally:
            random.setstate(state)

    def try_one(self, args: Any, kwargs: Any) -> None:
        self.recorder.reset()
        try:
            self.test(*args, **kwargs)
        except Exception as error:
            self.failure, self.record = error, self.recorder.snapshot()

    def keep(self, args: Any, kwargs: Any) -> None:
        if self.drawing is not None:
            packed = wire.pack([list(args), kwargs])
            if packed is None:
                self.drawing, self.may_keep = None, False
            else:
                self.drawing.append(packed)

    def as_function(self) -> Any:
        from hypothesis.errors import StopTest, UnsatisfiedAssumption

        @functools.wraps(self.test)
        def watched(*args: Any, **kwargs: Any) -> Any:
            if self.failure is not None:
                self.budget -= 1
                if self.budget < 0:
                    raise ShrinkBudgetSpent
            self.keep(args, kwargs)
            self.recorder.reset()
            try:
                return self.test(*args, **kwargs)
            except Exception as error:
                if not isinstance(error, (UnsatisfiedAssumption, StopTest)):
                    self.failure = error
                    self.record = self.recorder.snapshot()
                raise

        return watched
