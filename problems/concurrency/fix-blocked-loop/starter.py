# drill: concurrency/fix-blocked-loop
from collections.abc import Awaitable, Callable
from typing import Any


async def collect(
    branches: list[str], connect: Callable[[str], Any], publish: Callable[[dict[str, int]], Awaitable[None]]
) -> dict[str, int]:
    """The sum of each branch's sales, published and returned."""
    connections = {branch: connect(branch) for branch in branches}
    totals = {}
    for branch, connection in connections.items():
        totals[branch] = sum(row["cents"] for row in connection.rows())
        connection.close()
    await publish(totals)
    return totals
