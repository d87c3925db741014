# drill: concurrency/gather-bounded
import asyncio


async def fetch_all(items, fetch, limit):
    # Semaphore refuses negative numbers by itself.
    places = asyncio.Semaphore(limit)

    async def one(item):
        async with places:
            try:
                return await fetch(item)
            except Exception as failure:
                return failure

    return await asyncio.gather(*(one(item) for item in items), return_exceptions=True)
