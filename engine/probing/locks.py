"""Locks for threads that take turns; what `threading` and `queue` build of locks follows by itself."""

from __future__ import annotations

import _thread
from typing import Any

on_stage: list[Any] = []
"""The stage that plays now is the last."""


class Lock:
    def __init__(self) -> None:
        self.stage = on_stage[-1]
        self.held = False

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        self.stage.pause()
        if self.held:
            seconds = timeout if timeout >= 0 else None
            if not blocking or not self.stage.pause(lambda: not self.held, seconds):
                return False
        self.held = True
        return True

    def release(self) -> None:
        if not self.held:
            raise RuntimeError("release unlocked lock")
        self.held = False
        self.stage.give_back()

    def locked(self) -> bool:
        return self.held

    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(self, *_: object) -> None:
        self.release()

    def _at_fork_reinit(self) -> None:
        self.held = False


class RLock(Lock):
    def __init__(self) -> None:
        super().__init__()
        self.owner: int | None = None
        self.times = 0

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        if self.owner != _thread.get_ident():
            if not super().acquire(blocking, timeout):
                return False
            self.owner = _thread.get_ident()
        self.times += 1
        return True

    def release(self) -> None:
        if self.owner != _thread.get_ident():
            raise RuntimeError("cannot release un-acquired lock")
        self.times -= 1
        if not self.times:
            self.owner = None
            super().release()

    def _is_owned(self) -> bool:
        return self.owner == _thread.get_ident()

    def _release_save(self) -> Any:
        times, self.times, self.owner = self.times, 0, None
        super().release()
        return times

    def _acquire_restore(self, times: int) -> None:
        super().acquire()
        self.owner, self.times = _thread.get_ident(), times
