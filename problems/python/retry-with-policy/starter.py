# drill: python/retry-with-policy
import time
from collections.abc import Callable
from typing import Any, TypeVar

R = TypeVar("R")


class GaveUp(Exception):
    """No attempt is left; `attempts` says how many there were, `__cause__` what went wrong last."""


def retry(
    *,
    on: type[BaseException] | tuple[type[BaseException], ...],
    attempts: int = 3,
    wait: float = 1.0,
    factor: float = 2.0,
    longest: float = 60.0,
    sleep: Callable[[float], object] = time.sleep,
) -> Callable[[Callable[..., R]], Callable[..., R]]:
    """A decorator that calls the function again after errors that are worth it."""
    raise NotImplementedError
