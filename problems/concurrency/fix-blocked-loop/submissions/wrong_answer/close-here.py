# drill: concurrency/fix-blocked-loop
import asyncio


async def collect(branches, connect, publish):
    def sales(branch):
        connection = connect(branch)
        try:
            return connection, sum(row["cents"] for row in connection.rows()), None
        except Exception as error:
            return connection, 0, error

    async def read(branch):
        connection, total, error = await asyncio.to_thread(sales, branch)
        connection.close()
        if error is not None:
            raise error
        return total

    found = await asyncio.gather(*map(read, branches), return_exceptions=True)
    for total in found:
        if isinstance(total, Exception):
            raise total
    totals = dict(zip(branches, found))
    await publish(totals)
    return totals
