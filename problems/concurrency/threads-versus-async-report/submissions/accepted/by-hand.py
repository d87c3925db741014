# drill: concurrency/threads-versus-async-report
import asyncio
import threading
from dataclasses import dataclass
from typing import Any


@dataclass
class Run:
    """What one way of working has brought. Times are milliseconds."""

    model: str
    outcomes: list[Any]
    total: int
    each: list[int]


class Protocol:
    """Results by their places, a shared supply of numbered items, and a stopwatch."""

    def __init__(self, model, items, clock):
        self.model, self.clock, self.found = model, clock, {}
        self.supply = enumerate(items)  # next() of it is one step of the interpreter: no lock is needed
        self.begun = clock()

    def take(self):
        return next(self.supply, None)

    def note(self, place, outcome, begun):
        if isinstance(outcome, Exception):
            outcome = type(outcome).__name__ + ": " + str(outcome)
        self.found[place] = outcome, self.clock() - begun

    def work(self, fetch):
        while (taken := self.take()) is not None:
            begun = self.clock()
            try:
                self.note(taken[0], fetch(taken[1]), begun)
            except Exception as error:
                self.note(taken[0], error, begun)

    async def work_on_loop(self, fetch):
        while (taken := self.take()) is not None:
            begun = self.clock()
            try:
                outcome = await fetch(taken[1])
            except Exception as error:
                outcome = error
            self.note(taken[0], outcome, begun)

    def run(self):
        outcomes, each = ([self.found[place][part] for place in sorted(self.found)] for part in (0, 1))
        return Run(self.model, outcomes, self.clock() - self.begun, each)


def run_sequence(items, fetch, clock):
    protocol = Protocol("sequence", items, clock)
    protocol.work(fetch)
    return protocol.run()


def run_threads(items, fetch, clock, limit):
    protocol = Protocol("threads", items, clock)
    crew = [threading.Thread(target=protocol.work, args=(fetch,)) for _ in items[:limit]]
    for thread in crew:
        thread.start()
    for thread in crew:
        thread.join()
    return protocol.run()


async def run_async(items, fetch, clock, limit):
    protocol = Protocol("asyncio", items, clock)
    async with asyncio.TaskGroup() as crew:
        for _ in items[:limit]:
            crew.create_task(protocol.work_on_loop(fetch))
    return protocol.run()


def report(runs):
    rows = []
    for run in runs:
        row = {"model": run.model, "total": run.total, "speedup": None, "slowest": 0}
        row["same"] = run.outcomes == runs[0].outcomes
        if run.total > 0:
            row["speedup"] = round(runs[0].total / run.total, 1)
        for took in run.each:
            row["slowest"] = max(took, row["slowest"])
        rows.append(row)
    return rows
