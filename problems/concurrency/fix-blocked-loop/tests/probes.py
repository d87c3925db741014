"""Runs `collect` on a virtual clock beside a heartbeat; writes down who blocks where. Times are whole milliseconds."""
import asyncio

import solution
from engine.probing.clock import NothingLeftToWaitFor, VirtualLoop


class _Loop(VirtualLoop):
    """Knows in which thread the code runs: 0 is its own. Who is handed to a pool separately is in another thread."""

    def __init__(self):
        super().__init__()
        self.thread, self.at_work, self.last_thread, self.threads_of = 0, 0, 0, {}

    def run_in_executor(self, executor, func, *args):
        single = executor is not None and executor._max_workers == 1

        def there():
            self.last_thread += 1
            number = self.threads_of.setdefault(id(executor), self.last_thread) if single else self.last_thread
            before, self.thread = self.thread, number
            try:
                return func(*args)
            finally:
                self.thread = before

        self.at_work += 1
        future = super().run_in_executor(executor, there)
        future.add_done_callback(self._over)
        return future

    def _over(self, future):
        self.at_work -= 1
        if not future.cancelled():
            future.exception()


class _Database:
    """branches: {name: (seconds to connect, [(seconds, cents) per row], seconds to close) and perhaps "connect", "rows" or "close": what fails}."""

    def __init__(self, loop, branches):
        self.loop, self.branches = loop, branches
        self.held_up, self.strangers, self.opened, self.closed, self.published, self.failures = [], [], [], [], [], []

    def block(self, what, seconds):
        if self.loop.thread == 0:
            self.held_up.append(what)
        self.loop.block(seconds)

    def fail(self, branch):
        self.failures.append(ConnectionError(f"no answer from {branch}"))
        raise self.failures[-1]

    def connect(self, branch):
        seconds, _, _, *fault = self.branches[branch]
        self.block(f"connect {branch}", seconds)
        if fault == ["connect"]:
            self.fail(branch)
        self.opened.append(branch)
        return _Connection(self, branch)

    async def publish(self, totals):
        await asyncio.sleep(0.5)
        self.published.append(list(totals.items()) if type(totals) is dict else totals)


class _Connection:
    def __init__(self, database, branch):
        self.database, self.branch, self.thread = database, branch, database.loop.thread
        _, self.sales, self.seconds_to_close, *self.fault = database.branches[branch]

    def used(self, what, seconds):
        if self.database.loop.thread != self.thread:
            self.database.strangers.append(f"{what} {self.branch}")
        self.database.block(f"{what} {self.branch}", seconds)

    def rows(self):
        self.used("rows", 0.25)
        return self.fetch()

    def fetch(self):
        for seconds, cents in self.sales:
            self.used("row", seconds)
            yield {"cents": cents}
        if self.fault == ["rows"]:
            self.database.fail(self.branch)

    def close(self):
        self.used("close", self.seconds_to_close)
        self.database.closed.append(self.branch)
        if self.fault == ["close"]:
            self.database.fail(self.branch)


def observe(branches, *, show):
    """Collects from branches {name: (seconds to connect, [(seconds, cents), …], seconds to close[, what fails])}.

    show: "outcome" (items of the dict, or the exception), "ended" (when), "published", "opened" and "closed" (sorted),
    "held_up" (the calls that blocked the loop), "strangers" (calls in another thread than the one that opened the connection),
    "late" (the most milliseconds that a heartbeat came late), "at_work" (calls in threads that were not done at the end).
    Asking for the rows takes 250 milliseconds, publishing 500.
    """
    loop = _Loop()
    database = _Database(loop, branches)
    try:
        report = loop.run_until_complete(_watch(loop, database, list(branches)))
    except NothingLeftToWaitFor:
        report = {"outcome": "never ends"}
    finally:
        loop.close()
    return {name: report[name] if name in report else getattr(database, name) for name in show}


async def _watch(loop, database, names):
    late = [0]

    async def heart():
        while True:
            due = loop.ms() + 100
            await asyncio.sleep(0.1)
            late.append(loop.ms() - due)

    beats = loop.create_task(heart())
    try:
        outcome = list((await solution.collect(names, database.connect, database.publish)).items())
    except Exception as error:
        own = any(error is failure for failure in database.failures)
        outcome = f"{type(error).__name__}: {error}" if own else type(error).__name__
    ended, at_work = loop.ms(), loop.at_work
    beats.cancel()
    await asyncio.sleep(1000)
    return {
        "outcome": outcome, "ended": ended, "at_work": at_work, "late": max(late),
        "opened": sorted(database.opened), "closed": sorted(database.closed),
    }
