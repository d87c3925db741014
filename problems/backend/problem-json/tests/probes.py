"""An app with routes of another team, and what comes back from it as plain data."""
import asyncio
import logging

import httpx
from app import add_problems
from fastapi import Depends, FastAPI, HTTPException
from fastapi.responses import JSONResponse
from pydantic import BaseModel

try:  # Loaded by the first request otherwise: named here so that the judge loads them once and not for each test.
    import anyio._backends._asyncio
    import pydantic.v1
except ImportError:
    pass


class Line(BaseModel):
    account: str
    amount: int


class Entry(BaseModel):
    text: str
    lines: list[Line]


class _Records(logging.Handler):
    def __init__(self):
        super().__init__()
        self.found = []

    def emit(self, record):
        try:
            text = record.getMessage()
        except Exception as error:
            text = f"cannot be formatted: {error}"
        kind = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else None
        self.found.append((record.levelname, text, kind))


def _refuse():
    raise HTTPException(401, "Who are you?", {"WWW-Authenticate": "Bearer"})


def _app(gate=None):
    app = FastAPI()
    add_problems(app)

    @app.get("/ok")
    async def ok():
        return {"ok": True}

    @app.get("/closed")
    async def closed():
        raise HTTPException(409, "Period 2026-03 is closed")

    @app.get("/forbidden")
    async def forbidden():
        raise HTTPException(403)

    @app.get("/busy")
    async def busy():
        raise HTTPException(503, "Come back later", {"Retry-After": "30", "X-Queue": "7"})

    @app.get("/broken")
    async def broken():
        raise HTTPException(500, "The printer is out of paper")

    @app.get("/secret", dependencies=[Depends(_refuse)])
    async def secret():
        return {}

    @app.get("/own-shape")
    async def own_shape():
        return JSONResponse({"error": 7}, 418, {"X-Own": "yes"})

    @app.get("/crash")
    async def crash():
        raise KeyError("password=hunter2")

    @app.get("/crash-in-thread")
    def crash_in_thread():
        return 1 / 0

    @app.get("/accounts/{number}")
    async def account(number: int, page: int = 1):
        return {"number": number}

    @app.post("/entries")
    async def enter(entry: Entry):
        return {"lines": len(entry.lines)}

    @app.get("/wait/{name}")
    async def wait(name: str):
        await gate(name)
        raise HTTPException(404, f"No {name}")

    return app


async def _send(app, method, path, body=None, headers=None):
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    content = {"json": body} if body is not None else {}
    async with httpx.AsyncClient(transport=transport, base_url="http://house") as client:
        return await client.request(method, path, headers=headers or {}, **content)


def _look(answer, *headers):
    """(status, content type, body, values of the headers that were asked for)"""
    kind = answer.headers.get("content-type", "").partition(";")[0]
    body = answer.json() if "json" in kind else answer.text
    return (answer.status_code, kind, body, *(answer.headers.get(name) for name in headers))


def ask(method, path, body=None, id="id-1", more=()):
    """Status, content type, body, then the headers X-Request-ID and those named in `more`. `id` None: no id is sent."""
    headers = {} if id is None else {"X-Request-ID": id.encode("latin-1")}
    return _look(asyncio.run(_send(_app(), method, path, body, headers)), "x-request-id", *more)


def ids(*sent, path="/ok"):
    """Which id the response has, for each that was sent (None: none) to one app."""
    app = _app()

    async def play():
        found = []
        for id in sent:
            headers = {} if id is None else {"X-Request-ID": id.encode("latin-1")}
            found.append((await _send(app, "GET", path, None, headers)).headers.get("x-request-id"))
        return found

    return asyncio.run(play())


def logged(path, id="id-1"):
    """(level, message, class of the exception) of the records of level ERROR and above."""
    records = _Records()
    logging.getLogger().addHandler(records)
    asyncio.run(_send(_app(), "GET", path, None, {"X-Request-ID": id}))
    return [record for record in records.found if record[0] in ("ERROR", "CRITICAL")]


def crossing():
    """Two requests: the second comes and is answered while the first one waits. [(id in the header, id in the body)]"""

    async def play():
        begun, go_on = asyncio.Event(), asyncio.Event()

        async def gate(name):
            if name == "first":
                begun.set()
                await go_on.wait()

        app = _app(gate)
        first = asyncio.create_task(_send(app, "GET", "/wait/first", None, {"X-Request-ID": "id-first"}))
        await begun.wait()
        second = await _send(app, "GET", "/wait/second", None, {"X-Request-ID": "id-second"})
        go_on.set()
        answers = await first, second
        return [(answer.headers.get("x-request-id"), answer.json().get("request_id")) for answer in answers]

    return asyncio.run(play())


def lifespan():
    """What the app reports when a server starts and stops it."""
    app, orders, reports = _app(), ["startup", "shutdown"], []

    async def receive():
        return {"type": f"lifespan.{orders.pop(0)}"}

    async def send(message):
        reports.append(message["type"])

    async def play():
        try:
            await app({"type": "lifespan", "asgi": {"version": "3.0"}, "state": {}}, receive, send)
        except Exception as error:
            reports.append(type(error).__name__)

    asyncio.run(play())
    return reports
