# drill: concurrency/fix-blocked-loop
import asyncio


async def collect(branches, connect, publish):
    async def read(branch):
        connection = connect(branch)
        try:
            total = 0
            await asyncio.sleep(0)
            for row in connection.rows():
                total += row["cents"]
                await asyncio.sleep(0)
            return total
        finally:
            connection.close()

    found = await asyncio.gather(*map(read, branches), return_exceptions=True)
    for total in found:
        if isinstance(total, Exception):
            raise total
    totals = dict(zip(branches, found))
    await publish(totals)
    return totals
