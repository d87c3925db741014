# drill: concurrency/gather-bounded
import asyncio


async def fetch_all(items, fetch, limit):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    places = asyncio.Semaphore(limit)

    async def one(item):
        async with places:
            try:
                return await fetch(item)
            except Exception as failure:
                return failure

    tasks = [asyncio.create_task(one(item)) for item in items]
    try:
        if tasks:
            await asyncio.wait(tasks)
    except asyncio.CancelledError:
        for task in tasks:
            task.cancel()
        raise
    return [task.result() for task in tasks]
