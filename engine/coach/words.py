from __future__ import annotations

from collections.abc import Sequence
from datetime import date

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
NAMED = 3
"""How many of a list are named."""


def days_ago(days: int) -> str:
    return {0: "today", 1: "yesterday"}.get(days, f"{days} days ago")


def on_day(day: int, today: int) -> str:
    """A local day as one says it on `today`: a weekday within six days, else a date."""
    if abs(day - today) <= 1:
        return {-1: "yesterday", 0: "today", 1: "tomorrow"}[day - today]
    on = date.fromordinal(day)
    if abs(day - today) <= 6:
        return WEEKDAYS[on.weekday()]
    year = f" {on.year}" if on.year != date.fromordinal(today).year else ""
    return f"{on.day} {MONTHS[on.month - 1]}{year}"


def count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def one_of(names: Sequence[str]) -> str:
    shown = list(names[:NAMED])
    return " or ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else "".join(shown)
