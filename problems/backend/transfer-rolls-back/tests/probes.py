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


@event.listens_for(Pool, "connect")
def _turn_round(connection, record):
    """SQLite would often give rows in the order of storing by luck. What has no ORDER BY now comes backwards."""
    connection.execute("PRAGMA reverse_unordered_selects = ON")


_rival = {}
"""What the other program is going to write, and how that ended."""


WRITES = ("INSERT", "UPDATE", "REPLACE", "DELETE", "WITH")


@event.listens_for(Engine, "before_cursor_execute")
def _between(connection, cursor, statement, parameters, context, executemany):
    start = statement.lstrip().upper()
    if "write" in _rival and start.startswith((*WRITES, "BEGIN") if "looked" in _rival else WRITES):
        _rival["outcome"] = "stored" if _rival.pop("write")() == [] else "locked out"
    if "ENTRY_LINES" in start:
        _rival["looked"] = True


ACCOUNTS = {"1000": "Cash", "1200": "Bank", "3000": "Capital", "6800": "Fees"}
MONEY = """
SELECT number, coalesce(sum(debit_cents), 0) - coalesce(sum(credit_cents), 0)
FROM accounts LEFT JOIN entry_lines ON account_id = accounts.id GROUP BY number ORDER BY number
"""
TABLES = {
    "ENTRIES": "SELECT id, booked_on, text FROM entries ORDER BY id",
    "LINES": """SELECT entry_id, position, number, debit_cents, credit_cents
        FROM entry_lines JOIN accounts ON accounts.id = account_id WHERE entry_id > 1 ORDER BY entry_id, position""",
    "TRANSFERS": "SELECT id, entry_id, fee_entry_id FROM transfers ORDER BY id",
}


def _moved(target, source, cents):
    """Statements that book an entry of another program."""
    line = "INSERT INTO entry_lines (entry_id, position, account_id, debit_cents, credit_cents) SELECT max(entries.id), {}, accounts.id, {}, {} FROM entries, accounts WHERE number = '{}'"
    return (
        "INSERT INTO entries (booked_on, text) VALUES ('2026-01-01', 'Other')",
        line.format(1, cents, "NULL", target),
        line.format(2, "NULL", cents, source),
    )


class _Books:
    """One database file, the app on it, four accounts, and 100.00 in the bank."""

    def __init__(self):
        self.file = os.path.join(tempfile.mkdtemp(dir=os.getcwd()), "books.db")
        self.app = create_app(f"sqlite:///{self.file}?timeout=0.5")
        accounts = [f"INSERT INTO accounts (number, name) VALUES ('{number}', '{name}')" for number, name in ACCOUNTS.items()]
        self.sql(0.5, *accounts, *_moved("1200", "3000", 10000))

    async def send(self, method, path, body=None):
        transport = httpx.ASGITransport(self.app, raise_app_exceptions=False)
        content = {"json": body} if body is not None else {}
        async with httpx.AsyncClient(transport=transport, base_url="http://books") as client:
            return await client.request(method, path, **content)

    def sql(self, timeout, *statements):
        """What the last statement gives; all of them are one transaction."""
        database = sqlite3.connect(self.file, timeout=timeout)
        try:
            with database:
                return [database.execute(statement).fetchall() for statement in statements][-1]
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
    """Takes the steps one after the other and returns one result for each.

    The books have the accounts 1000, 1200, 3000, 6800, and one entry (id 1) that put 100.00 from 3000 into 1200.
    ("POST", "/transfers", body), … : (status, body)
    ("ENTRIES",), ("LINES",), ("TRANSFERS",): rows, read by another connection; lines without those of the first entry
    ("MONEY",)                       the balance of each account, in cents
    ("SQL", text)                    runs a statement on another connection
    ("RIVAL", target, source, cents) lets another program book an entry right before the app writes its next row, or
                                     begins a transaction when it has looked at the lines of entries already
    ("OUTCOME",)                     how that ended: "stored", "locked out", or None if the app wrote nothing
    ("OPEN",)                        how many connections the app holds at this moment
    """
    _held.clear()
    _rival.clear()
    books = _Books()
    return asyncio.run(_talk(books, steps))


async def _talk(books, steps):
    results = []
    for step in steps:
        if step[0] in TABLES:
            results.append(books.sql(0.5, TABLES[step[0]]))
        elif step[0] == "MONEY":
            results.append(dict(books.sql(0.5, MONEY)))
        elif step[0] == "SQL":
            results.append(books.sql(0.5, step[1]))
        elif step[0] == "RIVAL":
            results.append(_rival.update(write=lambda moved=_moved(*step[1:]): books.sql(0, *moved)))
        elif step[0] == "OUTCOME":
            results.append(_rival.get("outcome"))
        elif step[0] == "OPEN":
            results.append(len(_held))
        else:
            results.append(_plain(await books.send(*step)))
    return results


def statuses(*steps):
    """Only the statuses of `talk`; its other results as they are."""
    return [result[0] if type(result) is tuple else result for result in talk(*steps)]
