# drill: concurrency/choose-the-executor
"""A task for each job that runs elsewhere, and one more, begun last, for all that run here."""
import asyncio
import functools
import pickle
from dataclasses import dataclass
from inspect import CO_COROUTINE


@dataclass
class Job:
    call: object
    seconds: float
    cpu: float
    releases_gil: bool = False


def choose(job):
    function = job.call
    if isinstance(function, functools.partial):
        function = function.func
    code = getattr(function, "__code__", None)
    is_coroutine = code is not None and code.co_flags & CO_COROUTINE
    try:
        travels = bool(pickle.dumps(job.call))
    except Exception:
        travels = False
    computes = job.cpu >= 0.5 and not job.releases_gil
    rules = [
        ("loop", is_coroutine),
        ("here", job.seconds < 0.001),
        ("threads", not computes),
        ("processes", travels),
    ]
    return next((place for place, holds in rules if holds), "here")


async def run_all(jobs, threads, processes):
    places = [choose(job) for job in jobs]

    async def one(job, place):
        if place == "loop":
            return await job.call()
        pool = threads if place == "threads" else processes
        return await asyncio.wrap_future(pool.submit(job.call))

    async def all_here():
        results = []
        for job, place in zip(jobs, places):
            if place == "here":
                try:
                    results.append(job.call())
                except Exception as error:
                    results.append(error)
        return results

    tasks = [asyncio.create_task(one(job, place)) for job, place in zip(jobs, places) if place != "here"]
    here, *others = await asyncio.gather(all_here(), *tasks, return_exceptions=True)
    here, others = iter(here), iter(others)
    return [next(here if place == "here" else others) for place in places]
