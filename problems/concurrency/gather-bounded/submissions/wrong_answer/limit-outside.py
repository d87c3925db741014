# drill: concurrency/gather-bounded
import asyncio


async def fetch_all(items, fetch, limit):
    if limit < 1:
        raise ValueError("limit must be at least 1")

    async def one(item):
        try:
            return await fetch(item)
        except Exception as failure:
            return failure

    places = asyncio.Semaphore(limit)
    async with places:
        return await asyncio.gather(*(one(item) for item in items), return_exceptions=True)
