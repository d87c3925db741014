# drill: backend/inject-clock-and-mailer
from collections.abc import Iterator

from fastapi import FastAPI
from ports import Clock, Mailer


def get_clock() -> Clock:
    """The dependency that routes get the time from."""
    raise NotImplementedError


def get_mailer() -> Iterator[Mailer]:
    """The dependency that routes send mail with: open for one request."""
    raise NotImplementedError


def create_app() -> FastAPI:
    """Appointments of a clinic, and reminders by mail."""
    raise NotImplementedError
