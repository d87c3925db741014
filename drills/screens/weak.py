"""Weak families and topics, always with what the number rests on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from drills.console import Step, dotted, show_steps

if TYPE_CHECKING:
    from engine.coach import Estimate, FamilyWeakness, TopicWeakness

NARROW = 76
BAR = 16
WEAK, FAIR = 0.4, 0.7
STEADY = 0.03
NAMED = 6
"""Families without results that are named."""
OPEN = 3
"""Families whose topics are shown without asking."""
EXPLAINED = (
    "Skill: the chance to solve an unseen problem of level 3, from 0 to 100; in brackets and in the bar the "
    "range in which it lies, 4 times in 5. Weakest first, by the lower end. Arrow: against 30 days ago. "
    "few: fewer than 3 results. Cards of decks do not count: to know a fact is not to solve a problem."
)


def show(
    console: Console,
    families: Sequence[FamilyWeakness],
    untried: Sequence[Estimate],
    today: date,
    *,
    every: bool = False,
) -> None:
    console.print()
    if not families:
        console.print("No results yet, so nothing is known to be weak.")
        show_steps(
            console,
            [Step("drill next", "begin"), Step("drill place", "show in 45 minutes what you can do")],
        )
        return
    show_row = _show_narrow if console.width < NARROW else _show_wide
    for number, family in enumerate(families):
        show_row(console, family, today, 0)
        for topic in family.topics if every or number < OPEN else ():
            show_row(console, topic, today, 2)
    _show_notes(console, families, untried, every)
    show_steps(console, [Step(families[0].command, "practise the weakest")])


def _show_wide(console: Console, each: TopicWeakness, today: date, indent: int) -> None:
    """Two lines, laid out by hand: a grid for each of them takes longer than all else of the command."""
    command = Text(each.command, "command")
    title = Text(each.title, "" if indent else "title")
    _fit(title, console.width - indent - command.cell_len - 1)
    _print(console, indent, title, command)
    numbers = (
        (_bar(console, each), BAR),
        (_level(each), 3),
        (_range(each), 8),
        (_trend(console, each), 2),
        (Text(_rests_on(each), "quiet"), 26 - indent),
        (Text("few" if each.few_data else "", "warn"), 3),
        (Text(_last(each, today), "quiet"), 12),
    )
    for text, width in numbers:
        _fit(text, width)
    _print(console, indent + 2, *(text for text, _ in numbers))


def _fit(text: Text, width: int) -> None:
    text.truncate(max(1, width), overflow="ellipsis", pad=True)


def _print(console: Console, indent: int, *cells: Text) -> None:
    line = Text(" ").join(cells)
    line.rstrip()
    console.print(Text(" " * indent) + line, no_wrap=True, overflow="ellipsis")


def _show_narrow(console: Console, each: TopicWeakness, today: date, indent: int) -> None:
    parts = (
        Text(each.title, "" if indent else "title"),
        Text.assemble(_bar(console, each), " ", _level(each), " ", _range(each), " ", _trend(console, each)),
        Text(dotted(_rests_on(each), "few" if each.few_data else "", _last_in_short(each, today)), "quiet"),
        Text(each.command, "command"),
    )
    for number, part in enumerate(parts):
        console.print(Padding(part, (0, 0, 0, indent + (2 if number else 0))))


def _show_notes(
    console: Console, families: Sequence[FamilyWeakness], untried: Sequence[Estimate], every: bool
) -> None:
    console.print()
    if untried:
        console.print(Text(_untried(untried), "quiet"))
    if len(families) > OPEN and not every:
        console.print(Text("The topics of all families: drill weak --all", "quiet"))
    console.print(Text(EXPLAINED, "quiet"))


def _untried(untried: Sequence[Estimate]) -> str:
    """Alike where nothing was said of them either: then none is likely to be weaker."""
    differ = untried[-1].low - untried[0].low > STEADY
    names = " · ".join(each.title for each in untried[:NAMED])
    more = f" · and {len(untried) - NAMED} more" if len(untried) > NAMED else ""
    return f"Not tried yet{', the likely weakest first' if differ else ''}: {names}{more}"


def _bar(console: Console, each: TopicWeakness) -> Text:
    """The range as a thick stretch with a mark where the level is."""
    thin, thick, mark = ("·", "━", "●") if console.encoding.startswith("utf") else (".", "=", "o")
    low, at, high = (min(BAR - 1, int(BAR * value)) for value in (each.low, each.level, each.high))
    text = Text(no_wrap=True)
    for place in range(BAR):
        inside = low <= place <= high
        text.append(mark if place == at else thick if inside else thin, _style(each) if inside else "quiet")
    return text


def _style(each: TopicWeakness) -> str:
    return "bad" if each.level < WEAK else "warn" if each.level < FAIR else "good"


def _level(each: TopicWeakness) -> Text:
    return Text(f"{100 * each.level:3.0f}", _style(each))


def _range(each: TopicWeakness) -> Text:
    return Text(f"({100 * each.low:.0f}–{100 * each.high:.0f})", "quiet")


def _trend(console: Console, each: TopicWeakness) -> Text:
    if each.trend is None:
        return Text()
    up, level, down = ("↗", "→", "↘") if console.encoding.startswith("utf") else ("+", "=", "-")
    if abs(each.trend) < STEADY:
        return Text(level, "quiet")
    return Text(up, "good") if each.trend > 0 else Text(down, "bad")


def _rests_on(each: TopicWeakness) -> str:
    return f"{each.accepted} of {each.results} · {each.first_try} first try"


def _last_in_short(each: TopicWeakness, today: date) -> str:
    """At most seven letters: with all the rest it just fits into 40 columns."""
    days = (today - each.last).days
    return f"{days}d ago" if 0 < days < 100 else f"{days // 7}w ago" if days else "today"


def _last(each: TopicWeakness, today: date) -> str:
    days = (today - each.last).days
    if days < 2:
        return "yesterday" if days else "today"
    return f"{days} days ago" if days < 100 else f"{each.last:%b %Y}"
