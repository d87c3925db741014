"""What was done, as numbers and pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from drills.console import NARROW, Fact, count, dotted, listing, show_facts
from drills.screens import charts

if TYPE_CHECKING:
    from engine.coach import Stats

WIDEST = 30
HEIGHT = 4


def show(console: Console, stats: Stats) -> None:
    console.print()
    show_facts(
        console,
        [
            Fact(
                "solved", f"{stats.solved} of {stats.total} problems, in {count(stats.attempts, 'attempt')}"
            ),
            Fact("at first try", _percent(stats.first_try_rate)),
            Fact("without a hint", _percent(stats.hint_free_rate)),
            Fact("recalled", _recalled(stats)),
            Fact("streak", dotted(count(stats.streak, "day"), f"longest {stats.longest_streak}")),
            Fact("time at work", _time(stats)),
        ],
        indent=0,
    )
    if stats.heat:
        _show_heat(console, stats)
    console.print()
    _show_tracks(console, stats)
    if any(week.accepted for week in stats.weeks):
        _show_weeks(console, stats)
    if any(each.due for each in stats.load):
        _show_load(console, stats)


def _percent(share: float | None) -> str:
    return "" if share is None else f"{100 * share:.0f} %"


def _recalled(stats: Stats) -> str:
    found = stats.recalled
    if not found.reviews:
        return ""
    return dotted(
        f"{found.recalled} of {count(found.reviews, 'review')}, {_percent(found.recalled / found.reviews)}",
        f"in 30 days {found.recent_recalled} of {found.recent_reviews}",
        f"aimed at {_percent(found.aimed)}",
    )


def _time(stats: Stats) -> str:
    since = f"since {stats.since:%d %b %Y}" if stats.since else ""
    pomodoros = count(stats.pomodoros, "Pomodoro") if stats.pomodoros else ""
    return dotted(_hours(stats.work_seconds / 60), count(stats.days, "day"), pomodoros, since)


def _hours(minutes: float) -> str:
    hours, rest = divmod(round(minutes), 60)
    return f"{hours} h {rest:02d} min" if hours else f"{rest} min"


def _head(console: Console, words: str) -> None:
    console.print()
    console.print(Text(words, "label"))


def _show_heat(console: Console, stats: Stats) -> None:
    _head(console, "minutes of work by day")
    for line in charts.calendar(console, {each.day: each.minutes for each in stats.heat}, stats.today):
        console.print(Padding(line, (0, 0, 0, 2)))
    console.print(Padding(charts.key(console), (0, 0, 0, 2)))


def _show_tracks(console: Console, stats: Stats) -> None:
    table = listing("track", "solved", "tried", "of", "time", right=("solved", "tried", "of", "time"))
    wide = console.width >= NARROW
    if wide:
        table.add_column("", no_wrap=True)
    most = max((track.minutes for track in stats.tracks), default=0)
    for track in stats.tracks:
        row: list[str | Text] = [Text(track.track), str(track.solved), str(track.begun), str(track.total)]
        row.append(_hours(track.minutes) if wide else f"{track.minutes}m")
        if wide:
            row.append(Text(charts.bar(console, track.minutes, most, console.width - 56), "good"))
        table.add_row(*row)
    console.print(table)


def _show_weeks(console: Console, stats: Stats) -> None:
    _head(console, "accepted per week")
    most = max(week.accepted for week in stats.weeks)
    room = min(WIDEST, console.width - 16)
    for week in stats.weeks:
        bar = charts.bar(console, week.accepted, most, room)
        line = Text.assemble(
            (f"{week.monday:%d %b}  ", "quiet"), (bar, "good"), f" {week.accepted}" if week.accepted else ""
        )
        console.print(Padding(line, (0, 0, 0, 2)))


def _show_load(console: Console, stats: Stats) -> None:
    """Minutes of reviews; from the left today and the days after it."""
    total, most = sum(each.minutes for each in stats.load), max(stats.load, key=lambda each: each.minutes)
    _head(console, f"reviews of the next {len(stats.load)} days, in minutes")
    width = 1 if console.width < NARROW else 2
    for line in charts.columns(console, [each.minutes for each in stats.load], HEIGHT, width):
        console.print(Padding(line, (0, 0, 0, 2)))
    first, last = (f"{stats.load[number].day:%d %b}" for number in (0, -1))
    gap = " " * (width * len(stats.load) - len(first) - len(last))
    console.print(Padding(Text(first + gap + last, "quiet"), (0, 0, 0, 2)))
    words = dotted(f"most {most.minutes} on {most.day:%d %b}", f"together {_hours(total)}")
    console.print(Padding(Text(words, "quiet"), (0, 0, 0, 2)))
