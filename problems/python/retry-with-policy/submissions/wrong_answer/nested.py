# drill: python/retry-with-policy
import functools
import time
from collections.abc import Callable
from typing import Any, TypeVar

R = TypeVar("R")


class GaveUp(Exception):
    """No attempt is left; `attempts` says how many there were, `__cause__` what went wrong last."""

    def __init__(self, attempts: int) -> None:
        super().__init__(attempts)
        self.attempts = attempts

    def __str__(self) -> str:
        return f"gave up after {self.attempts} attempts"


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
        raise ValueError("at least one attempt is needed")

    def decorate(function: Callable[..., R]) -> Callable[..., R]:
        @functools.wraps(function)
        def wrapper(*args: Any, **kwargs: Any) -> R:
            pause = min(wait, longest)
            made = 0
            while True:
                try:
                    return function(*args, **kwargs)
                except GaveUp:
                    raise
                except on as error:
                    made += 1
                    if made == attempts:
                        raise GaveUp(made) from error
                sleep(pause)
                pause = min(pause * factor, longest)

        return wrapper

    return decorate
