# drill: concurrency/fix-blocked-loop
import asyncio


async def collect(branches, connect, publish):
    async def read(branch):
        connection = await asyncio.to_thread(connect, branch)
        try:
            rows = await asyncio.to_thread(lambda: list(connection.rows()))
            return sum(row["cents"] for row in rows)
        finally:
            await asyncio.to_thread(connection.close)

    found = await asyncio.gather(*map(read, branches), return_exceptions=True)
    for total in found:
        if isinstance(total, Exception):
            raise total
    totals = dict(zip(branches, found))
    await publish(totals)
    return totals
