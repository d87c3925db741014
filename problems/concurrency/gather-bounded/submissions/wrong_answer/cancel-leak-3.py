# drill: concurrency/gather-bounded
import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


async def fetch_all(items: Iterable[T], fetch: Callable[[T], Awaitable[R]], limit: int) -> list[R | Exception]:
    """Fetch every item with at most `limit` requests open; outcomes (values or exceptions) in the order of the items."""
    if limit < 1:
        raise ValueError("limit must be at least 1")
    places = asyncio.Semaphore(limit)

    async def one(item: T) -> R | Exception:
        async with places:
            try:
                return await fetch(item)
            except Exception as failure:
                return failure

    return await asyncio.gather(*(one(item) for item in items))
