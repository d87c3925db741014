"""Jobs that write down where and when they run, on a virtual clock. Times are whole milliseconds. Plain data comes back."""
import asyncio
import pickle
from concurrent.futures import Future
from functools import partial

import solution
from engine.probing.clock import VirtualLoop


class _Pool:
    """An executor on the virtual clock. One of processes pickles, as the real one does."""

    def __init__(self, loop, name, workers):
        self.loop, self.name, self._max_workers = loop, name, workers
        self.closed = False

    def submit(self, call, /, *args):
        done = Future()

        def tell(inner):
            if inner.exception() is None:
                done.set_result(inner.result())
            else:
                done.set_exception(inner.exception())

        self.loop.run_in_executor(self, call, *args).add_done_callback(tell)
        return done

    def shutdown(self, wait=True, *, cancel_futures=False):
        self.closed = True

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.shutdown()


class _Loop(VirtualLoop):
    place = "here"

    def run_in_executor(self, executor, func, *args):
        name = executor.name if executor is not None else "a pool of your own"

        def there():
            before, self.place = self.place, name
            try:
                if name == "processes":
                    pickle.dumps((func, args))
                value = func(*args)
                if asyncio.iscoroutine(value):
                    value.close()
                    return "a coroutine that nobody awaits"
                return value
            finally:
                self.place = before

        return super().run_in_executor(executor, there)


_play = None


class _Play:
    def __init__(self, threads=4, processes=2):
        self.loop = _Loop()
        self.pools = [_Pool(self.loop, "threads", threads), _Pool(self.loop, "processes", processes)]
        self.log, self.failures = [], []

    def outcome(self, name, result):
        if result != "fail":
            return f"{name} done" if result == "" else None
        self.failures.append(ConnectionError(f"no {name}"))
        raise self.failures[-1]

    def plain(self, value):
        if not isinstance(value, BaseException):
            return value
        own = any(value is failure for failure in self.failures)
        return f"{type(value).__name__}: {value}" if own else f"another {type(value).__name__} than was raised"


def _work(name, seconds, result):
    _play.log.append((name, _play.loop.place, _play.loop.ms()))
    _play.loop.block(seconds)
    return _play.outcome(name, result)


async def _wait(name, seconds, result):
    _play.log.append((name, "loop", _play.loop.ms()))
    await asyncio.sleep(seconds)
    return _play.outcome(name, result)


class _Picky:
    """Cannot be pickled, each time for another reason."""

    def __init__(self, work, reason):
        self.work, self.reason = work, reason

    def __call__(self):
        return self.work()

    def __reduce__(self):
        raise self.reason("not this one")


def _job(name, how, seconds, cpu, *rest):
    """how: "function", "lambda" or "picky" (neither can be pickled), "async", "async partial"; then "gil", "fail", "none" or nothing."""
    result = "".join(word for word in rest if word != "gil")
    work = partial(_work, name, seconds, result)

    async def wait():
        return await _wait(name, seconds, result)

    call = {
        "function": work,
        "lambda": lambda: work(),
        "picky": _Picky(work, ValueError),
        "picky type": _Picky(work, TypeError),
        "async": wait,
        "async partial": partial(_wait, name, seconds, result),
    }[how]
    return solution.Job(call, seconds, cpu, *([True] if "gil" in rest else []))


def chosen(*specs):
    """What choose says of each job (how, seconds, cpu) or (how, seconds, cpu, "gil")."""
    return [solution.choose(_job("job", *spec)) for spec in specs]


def run(*specs, show, threads=4, processes=2):
    """Runs jobs (name, how, seconds, cpu), then perhaps "gil", and "fail" or "none".

    show: "outcomes", "log" [(name, where, when it began)] by time and name, "ended" (when), "closed" (pools that were shut down).
    """
    global _play
    _play = play = _Play(threads, processes)
    try:
        jobs = [_job(*spec) for spec in specs]
        try:
            outcomes = play.loop.run_until_complete(solution.run_all(jobs, *play.pools))
        except Exception as error:
            outcomes = f"raised {type(error).__name__}"
        report = {
            "outcomes": [play.plain(value) for value in outcomes] if type(outcomes) is list else outcomes,
            "log": sorted(play.log, key=lambda entry: (entry[2], entry[0])),
            "ended": play.loop.ms(),
            "closed": [pool.name for pool in play.pools if pool.closed],
        }
    finally:
        play.loop.close()
    return {name: report[name] for name in show}
