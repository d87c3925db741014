# drill: concurrency/gather-bounded
import asyncio


async def fetch_all(items, fetch, limit):
    if limit < 1:
        raise ValueError("limit must be at least 1")

    async def one(item):
        # A semaphore of its own for each item: nobody shares it.
        async with asyncio.Semaphore(limit):
            return await fetch(item)

    return await asyncio.gather(*(one(item) for item in items), return_exceptions=True)
