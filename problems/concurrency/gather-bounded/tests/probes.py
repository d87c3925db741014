"""Runs `fetch_all` on an event loop whose clock is virtual and reports what was seen, as plain data.

Times are whole milliseconds of virtual time. Nothing here ever sleeps.
"""
import asyncio
from collections import Counter

import solution


class NothingLeftToWaitFor(Exception):
    pass


class _JumpingSelector:
    """Stands where the loop would wait for the operating system: instead of waiting it moves the clock."""

    def __init__(self, loop):
        self.loop = loop

    def select(self, timeout=None):
        if timeout is None:
            raise NothingLeftToWaitFor
        self.loop.now += timeout
        return []

    def close(self):
        pass


class VirtualLoop(asyncio.BaseEventLoop):
    def __init__(self):
        super().__init__()
        self.now = 0.0
        self._selector = _JumpingSelector(self)
        self.set_exception_handler(lambda loop, context: None)

    def time(self):
        return self.now

    def _process_events(self, events):
        pass

    def _write_to_self(self):
        pass


class _Supplier:
    """The other side: knows how long each item takes, and writes down what happens."""

    def __init__(self, loop, jobs, cleanup):
        self.loop, self.cleanup = loop, cleanup
        self.started, self.finished, self.cancelled, self.failures = [], [], [], []
        self.job_of = {repr(job[0]): job for job in reversed(jobs)}
        self.times = Counter()
        self.open = self.peak = 0

    def ms(self):
        return round(self.loop.time() * 1000)

    async def coroutine(self, item):
        self._opened(item)
        return await self._work(item)

    def task(self, item):
        self._opened(item)
        return self.loop.create_task(self._work(item))

    def refusing(self, item):
        """Fails in the call itself, before there is anything to await."""
        if self.job_of[repr(item)][-1] == "refuse":
            self.started.append((item, self.ms()))
            self.times[repr(item)] += 1
            raise self._failure(item)
        return self.coroutine(item)

    def _opened(self, item):
        self.started.append((item, self.ms()))
        self.times[repr(item)] += 1
        self.open += 1
        self.peak = max(self.peak, self.open)

    def _failure(self, item):
        self.failures.append(ConnectionError(f"no answer for {item}"))
        return self.failures[-1]

    async def _work(self, item):
        _, seconds, *rest = self.job_of[repr(item)]
        number = self.times[repr(item)]
        try:
            await asyncio.sleep(seconds)
        except asyncio.CancelledError:
            cleanup = self.cleanup.get(item, 0) if isinstance(self.cleanup, dict) else self.cleanup
            if cleanup:
                await asyncio.sleep(cleanup)
            self.cancelled.append((item, self.ms()))
            raise
        else:
            self.finished.append((item, self.ms()))
        finally:
            self.open -= 1
        if rest == ["fail"]:
            raise self._failure(item)
        return None if rest == ["none"] else f"{item}#{number}"


def observe(jobs, limit, *, show, style="coroutine", cancel_at=None, cleanup=0, as_generator=False):
    """Calls fetch_all for jobs [(item, seconds), (item, seconds, "fail" | "none" | "refuse"), ...].

    show: what to report of "outcome" (of fetch_all), "ended" (when), "started" and "finished" [(item, when)],
    "cancelled" (the same, by time), "peak" (most requests open at once), "left_running" (tasks not done at the end).
    style: "coroutine" (fetch is an async function), "task" (fetch begins the work and returns a Task) or "refusing".
    cleanup: seconds that a cancelled request still takes, for all or as {item: seconds}.
    cancel_at: the virtual second at which the task that awaits fetch_all is cancelled.
    """
    loop = VirtualLoop()
    supplier = _Supplier(loop, jobs, cleanup)
    items = (job[0] for job in jobs) if as_generator else [job[0] for job in jobs]
    report = {"outcome": "never ends", "ended": None, "left_running": None}
    call = _watch(loop, supplier, lambda: solution.fetch_all(items, getattr(supplier, style), limit), cancel_at)
    try:
        report = loop.run_until_complete(call)
    except NothingLeftToWaitFor:
        pass
    finally:
        loop.close()
    supplier.cancelled.sort(key=lambda entry: (entry[1], repr(entry[0])))
    return {what: report[what] if what in report else getattr(supplier, what) for what in show}


async def _watch(loop, supplier, fetch_all, cancel_at):
    async def caller():
        return await fetch_all()

    job = loop.create_task(caller())
    if cancel_at is not None:
        await asyncio.sleep(cancel_at)
        job.cancel()
    await asyncio.wait([job])
    report = {
        "outcome": _outcome(job, supplier),
        "ended": supplier.ms(),
        "left_running": len(asyncio.all_tasks(loop)) - 1,
    }
    await asyncio.sleep(1000)  # strays show themselves
    return report


def _outcome(job, supplier):
    if job.cancelled():
        return "CancelledError"
    if job.exception() is not None:
        return type(job.exception()).__name__
    result = job.result()
    if type(result) is not list:
        return f"a {type(result).__name__}, not a list"
    return [_plain(value, supplier) for value in result]


def _plain(value, supplier):
    if not isinstance(value, BaseException):
        return value
    own = any(value is failure for failure in supplier.failures)
    return f"{type(value).__name__}: {value}" if own else f"another {type(value).__name__} than fetch raised"
