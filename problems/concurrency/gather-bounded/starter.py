# drill: concurrency/gather-bounded
from collections.abc import Awaitable, Callable, Iterable
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


async def fetch_all(items: Iterable[T], fetch: Callable[[T], Awaitable[R]], limit: int) -> list[R | Exception]:
    """Fetch every item with at most `limit` requests open; outcomes (values or exceptions) in the order of the items."""
    raise NotImplementedError
