"""Drives the app in process, lets another program write in between, and returns plain statuses, bodies and rows."""
import asyncio
import os
import sqlite3
import tempfile

import httpx
from app import create_app
from sqlalchemy import event
from sqlalchemy.engine import Engine
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


_rival = {}
"""What the other program is going to write, and how that ended."""


@event.listens_for(Engine, "before_cursor_execute")
def _between(connection, cursor, statement, parameters, context, executemany):
    if "write" in _rival and statement.lstrip().upper().startswith(("INSERT", "UPDATE")):
        _rival["outcome"] = "stored" if _rival.pop("write")() == [] else "locked out"


class _House:
    """One database file and the app on it."""

    def __init__(self):
        self.file = os.path.join(tempfile.mkdtemp(dir=os.getcwd()), "customers.db")
        self.app = create_app(f"sqlite:///{self.file}?timeout=0.5")

    async def send(self, method, path, body=None):
        transport = httpx.ASGITransport(self.app, raise_app_exceptions=False)
        content = {"json": body} if body is not None else {}
        async with httpx.AsyncClient(transport=transport, base_url="http://house") as client:
            return await client.request(method, path, **content)

    def sql(self, statement, timeout=0.5):
        database = sqlite3.connect(self.file, timeout=timeout)
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
    ("ROWS",)        what another connection reads: [(id, name, tax_number), …]
    ("SQL", text)    runs a statement on another connection: rows, or the error
    ("RIVAL", text)  lets another program run a statement right before the app's next INSERT or UPDATE
    ("OUTCOME",)     how that ended: "stored", "locked out", or None if there was no INSERT or UPDATE
    ("OPEN",)        how many connections the app holds at this moment
    """
    _held.clear()
    _rival.clear()
    house = _House()
    return asyncio.run(_talk(house, steps))


async def _talk(house, steps):
    results = []
    for step in steps:
        if step[0] == "ROWS":
            results.append(house.sql("SELECT id, name, tax_number FROM customers ORDER BY id"))
        elif step[0] == "SQL":
            results.append(house.sql(step[1]))
        elif step[0] == "RIVAL":
            results.append(_rival.update(write=lambda text=step[1]: house.sql(text, 0)))
        elif step[0] == "OUTCOME":
            results.append(_rival.get("outcome"))
        elif step[0] == "OPEN":
            results.append(len(_held))
        else:
            results.append(_plain(await house.send(*step)))
    return results


def statuses(*steps):
    """Only the statuses of `talk`; its other results as they are."""
    return [result[0] if type(result) is tuple else result for result in talk(*steps)]
