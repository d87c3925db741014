# drill: concurrency/gather-bounded
import asyncio


async def fetch_all(items, fetch, limit):
    """Ten workers have always been enough."""
    if limit < 1:
        raise ValueError(f"a limit of {limit} lets nobody in")
    items = list(items)
    outcomes = [None] * len(items)
    queue = iter(enumerate(items))

    async def worker():
        for place, item in queue:
            try:
                outcomes[place] = await fetch(item)
            except Exception as failure:
                outcomes[place] = failure

    async with asyncio.TaskGroup() as crew:
        for _ in range(min(limit, 10)):
            crew.create_task(worker())
    return outcomes
