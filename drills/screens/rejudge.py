"""Old verdicts and new ones, and whose grades change."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from rich.console import Console
from rich.text import Text

from drills.console import count, listing
from drills.screens.verdict import GRADE_LOOK, LOOK, LOOK_ELSE
from engine.coach.rejudging import Change, Rejudged, Stored
from engine.types import Grade, VerdictName

NOTHING = (
    "No problem and no judge has changed since your answers were judged. "
    "To judge them all the same: drill log rejudge --all"
)
NO_ANSWER = "The log holds no answer to {} that could be judged again."
SAME = "no grade changes"


def show(console: Console, judged: Sequence[Rejudged], changes: Sequence[Change]) -> None:
    console.print()
    table = listing("answer of", "problem", "was", "now", "because of")
    for each in judged:
        was, now = VerdictName(each.stored.verdict), each.verdict.name
        table.add_row(
            f"{each.stored.event.at.astimezone():%d %b %Y, %H:%M}",
            each.stored.problem.slug,
            Text(was, "quiet"),
            Text(now, LOOK.get(now, LOOK_ELSE) if each.changed else "quiet"),
            f"the {each.stored.why}" if each.stored.why else "",
        )
    console.print(table)
    console.print()
    show_changes(console, changes)
    changed = sum(each.changed for each in judged)
    others = f"{count(len(changes), 'grade')} {'changes' if len(changes) == 1 else 'change'}"
    console.print(
        f"{count(len(judged), 'answer')} judged again: {changed} with another verdict; "
        f"{others if changes else SAME}."
    )
    if doubtful := sum(not each.certain for each in judged):
        console.print(f"{count(doubtful, 'answer')} could not be judged (IE): what the log says stays.")


def nothing(slugs: Sequence[str]) -> str:
    return NO_ANSWER.format(" or ".join(slugs)) if slugs else NOTHING


def show_changes(console: Console, changes: Sequence[Change]) -> None:
    if not changes:
        return
    table = listing("attempt of", "problem", "grade", "", "comes again", "", "why")
    for change in changes:
        table.add_row(
            f"{change.day:%d %b %Y}",
            change.slug,
            _grade(change.grade),
            Text.assemble("→ ", _grade(change.new_grade)),
            _due(change.due),
            f"→ {_due(change.new_due)}",
            change.reason,
        )
    console.print(table)
    console.print()


def _grade(grade: Grade | None) -> Text:
    name = grade.name.lower() if grade else "none"
    return Text(name, GRADE_LOOK.get(name, "quiet"))


def _due(day: date | None) -> str:
    return f"{day:%d %b %Y}" if day else "never"


def as_json(judged: Sequence[Rejudged], changes: Sequence[Change], gone: Sequence[str]) -> dict[str, Any]:
    return {
        "answers": [
            {
                "submission": each.stored.event.uuid,
                "problem": each.stored.problem.slug,
                "at": each.stored.event.at,
                "was": each.stored.verdict,
                "now": each.verdict.name,
                "because_of": each.stored.why,
            }
            for each in judged
        ],
        "grades": grades(changes),
        "not_in_the_bank": list(gone),
    }


def grades(changes: Sequence[Change]) -> list[dict[str, Any]]:
    return [
        {
            "problem": change.slug,
            "day": change.day,
            "was": change.grade.name.lower() if change.grade else None,
            "now": change.new_grade.name.lower() if change.new_grade else None,
            "due": change.due,
            "new_due": change.new_due,
            "reason": change.reason,
        }
        for change in changes
    ]


def progress(total: int) -> Callable[[Stored], None]:
    """Says on a terminal's stderr which answer is being judged."""
    number = 0

    def tick(stored: Stored) -> None:
        nonlocal number
        number += 1
        if sys.stderr.isatty():
            end = "\n" if number == total else ""
            sys.stderr.write(f"\r\x1b[Kjudging {number} of {total}: {stored.problem.slug}{end}")
            sys.stderr.flush()

    return tick
