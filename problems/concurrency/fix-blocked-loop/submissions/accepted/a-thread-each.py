# drill: concurrency/fix-blocked-loop
import asyncio
from concurrent.futures import ThreadPoolExecutor


async def collect(branches, connect, publish):
    """Each branch has a pool of one worker, so its calls may be handed over one by one and stay in one thread."""
    loop = asyncio.get_running_loop()

    async def read(branch):
        with ThreadPoolExecutor(1) as pool:
            connection = await loop.run_in_executor(pool, connect, branch)
            try:
                rows = await loop.run_in_executor(pool, lambda: list(connection.rows()))
            finally:
                await loop.run_in_executor(pool, connection.close)
        return sum(row["cents"] for row in rows)

    results = await asyncio.gather(*map(read, branches), return_exceptions=True)
    failures = [result for result in results if isinstance(result, Exception)]
    if failures:
        raise failures[0]
    totals = dict(zip(branches, results))
    await publish(totals)
    return totals
