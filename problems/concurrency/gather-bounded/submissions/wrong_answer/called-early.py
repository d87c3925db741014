# drill: concurrency/gather-bounded
import asyncio


async def fetch_all(items, fetch, limit):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    places = asyncio.Semaphore(limit)

    async def one(request):
        async with places:
            return await request

    async def failed(failure):
        raise failure

    def request_for(item):
        try:
            return fetch(item)
        except Exception as failure:
            return failed(failure)

    requests = [request_for(item) for item in items]
    return await asyncio.gather(*map(one, requests), return_exceptions=True)
