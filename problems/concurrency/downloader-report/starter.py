# drill: concurrency/downloader-report
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import Any


class Temporary(Exception):
    """It may work later; `retry_after` is the number of seconds that the host asks for, or None."""

    def __init__(self, text: str, retry_after: float | None = None) -> None:
        super().__init__(text)
        self.retry_after = retry_after


class Permanent(Exception):
    """It will never work."""


@dataclass
class Result:
    """`content` is what was fetched, or None; `error` is the last failure as text, or None."""

    url: str
    attempts: int
    content: Any
    error: str | None


@dataclass
class Report:
    """`hosts`: for each host how many of its results are fine and how many failed."""

    results: list[Result]
    hosts: dict[str, dict[str, int]]


async def download(urls: Iterable[str], fetch: Callable[[str], Awaitable[Any]], per_host: int, attempts: int) -> Report:
    """Fetch every URL with at most `per_host` calls open per host and at most `attempts` calls per URL."""
    raise NotImplementedError
