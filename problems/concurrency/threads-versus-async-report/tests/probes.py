"""Runs the three models on virtual clocks and reports what was seen. Times are whole milliseconds; nothing here ever sleeps."""
import asyncio

import solution
from engine.probing.clock import NothingLeftToWaitFor, VirtualLoop
from engine.probing.threads import Stage, drawn, in_turns

START = 50_000
"""What the handed-in clock says at the beginning: another clock would say something else. It also runs at half the pace."""


class _Errors:
    class Refused(Exception):
        """An exception of the service's own."""


ERRORS = {error.__name__: error for error in (ConnectionError, ValueError, KeyError, _Errors.Refused)}


class _Service:
    """The other side: writes down when calls begin and how many are open."""

    def __init__(self, jobs, ms):
        self.jobs, self.ms = jobs, ms
        self.begun, self.open, self.peak, self.here, self.caller = [], 0, 0, 0, None

    def begin(self, place):
        self.begun.append((self.ms(), place))
        self.open += 1
        self.peak = max(self.peak, self.open)

    def end(self, place):
        self.open -= 1
        _, seconds, *rest = self.jobs[place]
        if rest[:1] == ["fail"]:
            raise ERRORS[(*rest, "ConnectionError")[1]](f"no answer for {self.jobs[place][0]}")
        return None if rest == ["none"] else f"{self.jobs[place][0]}!"


class _Item:
    """An item that knows its place; equal to others of the same name, as a text would be."""

    def __init__(self, place, name):
        self.place, self.name = place, name

    def __eq__(self, other):
        return self.name == other.name

    def __hash__(self):
        return hash(self.name)


def _late_ones_first(able, last):
    """The thread that calls goes on while it can; of the others the one that was begun last."""
    return able[0] if able[0].number <= 1 else able[-1]


def _plain(run):
    if not isinstance(run, solution.Run) and type(run).__name__ != "Run":
        return f"a {type(run).__name__} instead of a Run"
    return {"model": run.model, "outcomes": run.outcomes, "total": run.total, "each": run.each}


def _in_stage(model, jobs, limit, seed):
    choose = in_turns if seed is None else _late_ones_first if seed == "late ones first" else drawn(seed)
    with Stage(solution.__file__, choose) as stage:
        service = _Service(jobs, lambda: round(stage.now * 1000))

        def fetch(item):
            service.here += stage.current() is service.caller
            service.begin(item.place)
            stage.sleep(jobs[item.place][1])
            return service.end(item.place)

        def script():
            service.caller = stage.current()
            items = [_Item(place, job[0]) for place, job in enumerate(jobs)]
            arguments = [items, fetch, lambda: START + round(stage.now * 2000)]
            if model == "threads":
                run = stage.answer.run_threads(*arguments, limit)
            else:
                run = stage.answer.run_sequence(*arguments)
            return _plain(run), stage.left_running() - 1

        ((how, value),) = stage.run(script)
        left = stage.left_running()
        if how == "returned":
            value, left = value[0], max(value[1], left)
    return (value if how == "returned" else {"ended": how if value is None else f"{how} {value}"}), service, left


def _on_loop(jobs, limit):
    loop = VirtualLoop()
    service = _Service(jobs, loop.ms)

    async def fetch(item):
        service.begin(item.place)
        await asyncio.sleep(jobs[item.place][1])
        return service.end(item.place)

    async def script():
        items = [_Item(place, job[0]) for place, job in enumerate(jobs)]
        run = await solution.run_async(items, fetch, lambda: START + round(loop.time() * 2000), limit)
        return _plain(run), len(asyncio.all_tasks()) - 1

    try:
        run, left = loop.run_until_complete(script())
    except NothingLeftToWaitFor:
        run, left = {"ended": "waits for ever"}, 0
    except Exception as error:
        run, left = {"ended": f"raised {type(error).__name__}"}, 0
    finally:
        loop.close()
    return run, service, left


def seen(model, jobs, limit, show, seed=None):
    """Runs one model on jobs (item, seconds), (item, seconds, "fail") or (item, seconds, "none").

    ("fail", name) raises another exception than ConnectionError.

    Its clock runs at twice the pace: a call of one second takes 2000 on it. `seed`: threads take turns in an order drawn by it, or "late ones first".
    show: "model", "outcomes", "total", "each" of the run; "begun": [(when, place), …] (by time; in seconds that passed),
    "peak": most calls open at a time, "left": threads or tasks that still run at the end, "in caller's thread": calls made there.
    """
    run, service, left = _on_loop(jobs, limit) if model == "asyncio" else _in_stage(model, jobs, limit, seed)
    found = {"begun": [(when // 1000, place) for when, place in sorted(service.begun)], "peak": service.peak, "left": left, "in caller's thread": service.here}
    if type(run) is not dict or "ended" in run:
        return run
    return {name: run[name] if name in run else found[name] for name in show}


def kept():
    """The arguments after the calls: items of all three models, and runs with their lists."""
    items, ticks = ["a", "b"], iter(range(99))

    async def shout(item):
        return item.upper()

    def clock():
        return next(ticks)

    solution.run_sequence(items, str.upper, clock)
    solution.run_threads(items, str.upper, lambda: 0, 2)
    asyncio.run(solution.run_async(items, shout, clock, 2))
    runs = [solution.Run("sequence", [1], 2, [3, 2]), solution.Run("threads", [1], 2, [2, 3])]
    solution.report(runs)
    return items, [(run.model, run.outcomes, run.total, run.each) for run in runs]


def rows(*runs):
    """The report on runs (model, outcomes, total, each)."""
    return solution.report([solution.Run(*run) for run in runs])
