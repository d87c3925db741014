# drill: concurrency/gather-bounded
import asyncio


async def fetch_all(items, fetch, limit):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    items = list(items)
    outcomes = [None] * len(items)
    queue = iter(enumerate(items))

    async def worker():
        for place, item in queue:
            try:
                outcomes[place] = await fetch(item)
            except BaseException as failure:
                outcomes[place] = failure

    await asyncio.gather(*(worker() for _ in range(min(limit, len(items)))))
    return outcomes
