from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from drills.console import count, dotted, listing
from drills.listing import Row
from engine.types.errors import BankError

NARROW = 70
HEADINGS = ("track", "problem", "title", "level", "min", "state")
GAPS = 2 * (len(HEADINGS) - 1)


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
    table = listing(*HEADINGS, right=("level", "min"))
    for column in table.columns:
        column.no_wrap = True
    texts = (HEADINGS, *((row.track, row.slug, "", "", "", state(row)) for row in rows))
    taken = GAPS + sum(max(map(len, column)) for at, column in enumerate(zip(*texts, strict=True)) if at != 2)
    table.columns[2].overflow = "ellipsis"
    table.columns[2].max_width = max(8, console.width - taken)
    track = ""
    for row in rows:
        first = row.track if row.track != track else ""
        track = row.track
        numbers = (str(row.difficulty), str(row.minutes))
        table.add_row(Text(first, "quiet"), row.slug, Text(row.title, "quiet"), *numbers, state(row))
    console.print(table)


def _show_narrow(console: Console, rows: Sequence[Row]) -> None:
    for row in rows:
        console.print(Text(row.slug, overflow="fold"))
        console.print(
            Padding(
                Text(dotted(row.track, f"level {row.difficulty}", f"{row.minutes} min", state(row)), "quiet"),
                (0, 0, 0, 2),
            )
        )


def state(row: Row) -> str:
    return row.state or (f"needs {row.needs}" if row.needs else "")
