from __future__ import annotations

from drills.console import SCHEMA, print_json, stdout
from drills.screens import today as screen
from drills.session import Session


def show_today(session: Session, as_json: bool) -> None:
    """`drill` alone."""
    found = session.reading.today()
    if as_json:
        print_json({"schema": SCHEMA, "today": found})
    else:
        screen.show(stdout(), found, session.bank)
