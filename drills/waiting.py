"""A sign of life on the terminal while the judge works."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

QUIET_SECONDS = 1.0
"""Most answers are judged before anybody wonders."""


@contextmanager
def waiting(what: str = "judging") -> Iterator[None]:
    """After a second, `judging … 3 s` on stderr, gone again at the end; silent where nobody looks."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield
        return
    done = Event()
    thread = Thread(target=_count, args=(what, done), daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _count(what: str, done: Event) -> None:
    seconds = QUIET_SECONDS
    if done.wait(seconds):
        return
    while True:
        _write(f"\r{what} … {seconds:.0f} s")
        if done.wait(1):
            break
        seconds += 1
    _write("\r\x1b[K")


def _write(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()
