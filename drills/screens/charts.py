"""Pictures of letters: a calendar, columns and bars, with plain signs where the encoding has no others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from rich.console import Console
from rich.text import Text

EIGHTHS, PLAIN_EIGHTHS = " ▁▂▃▄▅▆▇█", "   .::||#"
SHADES, PLAIN_SHADES = "·░▒▓█", ".-+*#"
HEAT_STYLES = ("quiet", "good", "good", "good", "good")
DAYS = ("Mon", "", "Wed", "", "Fri", "", "Sun")
CELL = 2
"""Columns that a week takes."""
LEVELS = (1, 26, 51, 101)
"""Minutes from which a day is a shade darker: a Pomodoro, two, four."""


def is_plain(console: Console) -> bool:
    return not console.encoding.startswith("utf")


def calendar(console: Console, minutes: Mapping[date, int], today: date, most: int = 53) -> list[Text]:
    """A row for each day of the week, a column for each week up to this one, months above."""
    weeks = max(4, min(most, (console.width - 7) // CELL))
    first = today - timedelta(days=today.weekday() + 7 * (weeks - 1))
    rows = [_months(first, weeks)]
    for weekday, name in enumerate(DAYS):
        row = Text(f"{name:<4}", "quiet")
        for week in range(weeks):
            day = first + timedelta(days=7 * week + weekday)
            row.append_text(_shade(console, minutes.get(day, 0), day, today))
        rows.append(row)
    return rows


def _months(first: date, weeks: int) -> Text:
    line = [" "] * (weeks * CELL + 1)
    free = 0
    for week in range(weeks):
        monday = first + timedelta(days=7 * week)
        # A month is named over the week of its first Monday.
        if monday.day <= 7 and week * CELL >= free and week * CELL + 3 <= len(line):
            line[week * CELL : week * CELL + 3] = f"{monday:%b}"
            free = week * CELL + 4
    return Text("    " + "".join(line).rstrip(), "quiet")


def _shade(console: Console, minutes: int, day: date, today: date) -> Text:
    if day > today:
        return Text(" " * CELL)
    level = sum(minutes >= least for least in LEVELS)
    signs = PLAIN_SHADES if is_plain(console) else SHADES
    return Text(signs[level].ljust(CELL), HEAT_STYLES[level])


def key(console: Console) -> Text:
    signs = PLAIN_SHADES if is_plain(console) else SHADES
    words = ("no work", "a minute", "26", "51", "101 minutes and more")
    return Text("  ".join(f"{sign} {word}" for sign, word in zip(signs, words, strict=True)), "quiet")


def columns(console: Console, values: Sequence[float], height: int, width: int) -> list[Text]:
    """Upright bars from the left, each `width` columns wide; the highest fills `height` lines."""
    signs = PLAIN_EIGHTHS if is_plain(console) else EIGHTHS
    highest = max(values, default=0) or 1
    eighths = [max(1, round(8 * height * value / highest)) if value else 0 for value in values]
    lines = []
    for line in reversed(range(height)):
        cells = (signs[max(0, min(8, each - 8 * line))] * max(1, width - 1) for each in eighths)
        lines.append(Text("".join(cell.ljust(width) for cell in cells).rstrip(), "command"))
    return lines


def bar(console: Console, value: float, highest: float, room: int) -> str:
    """A value above 0 never shows as nothing."""
    sign = "#" if is_plain(console) else "█"
    return sign * max(round(room * value / highest) if highest else 0, 1 if value else 0)
