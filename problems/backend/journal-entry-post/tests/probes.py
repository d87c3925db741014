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


@event.listens_for(Pool, "connect")
def _turn_round(connection, record):
    """SQLite would often give rows in the order of storing by luck. What has no ORDER BY now comes backwards."""
    connection.execute("PRAGMA reverse_unordered_selects = ON")


ENTRIES = "SELECT id, booked_on, text FROM entries ORDER BY id"
LINES = """
SELECT entry_id, position, number, debit_cents, credit_cents
FROM entry_lines LEFT JOIN accounts ON accounts.id = account_id ORDER BY entry_id, position
"""
ACCOUNTS = {"1000": "Cash", "1200": "Bank", "4000": "Sales", "6000": "Rent"}


class _Books:
    """One database file, the app on it, and four accounts."""

    def __init__(self):
        self.file = os.path.join(tempfile.mkdtemp(dir=os.getcwd()), "books.db")
        self.app = create_app(f"sqlite:///{self.file}?timeout=0.5")
        for account in ACCOUNTS.items():
            self.sql("INSERT INTO accounts (number, name) VALUES (?, ?)", account)

    async def send(self, method, path, body=None):
        transport = httpx.ASGITransport(self.app, raise_app_exceptions=False)
        content = {"json": body} if body is not None else {}
        async with httpx.AsyncClient(transport=transport, base_url="http://books") as client:
            return await client.request(method, path, **content)

    def sql(self, statement, values=()):
        database = sqlite3.connect(self.file, timeout=0.5)
        try:
            with database:
                return database.execute(statement, values).fetchall()
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
    """Takes the steps one after the other on new books with the accounts 1000, 1200, 4000 and 6000; one result for each.

    ("POST", "/entries", body), ("GET", "/entries/1"), … : (status, body)
    ("ENTRIES",)   rows of the table, read by another connection: [(id, booked_on, text), …]
    ("LINES",)     the same for lines: [(entry_id, position, account's number, debit_cents, credit_cents), …]
    ("SQL", text)  runs a statement on another connection
    ("OPEN",)      how many connections the app holds at this moment
    """
    _held.clear()
    books = _Books()
    return asyncio.run(_talk(books, steps))


async def _talk(books, steps):
    results = []
    for step in steps:
        if step[0] in ("ENTRIES", "LINES"):
            results.append(books.sql(ENTRIES if step[0] == "ENTRIES" else LINES))
        elif step[0] == "SQL":
            results.append(books.sql(step[1]))
        elif step[0] == "OPEN":
            results.append(len(_held))
        else:
            results.append(_plain(await books.send(*step)))
    return results


def statuses(*steps):
    """Only the statuses of `talk`; its other results as they are."""
    return [result[0] if type(result) is tuple else result for result in talk(*steps)]
