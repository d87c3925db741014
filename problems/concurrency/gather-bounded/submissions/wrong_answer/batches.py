# drill: concurrency/gather-bounded
import asyncio
from itertools import islice


async def fetch_all(items, fetch, limit):
    if limit < 1:
        raise ValueError("limit must be at least 1")

    async def one(item):
        return await fetch(item)

    outcomes = []
    rest = iter(items)
    while batch := list(islice(rest, limit)):
        outcomes += await asyncio.gather(*map(one, batch), return_exceptions=True)
    return outcomes
