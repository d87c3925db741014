"""Speaks ASGI with the app and tells what was sent when, and what was logged."""
import asyncio
import logging
import os
import sqlite3
import tempfile
import threading

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


class Refused(Exception):
    """An exception of the mailer's own."""


ERRORS = {error.__name__: error for error in (OSError, ValueError, KeyError, RuntimeError, Refused)}


class _Listener(logging.Handler):
    def __init__(self, invoice, seen):
        super().__init__(logging.WARNING)
        self.invoice, self.seen = invoice, seen

    def emit(self, record):
        if record.name.startswith("asyncio"):
            return
        remarks = [] if record.exc_info and record.exc_info[0] else ["without the exception"]
        try:
            if self.invoice not in record.getMessage():
                remarks.append("without the invoice")
        except (TypeError, ValueError):
            remarks.append("with a message that does not fit its arguments")
        self.seen.append(("logged", record.levelname, *remarks))


class _Garage:
    """One database file, the app on it, and a mailer that writes down what it sees."""

    def __init__(self):
        self.file = os.path.join(tempfile.mkdtemp(dir=os.getcwd()), "books.db")
        self.seen, self.broken, self.answered, self.loop_thread = [], {}, False, None
        self.app = create_app(f"sqlite:///{self.file}?timeout=0.5", self)

    def send(self, to, text):
        remarks = [] if self.answered else ["before the answer"]
        if threading.get_ident() == self.loop_thread:
            remarks.append("on the event loop's thread")
        if _held:
            remarks.append("while a connection is held")
        receipt = self.sql("SELECT receipt FROM payments ORDER BY id DESC LIMIT 1")
        if not receipt:
            remarks.append("before the payment is stored")
        elif not to.startswith("books@") and receipt != [("pending",)]:
            remarks.append(f"while its receipt is {receipt[0][0]!r}")
        self.seen.append(("mail", to, text, *remarks))
        for word, error in self.broken.items():
            if word in to:
                raise ERRORS[error](f"the mail server does not know {to}")

    async def request(self, method, path, body=None):
        self.seen, self.answered, self.loop_thread = [], False, threading.get_ident()
        listener = _Listener(body["invoice"] if type(body) is dict and "invoice" in body else "", self.seen)
        logging.getLogger().addHandler(listener)
        transport = httpx.ASGITransport(self.watched, raise_app_exceptions=False)
        content = {"json": body} if body is not None else {}
        try:
            async with httpx.AsyncClient(transport=transport, base_url="http://garage") as client:
                answer = await client.request(method, path, **content)
        finally:
            logging.getLogger().removeHandler(listener)
        is_json = answer.headers.get("content-type", "").startswith("application/json")
        return answer.status_code, answer.json() if is_json else None, self.seen

    async def watched(self, scope, receive, send):
        async def sending(message):
            await send(message)
            if message["type"] == "http.response.body" and not message.get("more_body"):
                self.answered = True

        try:
            await self.app(scope, receive, sending)
        except Exception as error:
            if self.answered:
                self.seen.append(("raised to the server", type(error).__name__))
            raise

    def sql(self, statement):
        database = sqlite3.connect(self.file, timeout=0.5)
        try:
            with database:
                return database.execute(statement).fetchall()
        except sqlite3.Error as error:
            return f"{type(error).__name__}: {error}"
        finally:
            database.close()


def talk(*steps):
    """Takes the steps one after the other on a fresh database file and returns one result for each.

    (method, path, body)  (status, body, what happened): mails ("mail", to, text, what is wrong with its moment, …),
                          ("logged", level, what is missing, …), ("raised to the server", exception)
    ("BREAK", word, name) from now on the mail server refuses addresses with that word; name: its exception, OSError if left out
    ("ROWS",)             [(id, invoice, email, cents, receipt), …], read by another connection
    ("SQL", text)         runs a statement on another connection
    ("OPEN",)             how many connections the app holds at this moment
    """
    _held.clear()
    return asyncio.run(_talk(_Garage(), steps))


async def _talk(garage, steps):
    results = []
    for verb, *rest in steps:
        if verb == "BREAK":
            results.append(garage.broken.update([(*rest, "OSError")[:2]]))
        elif verb == "ROWS":
            results.append(garage.sql("SELECT id, invoice, email, cents, receipt FROM payments ORDER BY id"))
        elif verb == "SQL":
            results.append(garage.sql(*rest))
        elif verb == "OPEN":
            results.append(len(_held))
        else:
            results.append(await garage.request(verb, *rest))
    return results
