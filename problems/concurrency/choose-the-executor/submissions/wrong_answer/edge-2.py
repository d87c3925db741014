# drill: concurrency/choose-the-executor
import asyncio
import inspect
import pickle
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
    if inspect.iscoroutinefunction(job.call):
        return "loop"
    if job.seconds <= 0.001:
        return "here"
    if job.cpu < 0.5 or job.releases_gil:
        return "threads"
    try:
        pickle.dumps(job.call)
    except Exception:
        return "here"
    return "processes"


async def run_all(jobs: list[Job], threads: Executor | None, processes: Executor | None) -> list[Any]:
    """Run every job in its place; results or exceptions in the order of the jobs."""
    loop = asyncio.get_running_loop()
    pools = {"threads": threads, "processes": processes}
    outcomes: list[Any] = [None] * len(jobs)
    away: dict[int, asyncio.Future[Any]] = {}
    here: list[int] = []
    for place, job in enumerate(jobs):
        where = choose(job)
        if where == "here":
            here.append(place)
        elif where == "loop":
            away[place] = asyncio.ensure_future(job.call())
        else:
            away[place] = loop.run_in_executor(pools[where], job.call)
    await asyncio.sleep(0)  # lets the tasks begin
    for place in here:
        try:
            outcomes[place] = jobs[place].call()
        except Exception as error:
            outcomes[place] = error
    found = await asyncio.gather(*away.values(), return_exceptions=True)
    for place, outcome in zip(away, found):
        outcomes[place] = outcome
    return outcomes
