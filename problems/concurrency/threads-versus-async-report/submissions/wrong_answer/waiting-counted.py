# drill: concurrency/threads-versus-async-report
import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any


@dataclass
class Run:
    """What one way of working has brought. Times are milliseconds."""

    model: str
    outcomes: list[Any]
    total: int
    each: list[int]


def told(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"


def timed(item: Any, fetch: Callable[[Any], Any], clock: Callable[[], int]) -> tuple[Any, int]:
    begun = clock()
    try:
        outcome = fetch(item)
    except Exception as error:
        outcome = told(error)
    return outcome, clock() - begun


def finished(model: str, pairs: list[tuple[Any, int]], total: int) -> Run:
    return Run(model, [outcome for outcome, _ in pairs], total, [took for _, took in pairs])


def run_sequence(items: list[Any], fetch: Callable[[Any], Any], clock: Callable[[], int]) -> Run:
    """One call after the other."""
    begun = clock()
    pairs = [timed(item, fetch, clock) for item in items]
    return finished("sequence", pairs, clock() - begun)


def run_threads(items: list[Any], fetch: Callable[[Any], Any], clock: Callable[[], int], limit: int) -> Run:
    """At most `limit` calls at a time, in threads."""
    begun = clock()
    with ThreadPoolExecutor(limit) as pool:
        pairs = list(pool.map(lambda item: timed(item, fetch, clock), items))
    return finished("threads", pairs, clock() - begun)


async def run_async(items: list[Any], fetch: Callable[[Any], Awaitable[Any]], clock: Callable[[], int], limit: int) -> Run:
    """At most `limit` calls at a time, on the event loop."""
    begun = clock()
    places = asyncio.Semaphore(limit)

    async def one(item: Any) -> tuple[Any, int]:
        begun = clock()
        async with places:
            try:
                outcome = await fetch(item)
            except Exception as error:
                outcome = told(error)
            return outcome, clock() - begun

    pairs = await asyncio.gather(*(one(item) for item in items))
    return finished("asyncio", pairs, clock() - begun)


def report(runs: list[Run]) -> list[dict[str, Any]]:
    """One row for each run, compared with the first."""
    return [
        {
            "model": run.model,
            "total": run.total,
            "speedup": round(runs[0].total / run.total, 1) if run.total else None,
            "slowest": max(run.each, default=0),
            "same": run.outcomes == runs[0].outcomes,
        }
        for run in runs
    ]
