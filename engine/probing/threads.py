"""Threads of an answer that take turns as told: a race is lost every time or never, a deadlock is a result.

    with Stage(solution.__file__, in_turns) as stage:
        till = stage.answer.Till()
        outcomes = stage.run(lambda: till.post(5), lambda: till.post(7))

The answer is loaded anew with locks, threads, sleeping and clocks of the stage. One thread runs at a time; it
may lose its turn before every instruction of the answer's file and wherever it waits. Seconds are virtual. Where
nobody can go on, `run` is over.
"""

from __future__ import annotations

import _thread
import concurrent.futures.thread
import queue
import random
import sys
import threading
import time
import types
import weakref
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from engine.probing.locks import Lock, RLock, on_stage

MOST_WAITS = 20_000
"""Jumps of the clock after which those who are not done are taken to wait for ever (they poll)."""
Choose = Callable[[Sequence["Turn"], "Turn | None"], "Turn"]


@lru_cache
def compiled(source: bytes, path: str) -> types.CodeType:
    """A property loads one answer a hundred times."""
    code: types.CodeType = compile(source, path, "exec", dont_inherit=True)
    return code


class Ended(SystemExit):
    """Unwinds a thread that waits for what will never come."""


class Turn:
    """One thread on the stage."""

    def __init__(self, number: int, work: Callable[[], Any], thread: threading.Thread | None) -> None:
        self.number, self.work, self.thread = number, work, thread
        self.gate, self.done = _thread.allocate_lock(), _thread.allocate_lock()
        self.gate.acquire()
        self.done.acquire()
        self.ready: Callable[[], bool] = lambda: True
        self.wake: float | None = None
        self.over = self.gave_back = False
        self.outcome: tuple[str, Any] = ("waits for ever", None)
        self.error: BaseException | None = None

    def able(self, now: float) -> bool:
        return not self.over and (self.ready() or (self.wake is not None and self.wake <= now))


def in_turns(able: Sequence[Turn], last: Turn | None) -> Turn:
    """The next one after the last: threads that run the same code do every step of it side by side."""
    return next(
        (turn for turn in able if last is not None and turn.number > last.number),
        able[0],
    )


def as_long_as_possible(able: Sequence[Turn], last: Turn | None) -> Turn:
    """Nobody loses a turn before waiting for something."""
    return last if last is not None and last in able else in_turns(able, last)


def giving_way(able: Sequence[Turn], last: Turn | None) -> Turn:
    """Who gives a lock back stands aside at once, and the next one goes on as long as possible."""
    stays = last is not None and last in able and not last.gave_back
    return as_long_as_possible(able, last) if stays else in_turns(able, last)


def drawn(seed: int) -> Choose:
    """Anybody, the same ones in every run."""
    rng = random.Random(seed)
    return lambda able, last: rng.choice(able)


