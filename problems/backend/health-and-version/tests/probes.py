"""Speaks ASGI with apps as a server does, and returns plain statuses, bodies and counts."""
import asyncio
import os

import httpx
from app import create_app

try:  # Loaded by the first request otherwise: named here so that the judge loads them once and not for each test.
    import anyio._backends._asyncio
    import pydantic.v1
except ImportError:
    pass


class _Work:
    """warm_up or cool_down: counts its calls and goes on when it is let go."""

    def __init__(self):
        self.calls = 0
        self.begun, self.released = asyncio.Event(), asyncio.Event()
        self.failure = None

    async def __call__(self):
        self.calls += 1
        self.begun.set()
        await self.released.wait()
        if self.failure:
            raise self.failure


class _House:
    """One app, and the server's side of its lifespan."""

    def __init__(self):
        self.warm_up, self.cool_down = _Work(), _Work()
        self.app = create_app(self.warm_up, self.cool_down)
        self.orders, self.reports = asyncio.Queue(), asyncio.Queue()
        self.task = None

    async def get(self, path):
        transport = httpx.ASGITransport(self.app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://house") as client:
            answer = await client.get(path)
        return answer.status_code, answer.json() if "json" in answer.headers.get("content-type", "") else answer.text

    async def lifespan(self):
        try:
            await self.app({"type": "lifespan", "asgi": {"version": "3.0"}, "state": {}}, self.orders.get, self.reports.put)
        except Exception as error:
            await self.reports.put({"type": f"raised {type(error).__name__}"})

    async def order(self, kind, work):
        """Until the work has begun, or the app reports that it needs none."""
        self.orders.put_nowait({"type": f"lifespan.{kind}"})
        if self.task is None:
            self.task = asyncio.create_task(self.lifespan())
        waiting = [asyncio.create_task(work.begun.wait()), asyncio.create_task(self.reports.get())]
        done, rest = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        for task in rest:
            task.cancel()
        return waiting[1].result()["type"] if waiting[1] in done else "at work"

    async def release(self, work, failure=None):
        """Until the app reports, or begins work that nobody has ordered: it would wait there for ever."""
        others = [other for other in (self.warm_up, self.cool_down) if not other.begun.is_set()]
        work.failure = failure
        work.released.set()
        report, *begun = [asyncio.create_task(one) for one in (self.reports.get(), *(other.begun.wait() for other in others))]
        _, rest = await asyncio.wait([report, *begun], return_when=asyncio.FIRST_COMPLETED)
        for task in rest:
            task.cancel()
        return report.result()["type"] if report not in rest else f"{'warm_up' if self.warm_up in others else 'cool_down'} has begun"


async def _step(house, step):
    if step == "START":
        return await house.order("startup", house.warm_up)
    if step == "WARM":
        return await house.release(house.warm_up)
    if step == "FAIL":
        return await house.release(house.warm_up, OSError("no price list"))
    if step == "STOP":
        return await house.order("shutdown", house.cool_down)
    if step == "COOL":
        return await house.release(house.cool_down)
    if step == "CALLS":
        return house.warm_up.calls, house.cool_down.calls
    return await house.get(step)


def _environment(variables):
    for name in ("APP_VERSION", "APP_STAGE"):
        os.environ.pop(name, None)
    os.environ.update(variables)


def talk(*steps, **environment):
    """Makes an app with these environment variables and takes the steps one after the other, one result for each.

    "/path" (status, body) of a GET; "START" begins the start-up, "WARM" lets warm_up end and "FAIL" lets it raise;
    "STOP" begins the shutdown, "COOL" lets cool_down end; "CALLS" how often warm_up and cool_down were called.
    """
    _environment(environment)

    async def play():
        house = _House()
        results = [await _step(house, step) for step in steps]
        if house.task:
            house.task.cancel()
        return results

    return asyncio.run(play())


def two_apps(*steps):
    """Makes the app 0 as version 1 in the stage test, then the app 1 as version 2 in prod. Steps are (app, step)."""

    async def play():
        houses = []
        for version, stage in (("1", "test"), ("2", "prod")):
            _environment({"APP_VERSION": version, "APP_STAGE": stage})
            houses.append(_House())
        results = [await _step(houses[number], step) for number, step in steps]
        for house in houses:
            if house.task:
                house.task.cancel()
        return results

    return asyncio.run(play())


def later_environment():
    """/version of an app that was made as version 1 in dev, after the variables have changed."""
    _environment({"APP_VERSION": "1"})

    async def play():
        house = _House()
        before = await house.get("/version")
        _environment({"APP_VERSION": "9", "APP_STAGE": "prod"})
        return [before, await house.get("/version")]

    return asyncio.run(play())


def made(**environment):
    """How create_app ends: "made", or the exception's class: ValueError also stands for its subclasses."""
    _environment(environment)

    async def play():
        try:
            _House()
        except ValueError:
            return "ValueError"
        except Exception as error:
            return type(error).__name__
        return "made"

    return asyncio.run(play())
