# drill: concurrency/gather-bounded
import asyncio


async def fetch_all(items, fetch, limit):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    places = asyncio.Semaphore(limit)

    async def one(item):
        async with places:
            return await fetch(item)

    return await asyncio.gather(*(one(item) for item in items))
