# drill: concurrency/gather-bounded
import asyncio


async def fetch_all(items, fetch, limit):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    places = asyncio.Semaphore(limit)
    outcomes = {}
    items = list(items)

    async def one(item):
        async with places:
            try:
                outcomes[repr(item)] = await fetch(item)
            except Exception as failure:
                outcomes[repr(item)] = failure

    await asyncio.gather(*(one(item) for item in items), return_exceptions=True)
    return [outcomes[repr(item)] for item in items]
