# drill: python/logged-call
from __future__ import annotations

import functools
import time
from collections.abc import Callable
from typing import Any, TypeVar

F = TypeVar("F", bound=Callable[..., object])


def logged(write: Callable[[str], object], clock: Callable[[], float] = time.perf_counter) -> Callable[[F], F]:
    """A decorator that writes a line for each call: its name, how it ended, how long it took."""

    def decorate(function: Any) -> Any:
        @functools.wraps(function)
        def wrapper(*args: object, **kwargs: object) -> object:
            how = "returned"
            started = clock()
            try:
                return function(*args, **kwargs)
            except BaseException as error:
                how = f"raised {type(error).__name__}"
                raise
            finally:
                write(f"{function.__qualname__} {how} after {clock() - started:.3f} s")

        return wrapper

    return decorate
