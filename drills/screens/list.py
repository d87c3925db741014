from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from drills.console import count, dotted, listing
from drills.listing import Row
from engine.types.errors import BankError

NARROW = 70


def show(console: Console, rows: Sequence[Row], broken: Sequence[BankError] = ()) -> None:
    if not rows:
        console.print("Nothing fits. All problems: drill list")
    elif console.width < NARROW:
        _show_narrow(console, rows)
    else:
        _show_wide(console, rows)
    if rows:
        console.print()
        console.print(
            Text(
                dotted(count(len(rows), "problem"), f"{sum(row.minutes for row in rows) / 60:.1f} hours"),
                "quiet",
            )
        )
    if broken:
        console.print(Text(f"{count(len(broken), 'folder')} left out as broken: drill bank broken", "warn"))


def _show_wide(console: Console, rows: Sequence[Row]) -> None:
    table = listing("track", "problem", "title", "level", "min", "state", right=("level", "min"))
    track = ""
    for row in rows:
        first = row.track if row.track != track else ""
        track = row.track
        table.add_row(
            Text(first, "quiet"),
            Text(row.slug),
            Text(row.title, "quiet"),
            str(row.difficulty),
            str(row.minutes),
            Text(row.state),
        )
    console.print(table)


def _show_narrow(console: Console, rows: Sequence[Row]) -> None:
    for row in rows:
        console.print(Text(row.slug, overflow="fold"))
        console.print(
            Text(
                "  " + dotted(row.track, f"level {row.difficulty}", f"{row.minutes} min", row.state), "quiet"
            )
        )
