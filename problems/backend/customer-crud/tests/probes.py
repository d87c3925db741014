"""Drives the app in process and returns plain statuses, bodies, rows and counts."""
import asyncio
import os
import sqlite3
import tempfile

import httpx
from app import create_app
from sqlalchemy import event
from sqlalchemy.pool import Pool

try:  # Loaded by the first request otherwise: named here so that the judge loads them once and not for each test.
    import anyio._backends._asyncio
    import pydantic.v1
    import sqlalchemy.dialects.sqlite
except ImportError:
    pass

_held = {}
"""Connections that are out of their pool. Holding on to them keeps the garbage collector from tidying up after the app."""


@event.listens_for(Pool, "checkout")
def _out(connection, record, proxy):
    _held[id(record)] = proxy


@event.listens_for(Pool, "checkin")
def _back(connection, record):
    _held.pop(id(record), None)


class _House:
    """One database file and the app on it."""

    def __init__(self):
        self.file = os.path.join(tempfile.mkdtemp(dir=os.getcwd()), "customers.db")
        self.restart()

    def restart(self):
        self.app = create_app(f"sqlite:///{self.file}?timeout=0.5")

    async def send(self, method, path, body=None, app=None):
        transport = httpx.ASGITransport(app or self.app, raise_app_exceptions=False)
        content = {"json": body} if body is not None else {}
        async with httpx.AsyncClient(transport=transport, base_url="http://house") as client:
            return await client.request(method, path, **content)

    async def rows_at_the_answer(self, *request):
        """The status, and what another connection reads at the moment when the app hands over the end of its answer."""
        seen = []

        async def watched(scope, receive, send):
            async def sending(message):
                if message["type"] == "http.response.body" and not message.get("more_body"):
                    seen.append(self.rows())
                await send(message)

            await self.app(scope, receive, sending)

        return (await self.send(*request, app=watched)).status_code, seen[-1]

    def rows(self):
        return self.sql("SELECT id, name, city, internal_note FROM customers ORDER BY id")

    def sql(self, statement):
        database = sqlite3.connect(self.file, timeout=0.5)
        try:
            with database:
                return database.execute(statement).fetchall()
        except sqlite3.Error as error:
            return f"{type(error).__name__}: {error}"
        finally:
            database.close()


def _plain(response):
    if not response.content:
        return response.status_code, None
    if response.headers.get("content-type", "").startswith("application/json"):
        return response.status_code, response.json()
    return response.status_code, response.text


def talk(*steps):
    """Takes the steps one after the other on a fresh database file and returns one result for each.

    ("POST", "/customers", body), ("GET", "/customers"), … : (status, body); an empty body is None
    ("ROWS",)      what another connection reads: [(id, name, city, internal_note), …]
    ("AT", "POST", "/customers", body), …: (status, what another connection reads when the answer is sent)
    ("SQL", text)  runs a statement on another connection
    ("OPEN",)      how many connections the app holds at this moment
    ("RESTART",)   makes the app anew on the same file
    """
    _held.clear()
    house = _House()
    return asyncio.run(_talk(house, steps))


async def _talk(house, steps):
    results = []
    for step in steps:
        if step[0] == "ROWS":
            results.append(house.rows())
        elif step[0] == "AT":
            results.append(await house.rows_at_the_answer(*step[1:]))
        elif step[0] == "SQL":
            results.append(house.sql(step[1]))
        elif step[0] == "OPEN":
            results.append(len(_held))
        elif step[0] == "RESTART":
            results.append(house.restart())
        else:
            results.append(_plain(await house.send(*step)))
    return results


def statuses(*steps):
    """Only the statuses of `talk`; its other results as they are."""
    return [result[0] if type(result) is tuple else result for result in talk(*steps)]


def location(body):
    """The header Location of the answer to a POST."""
    return asyncio.run(_House().send("POST", "/customers", body)).headers.get("location")


def two_apps():
    """Makes app A, then app B on another file, and creates Ann in A, Ben in B and Cid in A."""
    first, second = _House(), _House()

    async def play():
        for house, name in ((first, "Ann"), (second, "Ben"), (first, "Cid")):
            await house.send("POST", "/customers", {"name": name})
        listed = [(await house.send("GET", "/customers")).json() for house in (first, second)]
        return [[customer["name"] for customer in customers] for customers in listed]

    names = asyncio.run(play())
    return {
        "listed": names,
        "stored": [house.sql("SELECT name FROM customers ORDER BY id") for house in (first, second)],
    }
