# drill: concurrency/threads-versus-async-report
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


def run_sequence(items: list[Any], fetch: Callable[[Any], Any], clock: Callable[[], int]) -> Run:
    """One call after the other."""
    raise NotImplementedError


def run_threads(items: list[Any], fetch: Callable[[Any], Any], clock: Callable[[], int], limit: int) -> Run:
    """At most `limit` calls at a time, in threads."""
    raise NotImplementedError


async def run_async(items: list[Any], fetch: Callable[[Any], Awaitable[Any]], clock: Callable[[], int], limit: int) -> Run:
    """At most `limit` calls at a time, on the event loop."""
    raise NotImplementedError


def report(runs: list[Run]) -> list[dict[str, Any]]:
    """One row for each run, compared with the first."""
    raise NotImplementedError
