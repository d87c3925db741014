# drill: concurrency/fix-blocked-loop
import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import partial


async def collect(branches, connect, publish):
    async def read(branch):
        with ThreadPoolExecutor(1) as pool:
            call = partial(asyncio.get_running_loop().run_in_executor, pool)
            connection = await call(connect, branch)
            try:
                rows = await call(connection.rows)
                return sum(row["cents"] for row in rows)
            finally:
                await call(connection.close)

    found = await asyncio.gather(*map(read, branches), return_exceptions=True)
    for total in found:
        if isinstance(total, Exception):
            raise total
    totals = dict(zip(branches, found))
    await publish(totals)
    return totals
