# drill: concurrency/fix-blocked-loop
import asyncio
from concurrent.futures import ThreadPoolExecutor


async def collect(branches, connect, publish):
    """A pool with one place for each branch; results are picked up when all are done."""

    def read(branch):
        connection = connect(branch)
        try:
            total = 0
            for row in connection.rows():
                total += row["cents"]
            return total
        finally:
            connection.close()

    totals = {}
    if branches:
        loop = asyncio.get_running_loop()
        with ThreadPoolExecutor(len(branches)) as pool:
            futures = [loop.run_in_executor(pool, read, branch) for branch in branches]
            await asyncio.wait(futures)
        for branch, future in zip(branches, futures):
            totals[branch] = future.result()
    await publish(totals)
    return totals
