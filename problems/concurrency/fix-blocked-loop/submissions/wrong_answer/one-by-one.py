# drill: concurrency/fix-blocked-loop
import asyncio
from collections.abc import Awaitable, Callable
from contextlib import closing
from typing import Any


async def collect(
    branches: list[str], connect: Callable[[str], Any], publish: Callable[[dict[str, int]], Awaitable[None]]
) -> dict[str, int]:
    """The sum of each branch's sales, published and returned."""
    found: list[int | Exception] = []
    for branch in branches:
        try:
            found.append(await asyncio.to_thread(_read, connect, branch))
        except Exception as error:
            found.append(error)
    for total in found:
        if isinstance(total, BaseException):
            raise total
    totals = dict(zip(branches, found))
    await publish(totals)
    return totals


def _read(connect: Callable[[str], Any], branch: str) -> int:
    """All that concerns one connection, in one thread."""
    with closing(connect(branch)) as connection:
        return sum(row["cents"] for row in connection.rows())
