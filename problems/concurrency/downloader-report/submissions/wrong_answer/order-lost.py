# drill: concurrency/downloader-report
import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit


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


def host_of(url: str) -> str:
    return str(urlsplit(url).hostname)


def told(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"


async def download(urls: Iterable[str], fetch: Callable[[str], Awaitable[Any]], per_host: int, attempts: int) -> Report:
    """Fetch every URL with at most `per_host` calls open per host and at most `attempts` calls per URL."""
    places = defaultdict(lambda: asyncio.Semaphore(per_host))

    async def one(url: str) -> Result:
        for attempt in range(1, attempts + 1):
            async with places[host_of(url)]:
                try:
                    return Result(url, attempt, await fetch(url), None)
                except Temporary as error:
                    failure, pause = told(error), error.retry_after
                except Exception as error:
                    return Result(url, attempt, None, told(error))
            if attempt < attempts:
                await asyncio.sleep(2 ** (attempt - 1) if pause is None else pause)
        return Result(url, attempts, None, failure)

    results = [await done for done in asyncio.as_completed([asyncio.create_task(one(url)) for url in urls])]
    hosts: dict[str, dict[str, int]] = {}
    for result in results:
        counts = hosts.setdefault(host_of(result.url), {"fine": 0, "failed": 0})
        counts["failed" if result.error else "fine"] += 1
    return Report(results, hosts)