class Stage:
    def __init__(self, path: str, choose: Choose = in_turns, *, every_step: bool = True) -> None:
        """`every_step`: a turn may end before any instruction of the answer, and not only where it waits."""
        self.path, self.choose, self.every_step = path, choose, every_step
        self.now = 0.0
        self.turns: list[Turn] = []
        self.by_ident: dict[int, Turn] = {}
        self.nobody = _thread.allocate_lock()
        self.nobody.acquire()
        self.ending = False
        self.waits = 0

    def __enter__(self) -> Stage:
        on_stage.append(self)
        own = self._own()
        self.kept = [(place, name, getattr(place, name)) for place, name, _ in own]
        for place, name, value in own:
            setattr(place, name, value)
        self.answer = types.ModuleType("solution")
        self.answer.__file__ = self.path
        with open(self.path, "rb") as file:
            code = compiled(file.read(), self.path)
        self.before, sys.modules["solution"] = sys.modules.get("solution"), self.answer
        try:
            self._load(code)
        except BaseException:
            self.__exit__()
            raise
        return self

    def _load(self, code: types.CodeType) -> None:
        """In a thread of the stage, because a module may use threads when it is loaded."""
        every_step, self.every_step = self.every_step, False
        ((how, _),) = self.run(lambda: exec(code, self.answer.__dict__))
        self.every_step = every_step
        error = self.turns[0].error
        if how != "returned":
            raise error or RuntimeError("loading the answer waits for ever")

    def __exit__(self, *_: object) -> None:
        self.ending = True
        for turn in self.turns:
            if not turn.over:
                turn.gate.release()
                turn.done.acquire(timeout=1)
        on_stage.remove(self)
        for place, name, value in self.kept:
            setattr(place, name, value)
        if self.before is not None:
            sys.modules["solution"] = self.before

    def _own(self) -> list[tuple[Any, str, Any]]:
        """(module or class, name, what stands there during the play)."""
        clock = lambda: self.now  # noqa: E731
        return [
            *((threading, name, Lock) for name in ("Lock", "_allocate_lock")),
            (threading, "RLock", RLock),
            (threading, "_time", clock),
            (threading.Thread, "start", self._start),
            (threading.Thread, "join", self._join),
            (threading.Thread, "is_alive", lambda thread: self.is_alive(thread)),
            (queue, "SimpleQueue", queue._PySimpleQueue),  # type: ignore[attr-defined]
            (queue, "time", clock),
            *((time, name, clock) for name in ("time", "monotonic", "perf_counter")),
            (time, "sleep", self.sleep),
            (concurrent.futures.thread, "_global_shutdown_lock", Lock()),
            (concurrent.futures.thread, "_threads_queues", weakref.WeakKeyDictionary()),
        ]

    def run(self, *scripts: Callable[[], Any]) -> list[tuple[str, Any]]:
        """Each script in a thread of its own, until nobody can go on. ("returned", value), ("raised", class) or
        ("waits for ever", None) for each."""
        turns = [self.begin(script) for script in scripts]
        first = self._following(None)
        if first is not None:
            first.gate.release()
            self.nobody.acquire()
        return [turn.outcome for turn in turns]

    def left_running(self) -> int:
        return sum(not turn.over for turn in self.turns)

    def current(self) -> Turn | None:
        return self.by_ident.get(_thread.get_ident())

    def begin(self, work: Callable[[], Any], thread: threading.Thread | None = None) -> Turn:
        turn = Turn(len(self.turns), work, thread)
        self.turns.append(turn)
        _thread.start_new_thread(self._live, (turn,))
        return turn

    def pause(self, ready: Callable[[], bool] | None = None, seconds: float | None = None) -> bool:
        """Lets others have their turn; goes on when `ready()` holds, or after the seconds. Says whether it held."""
        me = self.current()
        if me is None:
            if ready is not None and not ready():
                raise Ended
            return True
        if self.ending:
            raise Ended
        me.ready = ready or (lambda: True)
        me.wake = None if seconds is None else self.now + seconds
        self._pass_on(me)
        if self.ending:
            raise Ended
        return me.ready()

    def give_back(self) -> None:
        """A pause after giving a lock back."""
        me = self.current()
        if me is not None:
            me.gave_back = True
        self.pause()
        if me is not None:
            me.gave_back = False

    def sleep(self, seconds: float) -> None:
        self.pause((lambda: False) if seconds > 0 else None, max(seconds, 0))

    def _pass_on(self, me: Turn) -> None:
        following = self._following(me)
        if following is me:
            return
        (self.nobody if following is None else following.gate).release()
        if not me.over:
            me.gate.acquire()

    def _following(self, me: Turn | None) -> Turn | None:
        while True:
            if able := [turn for turn in self.turns if turn.able(self.now)]:
                return self.choose(able, me)
            times = [turn.wake for turn in self.turns if not turn.over and turn.wake is not None]
            self.waits += 1
            if not times or self.waits > MOST_WAITS:
                return None
            self.now = max(self.now, min(times))

    def _live(self, turn: Turn) -> None:
        turn.gate.acquire()
        ident = _thread.get_ident()
        self.by_ident[ident] = turn
        if turn.thread is not None:
            turn.thread._ident = ident  # type: ignore[attr-defined]
            threading._active[ident] = turn.thread  # type: ignore[attr-defined]
        try:
            if not self.ending:
                sys.settrace(self._entered if self.every_step else None)
                turn.outcome = ("returned", turn.work())
        except Ended:
            pass
        except BaseException as error:
            turn.outcome, turn.error = ("raised", type(error).__name__), error
        finally:
            sys.settrace(None)
            turn.over = True
            threading._active.pop(ident, None)  # type: ignore[attr-defined]
            del self.by_ident[ident]
            turn.done.release()
            if not self.ending:
                self._pass_on(turn)

    def _entered(self, frame: types.FrameType, event: str, arg: Any) -> Any:
        if frame.f_code.co_filename != self.path:
            return None
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        return self._step

    def _step(self, frame: types.FrameType, event: str, arg: Any) -> Any:
        if event == "opcode":
            self.pause()
        return self._step

    def _turn_of(self, thread: threading.Thread) -> Turn | None:
        return next((turn for turn in self.turns if turn.thread is thread), None)

    @property
    def _start(self) -> Callable[[threading.Thread], None]:
        def start(thread: threading.Thread) -> None:
            if self._turn_of(thread) is not None:
                raise RuntimeError("threads can only be started once")
            self.begin(thread.run, thread)
            self.pause()

        return start

    @property
    def _join(self) -> Callable[[threading.Thread, float | None], None]:
        def join(thread: threading.Thread, timeout: float | None = None) -> None:
            turn = self._turn_of(thread)
            if turn is None or turn is self.current():
                raise RuntimeError("cannot join this thread")
            self.pause(lambda: turn.over, None if timeout is None else max(timeout, 0))

        return join

    def is_alive(self, thread: threading.Thread) -> bool:
        turn = self._turn_of(thread)
        return turn is not None and not turn.over
