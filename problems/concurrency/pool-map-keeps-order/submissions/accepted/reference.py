# drill: concurrency/pool-map-keeps-order
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def pool_map(
    work: Callable[[T], R], items: Iterable[T], workers: int, window: int
) -> Iterator[tuple[bool, R | Exception]]:
    """Yield (True, value) or (False, error) for each item, in order, with `workers` threads and `window` items in hand."""
    if workers < 1 or window < 1:
        raise ValueError("workers and window must be at least 1")
    waiting: deque[Future[R]] = deque()
    pool = ThreadPoolExecutor(workers)
    try:
        for item in items:
            waiting.append(pool.submit(work, item))
            if len(waiting) == window:
                yield _outcome(waiting.popleft())
        while waiting:
            yield _outcome(waiting.popleft())
    finally:
        pool.shutdown(cancel_futures=True)


def _outcome(future: Future[R]) -> tuple[bool, R | Exception]:
    error = future.exception()
    return (True, future.result()) if error is None else (False, error)
