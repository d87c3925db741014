"""An event loop on a virtual clock, which jumps to the next timer when nothing else can be done. It never sleeps."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Any


class NothingLeftToWaitFor(Exception):
    """Everybody waits and no timer runs: it would hang for ever."""


class _JumpingSelector:
    """Stands where the loop would wait for the operating system: instead of waiting it moves the clock."""

    def __init__(self, loop: VirtualLoop) -> None:
        self.loop = loop

    def select(self, timeout: float | None = None) -> list[Any]:
        if timeout is None:
            raise NothingLeftToWaitFor
        self.loop.now += timeout
        return []

    def close(self) -> None:
        pass


class VirtualLoop(asyncio.BaseEventLoop):
    """`block(seconds)` is what blocking code of a probe calls: on the loop's own thread everything stands still
    meanwhile; in an executor (`asyncio.to_thread`, `run_in_executor`) only the caller waits.
    """

    def __init__(self, threads: int = 32) -> None:
        super().__init__()
        self.now = 0.0
        self.threads = threads
        self.blocked_for: float | None = None
        """Seconds that the function in an executor has blocked so far; None on the loop's own thread."""
        self.busy: dict[Any, int] = {}
        self.queues: dict[Any, deque[Callable[[], None]]] = {}
        self.stalls: list[tuple[float, float]] = []
        """(when, seconds) for each time that the loop itself was blocked."""
        self._selector = _JumpingSelector(self)
        self.set_exception_handler(lambda loop, context: None)

    def time(self) -> float:
        return self.now

    def ms(self) -> int:
        return round(self.now * 1000)

    def _process_events(self, events: list[Any]) -> None:
        pass

    def _write_to_self(self) -> None:
        pass

    def block(self, seconds: float) -> None:
        if self.blocked_for is not None:
            self.blocked_for += seconds
        else:
            self.stalls.append((self.now, seconds))
            self.now += seconds

    def run_in_executor(self, executor: Any, func: Callable[..., Any], *args: Any) -> asyncio.Future[Any]:  # type: ignore[override]
        future = self.create_future()
        places = self.threads if executor is None else executor._max_workers
        queue = self.queues.setdefault(executor, deque())

        def begin() -> None:
            self.busy[executor] = self.busy.get(executor, 0) + 1
            outer, self.blocked_for = self.blocked_for, 0.0
            try:
                value, failure = func(*args), None
            except Exception as error:
                value, failure = None, error
            seconds, self.blocked_for = self.blocked_for, outer
            self.call_later(seconds, end, value, failure)

        def end(value: Any, failure: Exception | None) -> None:
            self.busy[executor] -= 1
            if queue:
                queue.popleft()()
            if not future.done() and failure is not None:
                future.set_exception(failure)
            elif not future.done():
                future.set_result(value)

        if self.busy.get(executor, 0) < places:
            begin()
        else:
            queue.append(begin)
        return future
