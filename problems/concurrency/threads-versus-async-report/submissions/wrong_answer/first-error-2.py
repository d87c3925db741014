# drill: concurrency/threads-versus-async-report
import asyncio
import threading
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any


@dataclass
class Run:
    """What one way of working has brought. Times are milliseconds."""

    model: str
    outcomes: list[Any]
    total: int
    each: list[int]


def failure(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"


def timed(item: Any, fetch: Callable[[Any], Any], clock: Callable[[], int]) -> tuple[Any, int]:
    begin = clock()
    try:
        outcome = fetch(item)
    except OSError as error:
        outcome = failure(error)
    return outcome, clock() - begin


def run_sequence(items: list[Any], fetch: Callable[[Any], Any], clock: Callable[[], int]) -> Run:
    """One call after the other."""
    begin = clock()
    done = [timed(item, fetch, clock) for item in items]
    return Run("sequence", [outcome for outcome, _ in done], clock() - begin, [took for _, took in done])


def run_threads(items: list[Any], fetch: Callable[[Any], Any], clock: Callable[[], int], limit: int) -> Run:
    """At most `limit` calls at a time, in threads."""
    begin = clock()
    queue = iter(enumerate(items))
    turn = threading.Lock()
    done: list[Any] = [None] * len(items)

    def work() -> None:
        while True:
            with turn:
                place, item = next(queue, (None, None))
                if place is None:
                    return
                start = clock()
            try:
                outcome = fetch(item)
            except Exception as error:
                outcome = failure(error)
            done[place] = outcome, clock() - start

    threads = [threading.Thread(target=work) for _ in range(min(limit, len(items)))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return Run("threads", [outcome for outcome, _ in done], clock() - begin, [took for _, took in done])


async def run_async(items: list[Any], fetch: Callable[[Any], Awaitable[Any]], clock: Callable[[], int], limit: int) -> Run:
    """At most `limit` calls at a time, on the event loop."""
    begin = clock()
    queue = iter(enumerate(items))
    done: list[Any] = [None] * len(items)

    async def work() -> None:
        for place, item in queue:
            start = clock()
            try:
                outcome = await fetch(item)
            except Exception as error:
                outcome = failure(error)
            done[place] = outcome, clock() - start

    await asyncio.gather(*(work() for _ in range(min(limit, len(items)))))
    return Run("asyncio", [outcome for outcome, _ in done], clock() - begin, [took for _, took in done])


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
