from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from drills.console import Fact, count, dotted, listing, show_facts

if TYPE_CHECKING:
    from engine.coach import Stats

BAR = "█"
WIDEST = 30


def show(console: Console, stats: Stats) -> None:
    console.print()
    show_facts(
        console,
        [
            Fact(
                "solved", f"{stats.solved} of {stats.total} problems, in {count(stats.attempts, 'attempt')}"
            ),
            Fact(
                "at first try", "" if stats.first_try_rate is None else f"{100 * stats.first_try_rate:.0f} %"
            ),
            Fact("streak", dotted(count(stats.streak, "day"), f"longest {stats.longest_streak}")),
            Fact("time at work", _time(stats)),
        ],
        indent=0,
    )
    console.print()
    _show_tracks(console, stats)
    if any(week.accepted for week in stats.weeks):
        console.print()
        _show_weeks(console, stats)


def _time(stats: Stats) -> str:
    hours, minutes = divmod(round(stats.work_seconds / 60), 60)
    since = f"since {stats.since:%d %b %Y}" if stats.since else ""
    return dotted(
        f"{hours} h {minutes:02d} min" if hours else f"{minutes} min", count(stats.days, "day"), since
    )


def _show_tracks(console: Console, stats: Stats) -> None:
    table = listing("track", "solved", "begun", "of", right=("solved", "begun", "of"))
    for track in stats.tracks:
        table.add_row(Text(track.track), str(track.solved), str(track.begun), str(track.total))
    console.print(table)


def _show_weeks(console: Console, stats: Stats) -> None:
    console.print(Text("accepted per week", "label"))
    most = max(week.accepted for week in stats.weeks)
    room = min(WIDEST, console.width - 16)
    for week in stats.weeks:
        bar = BAR * max(round(room * week.accepted / most), 1 if week.accepted else 0)
        line = Text.assemble(
            (f"{week.monday:%d %b}  ", "quiet"), (bar, "good"), f" {week.accepted}" if week.accepted else ""
        )
        console.print(Padding(line, (0, 0, 0, 2)))
