"""What a replay of the log comes to."""

from __future__ import annotations

from datetime import date
from typing import Any

from rich.console import Console
from rich.text import Text

from drills.console import count, listing
from drills.screens.rejudge import grades, show_changes
from engine.coach.ledger import Rebuilt

PROVED = "All that is derived from the log equals the replay."
OTHER_STATE = (
    "What commands work with is not what the replay gives: please report this, with drill log export."
)


def show(console: Console, found: Rebuilt) -> None:
    what = (
        f"{count(found.events, 'event')}, {count(found.attempts, 'attempt')}, {found.graded} of them graded"
    )
    older = f" ({found.older} by an older rule)" if found.older else ""
    console.print(f"Replayed under grading rule {found.rule_version}: {what}{older}.")
    if found.proved:
        console.print(Text(PROVED, "good"))
    if not found.same_state:
        console.print(Text(OTHER_STATE, "bad"))
    if found.doubts:
        console.print()
        table = listing("attempt of", "problem", "fact", "in the log", "replayed")
        for each in found.doubts:
            table.add_row(
                f"{date.fromordinal(each.day):%d %b %Y}", each.slug, each.fact, each.log, each.replay
            )
        console.print(table)
    if found.changes:
        console.print()
        show_changes(console, found.changes)


def as_json(found: Rebuilt) -> dict[str, Any]:
    return {
        "proved": found.proved,
        "rule_version": found.rule_version,
        "events": found.events,
        "attempts": found.attempts,
        "graded": found.graded,
        "graded_by_an_older_rule": found.older,
        "same_state": found.same_state,
        "facts": [
            {
                "problem": each.slug,
                "day": date.fromordinal(each.day),
                "fact": each.fact,
                "log": each.log,
                "replay": each.replay,
            }
            for each in found.doubts
        ],
        "grades": grades(found.changes),
    }
