# drill: concurrency/downloader-report
import asyncio
import re
from collections import Counter, deque
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


class Gate:
    """Lets in so many at a time; who has waited longest is next."""

    def __init__(self, room):
        self.room, self.waiting = room, deque()

    async def enter(self):
        if self.room:
            self.room -= 1
        else:
            self.waiting.append(asyncio.get_running_loop().create_future())
            await self.waiting[-1]

    def leave(self):
        if self.waiting:
            self.waiting.popleft().set_result(None)
        else:
            self.room += 1


class Job:
    def __init__(self, url, gates, room):
        self.url, self.calls, self.content, self.error = url, 0, None, None
        self.host = re.match(r"\w+://(?:[^/?#]*@)?([^/:?#]*)", url)[1].lower()
        self.gate = gates.setdefault(self.host, Gate(room))

    async def attempt(self, fetch):
        """Seconds to wait before the next attempt, or None where there is none."""
        await self.gate.enter()
        self.calls += 1
        try:
            self.content, self.error = await fetch(self.url), None
        except Exception as error:
            self.error = f"{type(error).__name__}: {error}"
            if isinstance(error, Temporary):
                return error.retry_after if error.retry_after is not None else 2 ** (self.calls - 1)
        finally:
            self.gate.leave()
        return None

    async def run(self, fetch, attempts):
        while (pause := await self.attempt(fetch)) is not None and self.calls < attempts:
            await asyncio.sleep(pause)


async def download(urls, fetch, per_host, attempts):
    """A gate for each host, an object for each URL, a task group for all."""
    gates = {}
    jobs = [Job(url, gates, per_host) for url in urls]
    async with asyncio.TaskGroup() as group:
        for job in jobs:
            group.create_task(job.run(fetch, attempts))
    counts = Counter((job.host, job.error is None) for job in jobs)
    return Report(
        [Result(job.url, job.calls, job.content, job.error) for job in jobs],
        {host: {"fine": counts[host, True], "failed": counts[host, False]} for host in gates},
    )
