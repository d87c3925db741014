# drill: python/retry-with-policy
import time
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

R = TypeVar("R")


class GaveUp(Exception):
    """No attempt is left; `attempts` says how many there were, `__cause__` what went wrong last."""

    def __init__(self, attempts: int) -> None:
        super().__init__(f"gave up after {attempts} attempts")
        self.attempts = attempts


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
    if attempts < 1:
        raise ValueError("attempts must be at least 1")

    def decorate(function: Callable[..., R]) -> Callable[..., R]:
        @wraps(function)
        def call(*args: Any, **kwargs: Any) -> R:
            pause = wait
            attempt = 1
            while True:
                try:
                    return function(*args, **kwargs)
                except on as error:
                    if attempt == attempts:
                        raise GaveUp(attempts) from error
                except Exception as error:
                    raise GaveUp(attempt) from error
                sleep(min(pause, longest))
                pause = min(pause * factor, longest)
                attempt += 1

        return call

    return decorate
