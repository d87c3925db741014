# drill: concurrency/gather-bounded
import asyncio


async def fetch_all(items, fetch, limit):
    """A sliding window of tasks: fill it, wait until one is done, fill it again."""
    if limit < 1:
        raise ValueError("limit")

    async def one(item):
        return await fetch(item)

    tasks, open_tasks = [], set()
    try:
        for item in items:
            if len(open_tasks) >= limit:
                _, open_tasks = await asyncio.wait(open_tasks, return_when=asyncio.FIRST_COMPLETED)
            task = asyncio.create_task(one(item))
            tasks.append(task)
            open_tasks.add(task)
        return await asyncio.gather(*tasks, return_exceptions=True)
    except asyncio.CancelledError:
        for task in open_tasks:
            task.cancel()
        await asyncio.gather(*open_tasks, return_exceptions=True)
        raise
