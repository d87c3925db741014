# expect: AC
# tries: nothing: asyncio inside
import asyncio


async def work(items):
    await asyncio.sleep(0)
    return sorted(items)


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError("not sorted")
    return asyncio.run(work([*first, *second]))
