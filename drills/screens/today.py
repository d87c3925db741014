"""`drill` alone: where a person stands today."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from drills.console import Fact, Step, count, dotted, safe, show_facts, show_steps

if TYPE_CHECKING:
    from engine.bank import Bank
    from engine.coach import Today

MOST_DONE = 5


def show(
    console: Console, today: Today, bank: Bank, daily_minutes: int, interview: date | None = None
) -> None:
    console.print()
    console.print(Text(f"{today.day:%A, %d %B %Y}", "title"))
    console.print()
    show_facts(
        console,
        [
            Fact("open now", _title(bank, today.current.slug) if today.current else ""),
            Fact("due", count(today.due, "problem") if today.due else "nothing"),
            Fact("done today", _done(today, daily_minutes)),
            Fact("streak", count(today.streak, "day") if today.streak else ""),
            Fact("interview", _interview(today, interview)),
            Fact("next", _next(today)),
        ],
        indent=0,
    )
    show_steps(console, _steps(today))


def _title(bank: Bank, slug: str) -> str:
    problem = bank.get(slug)
    return f"{problem.title} ({slug})" if problem else slug


def _done(today: Today, daily_minutes: int) -> str:
    if not (today.done or today.minutes):
        return "nothing yet"
    last = ", ".join(today.done[-MOST_DONE:])
    return dotted(
        f"{count(len(today.done), 'problem')}, {today.accepted} accepted",
        f"{today.minutes} of {daily_minutes} minutes",
        last,
    )


def _interview(today: Today, interview: date | None) -> str:
    if interview is None:
        return ""
    days = (interview - today.day).days
    left = "today" if days == 0 else f"in {count(days, 'day')}" if days > 0 else "over"
    return dotted(f"{interview:%a %d %b %Y}", left)


def _next(today: Today) -> str:
    if today.next is None:
        return safe(today.nothing)
    return f"{today.next.problem.title} ({today.next.problem.slug}): {today.next.reason}"


def _steps(today: Today) -> list[Step]:
    if today.current:
        return [Step("drill submit", "have your answer judged"), Step("drill next", "see the problem again")]
    if today.next is None:
        return [Step("drill list", "all problems"), Step("drill stats", "what you have done")]
    if today.first:
        return [
            Step("drill next", "begin at the beginning"),
            Step("drill place", "no beginner? show what you can do"),
        ]
    return [Step("drill next", "begin"), Step("drill weak", "your weak topics")]
