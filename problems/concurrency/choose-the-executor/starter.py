# drill: concurrency/choose-the-executor
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Any


@dataclass
class Job:
    """A call without arguments, and what is known about it."""

    call: Callable[[], Any]
    seconds: float
    cpu: float
    releases_gil: bool = False


def choose(job: Job) -> str:
    """Where the job belongs: "loop", "here", "threads" or "processes"."""
    raise NotImplementedError


async def run_all(jobs: list[Job], threads: Executor | None, processes: Executor | None) -> list[Any]:
    """Run every job in its place; results or exceptions in the order of the jobs."""
    raise NotImplementedError
