# drill: concurrency/pool-map-keeps-order
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def pool_map(
    work: Callable[[T], R], items: Iterable[T], workers: int, window: int
) -> Iterator[tuple[bool, R | Exception]]:
    """Yield (True, value) or (False, error) for each item, in order, with `workers` threads and `window` items in hand."""
    raise NotImplementedError
    yield
