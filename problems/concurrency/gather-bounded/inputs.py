# --- one at a time
import asyncio

async def twice(item):
    return 2 * item

asyncio.run(fetch_all([1, 2, 3], twice, 1))
# --- no place at all
import asyncio

async def twice(item):
    return 2 * item

asyncio.run(fetch_all([], twice, 0))
# --- one of them fails
import asyncio

async def half(item):
    return 1 // item

len(asyncio.run(fetch_all([1, 0, 2], half, 2)))
# --- how many are open at once
import asyncio

now, most = [], []

async def fetch(item):
    now.append(item)
    most.append(len(now))
    await asyncio.sleep(0)
    now.remove(item)

asyncio.run(fetch_all([1, 2, 3, 4], fetch, 2))
max(most)
