"""Drives the app in process on rows of its own and counts statements and fetched rows."""
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

_counted = {"statements": 0, "rows": 0}


@event.listens_for(Engine, "before_cursor_execute")
def _statement(connection, cursor, statement, parameters, context, executemany):
    _counted["statements"] += 1


def _row(cursor, row):
    _counted["rows"] += 1
    return row


@event.listens_for(Pool, "connect")
def _connected(connection, record):
    connection.row_factory = _row


class _House:
    """One database file with rows, and the app on it.

    Customers are (id, name), invoices (id, number, issued_on, customer), lines (invoice, position, article, quantity, price).
    """

    def __init__(self, customers, invoices, lines):
        file = os.path.join(tempfile.mkdtemp(dir=os.getcwd()), "invoices.db")
        self.app = create_app(f"sqlite:///{file}")
        database = sqlite3.connect(file)
        with database:
            database.executemany("INSERT INTO customers (id, name) VALUES (?, ?)", customers)
            database.executemany("INSERT INTO invoices (id, number, issued_on, customer_id) VALUES (?, ?, ?, ?)", invoices)
            database.executemany(
                "INSERT INTO invoice_lines (invoice_id, position, article, quantity, price_cents) VALUES (?, ?, ?, ?, ?)", lines
            )
        database.close()

    async def get(self, query):
        transport = httpx.ASGITransport(self.app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://house") as client:
            return await client.get(f"/invoices{query}")


def ask(query, customers, invoices, lines=()):
    """(status, body) of GET /invoices with this query string."""
    answer = asyncio.run(_House(customers, invoices, lines).get(query))
    body = answer.json() if "json" in answer.headers.get("content-type", "") else answer.text
    return answer.status_code, body if answer.status_code == 200 else None


def pages(queries, customers, invoices, lines=()):
    """For each query, on one app: (total, numbers of the invoices)."""
    house = _House(customers, invoices, lines)

    async def play():
        bodies = [(await house.get(query)).json() for query in queries]
        return [(body.get("total"), [invoice["number"] for invoice in body.get("invoices", [])]) for body in bodies]

    return asyncio.run(play())


def counted(query, customers, invoices, lines=()):
    """What a request costs, and how many invoices, customers and lines it shows."""
    house = _House(customers, invoices, lines)
    _counted.update(statements=0, rows=0)
    body = asyncio.run(house.get(query)).json()
    shown = body.get("invoices", [])
    return {
        **_counted,
        "invoices": len(shown),
        "customers": len({invoice["customer"]["id"] for invoice in shown}),
        "lines": sum(len(invoice["lines"]) for invoice in shown),
    }
