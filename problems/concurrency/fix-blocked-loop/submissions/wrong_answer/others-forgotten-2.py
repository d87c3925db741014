# drill: concurrency/fix-blocked-loop
import asyncio
from collections.abc import Awaitable, Callable
from contextlib import closing
from typing import Any


async def collect(
    branches: list[str], connect: Callable[[str], Any], publish: Callable[[dict[str, int]], Awaitable[None]]
) -> dict[str, int]:
    """The sum of each branch's sales, published and returned."""
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(asyncio.to_thread(_read, connect, branch)) for branch in branches]
    except* Exception as failures:
        raise failures.exceptions[0] from None
    totals = {branch: task.result() for branch, task in zip(branches, tasks)}
    await publish(totals)
    return totals


def _read(connect: Callable[[str], Any], branch: str) -> int:
    """All that concerns one connection, in one thread."""
    with closing(connect(branch)) as connection:
        return sum(row["cents"] for row in connection.rows())
