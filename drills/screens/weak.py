"""Weak families and topics, always with what the number rests on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from drills.console import Step, dotted, listing, show_steps

if TYPE_CHECKING:
    from engine.bank import Bank
    from engine.coach import FamilyWeakness, TopicWeakness

NARROW = 76
WEAK, FAIR = 0.4, 0.7
EXPLAINED = (
    "Skill from 0 to 100, newer results counting more; in brackets the range in which it probably lies. "
    "Weakest first, by the lower end."
)


def show(console: Console, families: Sequence[FamilyWeakness], bank: Bank) -> None:
    console.print()
    if not families:
        console.print("No results yet, so nothing is known to be weak.")
        show_steps(console, [Step("drill next", "begin")])
        return
    if console.width < NARROW:
        _show_narrow(console, families)
    else:
        _show_wide(console, families)
    console.print()
    unknown = len(bank.topics.families) - len(families)
    if unknown > 0:
        console.print(Text(f"Nothing is known yet of {unknown} other families.", "quiet"))
    console.print(Text(EXPLAINED, "quiet"))
    show_steps(console, [Step(f"drill next --topic {families[0].slug}", "practise the weakest")])


def _show_wide(console: Console, families: Sequence[FamilyWeakness]) -> None:
    table = listing("family / topic", "skill", "range", "rests on", right=("skill",))
    for family in families:
        table.add_row(
            Text(family.title, "title"), _level(family), _range(family), Text(_rests_on(family), "quiet")
        )
        for topic in family.topics:
            table.add_row(
                Text(f"  {topic.title}"), _level(topic), _range(topic), Text(_rests_on(topic), "quiet")
            )
    console.print(table)


def _show_narrow(console: Console, families: Sequence[FamilyWeakness]) -> None:
    for family in families:
        for each, indent in [(family, 0), *((topic, 2) for topic in family.topics)]:
            title = Text(each.title, "" if indent else "title")
            console.print(
                Padding(Text.assemble(title, "  ", _level(each), " ", _range(each)), (0, 0, 0, indent))
            )
            console.print(Padding(Text(_rests_on(each), "quiet"), (0, 0, 0, indent + 2)))


def _level(each: TopicWeakness) -> Text:
    style = "bad" if each.level < WEAK else "warn" if each.level < FAIR else "good"
    return Text(f"{100 * each.level:.0f}", style)


def _range(each: TopicWeakness) -> Text:
    return Text(f"({100 * each.low:.0f}–{100 * each.high:.0f})", "quiet")


def _rests_on(each: TopicWeakness) -> str:
    return dotted(
        f"{each.accepted} of {each.results} accepted",
        f"{each.first_try} at first try",
        "few data" if each.few_data else "",
    )
