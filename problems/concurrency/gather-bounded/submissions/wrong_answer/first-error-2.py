# drill: concurrency/gather-bounded
import asyncio


async def fetch_all(items, fetch, limit):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    places = asyncio.Semaphore(limit)

    async def one(item):
        async with places:
            return await fetch(item)

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(one(item)) for item in items]
    return [task.result() for task in tasks]
