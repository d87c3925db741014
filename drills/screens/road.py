"""The road: tracks and topics along the days, what is done, due and ahead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from rich.console import Console
from rich.text import Text

from drills.console import NARROW, count

if TYPE_CHECKING:
    from engine.coach.foresight import Outlook
    from engine.coach.road import Stop

TITLE, COUNT = 25, 7
"""Columns."""
SOON = timedelta(days=14)
"""A topic whose next problem is expected within these is shown without asking."""
LEAST = timedelta(days=14)
"""That the picture covers."""
BEYOND = timedelta(days=60)
"""Drawn past the last day that is known, where the end lies beyond a year."""


class Marks(NamedTuple):
    done: str
    due: str
    ahead: str
    today: str
    target: str
    nothing: str


PRETTY, PLAIN = Marks("━", "◆", "┄", "│", "▲", " "), Marks("=", "!", "-", "|", "^", " ")


class Axis(NamedTuple):
    first: date
    last: date
    today: date
    target: date | None
    width: int

    def column(self, day: date) -> int:
        days = (self.last - self.first).days or 1
        return max(0, min(self.width - 1, (day - self.first).days * (self.width - 1) // days))


def show_road(console: Console, found: Outlook, *, every: bool) -> None:
    marks = PRETTY if console.encoding.startswith("utf") else PLAIN
    narrow = console.width < NARROW
    axis = _axis(found, console.width - 2 if narrow else min(console.width, 100) - TITLE - COUNT - 2)
    console.print()
    head = Text.assemble(("The road", "title"), " " * (0 if narrow else TITLE - len("The road") + 1))
    if narrow:
        console.print(head)
        head = Text("  ")
    head.append(_dates(axis), "quiet")
    console.print(head)
    hidden = 0
    for lane in found.lanes:
        _show_row(console, axis, marks, lane.track, lane.stops, "title")
        for topic in lane.topics:
            if every or _is_soon(topic.stops, found.day):
                _show_row(console, axis, marks, f"  {topic.title}", topic.stops, "")
            else:
                hidden += 1
    for line in _legend(found, marks, hidden):
        console.print(Text(line, "quiet"))


def _axis(found: Outlook, width: int) -> Axis:
    days = [stop.day for lane in found.lanes for stop in lane.stops if stop.day]
    first = min([found.day, *days])
    last = max([found.day, *days, *([found.ready.middle] if found.ready.middle else [])])
    if found.done < found.total and found.ready.middle is None:
        last += BEYOND
    if found.target:
        last = max(last, found.target)
    return Axis(first, max(last, first + LEAST), found.day, found.target, max(10, width))


def _dates(axis: Axis) -> str:
    """First, today and last day over their columns, as far as there is room."""
    line = [" "] * axis.width
    wanted = ((axis.last, axis.width), (axis.first, 0), (axis.today, axis.column(axis.today)))
    for day, at in wanted:
        words = f"{day.day} {day:%b}"
        start = max(0, min(at, axis.width - len(words)))
        if all(each == " " for each in line[max(0, start - 1) : start + len(words) + 1]):
            line[start : start + len(words)] = words
    return "".join(line).rstrip()


def _show_row(
    console: Console, axis: Axis, marks: Marks, title: str, stops: Sequence[Stop], style: str
) -> None:
    done = sum(
        stop.place in ("done", "shown") or (stop.place == "due" and _is_past(stop, axis)) for stop in stops
    )
    share = f"{done}/{len(stops)}"
    picture = _picture(axis, marks, stops)
    if console.width < NARROW:
        name = Text(title[: console.width - len(share) - 1].ljust(console.width - len(share) - 1), style)
        console.print(Text.assemble(name, (share, "quiet")))
        console.print(Text.assemble("  ", picture))
        return
    name = Text(title, style)
    name.truncate(TITLE, overflow="crop" if marks is PLAIN else "ellipsis", pad=True)
    console.print(Text.assemble(name, " ", picture, " ", (share.rjust(COUNT - 1), "quiet")))


def _is_past(stop: Stop, axis: Axis) -> bool:
    return stop.day is not None and stop.day <= axis.today


def _picture(axis: Axis, marks: Marks, stops: Sequence[Stop]) -> Text:
    cells = [(marks.nothing, "")] * axis.width
    today = axis.column(axis.today)
    past = [
        axis.column(stop.day)
        for stop in stops
        if stop.day and stop.place in ("done", "due") and _is_past(stop, axis)
    ]
    coming = [
        stop
        for stop in stops
        if stop.place in ("ahead", "begun") or not (_is_past(stop, axis) or stop.place in ("done", "shown"))
    ]
    if axis.target:
        cells[axis.column(axis.target)] = (marks.target, "quiet")
    cells[today] = (marks.today, "quiet")
    if coming:
        known = [axis.column(stop.day) for stop in coming if stop.day]
        end = axis.width - 1 if any(stop.day is None for stop in coming) else max(known)
        for column in range(max(today, min(known, default=today)), end + 1):
            cells[column] = (marks.ahead, "command")
    if past:
        for column in range(min(past), max(past) + 1):
            cells[column] = (marks.done, "good")
    if any(stop.place == "due" for stop in stops):
        cells[today] = (marks.due, "warn")
    return Text.assemble(*cells)


def _is_soon(stops: Sequence[Stop], today: date) -> bool:
    return any(
        stop.place in ("due", "begun") or (stop.place == "ahead" and stop.day and stop.day <= today + SOON)
        for stop in stops
    )


def _legend(found: Outlook, marks: Marks, hidden: int) -> Iterator[str]:
    target = f"  {marks.target} target" if found.target else ""
    yield (
        f"{marks.done} done  {marks.due} due  {marks.ahead} ahead, on the middle of the days forecast  "
        f"{marks.today} today{target}"
    )
    if hidden:
        yield f"{count(hidden, 'more topic')}: drill plan --all"
