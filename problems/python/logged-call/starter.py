# drill: python/logged-call
from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

F = TypeVar("F", bound=Callable[..., object])


def logged(write: Callable[[str], object], clock: Callable[[], float] = time.perf_counter) -> Callable[[F], F]:
    """A decorator that writes a line for each call: its name, how it ended, how long it took."""
    raise NotImplementedError
