# drill: concurrency/downloader-report
import asyncio
from collections import deque
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


class Places:
    """A strictly fair semaphore: a free place goes straight to whoever has waited longest."""

    def __init__(self, number: int) -> None:
        self._free = number
        self._waiting: deque[asyncio.Future[None]] = deque()

    async def __aenter__(self) -> None:
        if self._free:
            self._free -= 1
            return
        turn = asyncio.get_running_loop().create_future()
        self._waiting.append(turn)
        await turn

    async def __aexit__(self, *_: object) -> None:
        if self._waiting:
            self._waiting.popleft().set_result(None)
        else:
            self._free += 1


async def fetched(url: str, fetch: Callable[[str], Awaitable[Any]], places: Places, attempts: int) -> Result:
    pause = 1.0
    for number in range(1, attempts + 1):
        try:
            async with places:
                return Result(url, number, await fetch(url), None)
        except Temporary as error:
            last: Exception = error
            if number < attempts:
                await asyncio.sleep(pause if error.retry_after is None else error.retry_after)
            pause = min(pause * 2, 60)
        except Exception as error:
            last = error
            break
    return Result(url, number, None, f"{type(last).__name__}: {last}")


async def download(urls: Iterable[str], fetch: Callable[[str], Awaitable[Any]], per_host: int, attempts: int) -> Report:
    """Fetch every URL with at most `per_host` calls open per host and at most `attempts` calls per URL."""
    places: dict[str, Places] = {}
    calls = []
    for url in urls:
        host = urlsplit(url).hostname or ""
        calls.append(fetched(url, fetch, places.setdefault(host, Places(per_host)), attempts))
    results = await asyncio.gather(*calls)
    hosts = {host: {"fine": 0, "failed": 0} for host in places}
    for result in results:
        hosts[urlsplit(result.url).hostname or ""]["fine" if result.error is None else "failed"] += 1
    return Report(list(results), hosts)
