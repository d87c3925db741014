# drill: python/logged-call
from __future__ import annotations

import functools
import sys
import time
from collections.abc import Callable
from typing import TypeVar

F = TypeVar("F", bound=Callable[..., object])


def logged(write: Callable[[str], object], clock: Callable[[], float] = time.perf_counter) -> Callable[[F], F]:
    """A decorator that writes a line for each call: its name, how it ended, how long it took."""

    def decorate(function: F) -> F:
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            start = clock()
            try:
                return function(*args, **kwargs)
            finally:
                kind = sys.exc_info()[0]
                how = f"raised {kind.__name__}" if kind else "returned"
                write(f"{function.__qualname__} {how} after {clock() - start:.3f} s")

        return wrapper

    return decorate
