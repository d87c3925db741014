"""How much is left, until when, today's part, and the road as a timeline."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from drills.console import Step, count, dotted, listing, safe, show_steps
from drills.screens.road import show_road

if TYPE_CHECKING:
    from engine.coach.foresight import Outlook
    from engine.coach.record import Judged
    from engine.memory.forecast import Range

READY = (
    "Ready: every problem of the plan solved once at hard or better, with the reviews that come on the way."
)


def show(console: Console, found: Outlook, role: str, *, every: bool = False) -> None:
    console.print()
    console.print(Text.assemble(("Plan", "title"), f"  {safe(role)}" if role else ""))
    console.print(Text(_where(found), "quiet"))
    console.print()
    console.print(Text(_sayable(console, sentence(found))))
    if found.done < found.total:
        console.print(Text(f"{READY}{_reviews_too(found)} {_rests_on(found)}", "quiet"))
        if words := _soon(found):
            console.print(Text(words, "quiet"))
    _show_today(console, found)
    show_road(console, found, every=every)
    show_steps(console, _steps(found))


def _sayable(console: Console, text: str) -> str:
    return text if console.encoding.startswith("utf") else text.replace("→", "->").replace("–", "-")


def sentence(found: Outlook) -> str:
    """As one says it: the work, the dates, the chance, and what one more Pomodoro a day would change."""
    if not found.total:
        return "The plan has no problem that is in the bank."
    if found.done == found.total:
        return f"The plan is done: all {found.total} problems are solved. What is due keeps coming."
    parts = [_work(found), _dates(found)]
    if found.target and found.target >= found.day and found.chance is not None:
        more = "" if found.more_chance is None else f"; one more a day → {_percent(found.more_chance)}"
        parts.append(f"chance by {_day(found.target, found.day)}: {_percent(found.chance)}{more}")
    elif found.more_ready.low:
        until = found.more_ready
        parts.append(f"one more a day → {_between(until.low, until.high, found.day)}")
    return "; ".join(parts)


def _work(found: Outlook) -> str:
    low, middle, high = found.pomodoros.low, found.pomodoros.middle, found.pomodoros.high
    if low is None:
        return "More Pomodoros than a year at this pace has"
    if middle is None:
        return f"At least {low:.0f} Pomodoros, likely more than a year at this pace has"
    around = f"{low:.0f}–{high:.0f}" if high is not None else f"{low:.0f} or more"
    return f"{middle:.0f} Pomodoros (80 %: {around})"


def _dates(found: Outlook) -> str:
    pace, until = f"at {found.a_day:.1f} a day", found.ready
    if until.low is None:
        return f"{pace} not ready within a year"
    return f"{pace} ready {_between(until.low, until.high, found.day)}"


def _between(low: date | None, high: date | None, today: date) -> str:
    if low is None:
        return "not within a year"
    if high is None:
        return f"from {_day(low, today)} on, perhaps not within a year"
    return f"on {_day(low, today)}" if low == high else f"between {_day(low, today)} and {_day(high, today)}"


def _day(day: date, today: date) -> str:
    far = day.year != today.year and abs((day - today).days) > 180
    return f"{day.day} {day:%b}{f' {day.year}' if far else ''}"


def _percent(chance: float) -> str:
    """Two hundred lives do not tell 0 from 1 in 200."""
    return "under 1 %" if chance < 0.01 else "over 99 %" if chance > 0.99 else f"{100 * chance:.0f} %"


def _where(found: Outlook) -> str:
    target = ""
    if found.target:
        days = (found.target - found.day).days
        left = "today" if days == 0 else f"in {count(days, 'day')}" if days > 0 else "passed"
        target = f"target {found.target:%a} {_day(found.target, found.day)}, {left}"
    missing = f"{found.missing} more are not in the bank yet" if found.missing else ""
    return dotted(found.path, f"{found.done} of {found.total} problems solved", missing, target)


def _reviews_too(found: Outlook) -> str:
    first, middle = found.first_attempts.middle, found.pomodoros.middle
    if first is None or middle is None:
        return f" Reviews take {found.reviews:.0%} of the time at this pace.".replace("%", " %")
    return f" About {first:.0f} Pomodoros of that are first attempts."


def _rests_on(found: Outlook) -> str:
    since = f" since {_day(found.since, found.day)}" if found.since else ""
    days = f"Rests on {count(found.own_days, 'day')} of your own work{since}"
    if not found.default_pace:
        return f"{days}."
    return f"{days}: default pace, {found.weekly_pomodoros:.0f} Pomodoros a week as planned."


def _soon(found: Outlook) -> str:
    """What can be checked soon."""
    said = [f"{_whole(each)} within {days} days" for days, each in found.solved_by.items() if each.high]
    return f"Problems solved, 4 times in 5: {'; '.join(said)}." if said else ""


def _whole(each: Range) -> str:
    low, high = round(each.low or 0), round(each.high or 0)
    return f"{low}" if low == high else f"{low} to {high}"


def _show_today(console: Console, found: Outlook) -> None:
    today = found.today
    console.print()
    console.print(Text("Today", "title"))
    lines = [
        (today.minutes >= today.budget, f"{today.minutes} of {today.budget} minutes", "drill pomodoro"),
        (False, f"open: {today.open}", "drill submit") if today.open else None,
        (not today.due, _reviews(found), "drill next --due") if today.due or today.reviewed else None,
        (False, f"new: {', '.join(today.new)}", "drill next") if today.new else None,
        (True, f"{today.solved} new solved", "") if today.solved else None,
    ]
    for line in filter(None, lines):
        done, words, command = line
        mark = Text("[x] " if done else "[ ] ", "good" if done else "warn")
        text = Text.assemble(mark, words)
        if command and not done and text.cell_len + len(command) + 2 <= console.width:
            text.append("  ")
            text.append(command, "command")
        console.print(text)


def _reviews(found: Outlook) -> str:
    today = found.today
    done = f"{today.reviewed} done" if today.reviewed else ""
    due = f"{today.due} due, about {today.due_minutes} min" if today.due else ""
    return f"reviews: {dotted(due, done)}"


def _steps(found: Outlook) -> list[Step]:
    first = Step("drill submit", "what is open") if found.today.open else Step("drill next", "go on")
    return [first, Step("drill plan --track-record", "how often such forecasts held")]


def show_record(console: Console, found: Judged) -> None:
    console.print()
    if not found.forecasts:
        console.print("No forecast was kept yet: the first `drill plan` of a day keeps one.")
        return
    since = f" since {date.fromordinal(found.since):%d %b %Y}" if found.since else ""
    console.print(Text(f"{count(found.forecasts, 'forecast')} kept{since}", "title"))
    console.print(Text("Each range is meant to hold 8 times in 10.", "quiet"))
    console.print()
    table = listing("forecast of", "held", "of", "open", right=("held", "of", "open"))
    for kind in found.kinds:
        table.add_row(kind.what, str(kind.held), str(kind.judged), str(kind.open))
    console.print(table)
    if found.targets:
        console.print()
        said = f"{found.promised / found.targets:.0%}".replace("%", " %")
        console.print(
            f"Chance to be ready by the target: {said} on average was said; "
            f"it came {found.reached} of {found.targets} times."
        )
