from __future__ import annotations

from collections.abc import Mapping

from rich.console import Console
from rich.text import Text

from drills.console import listing
from engine.bank import Topics


def show(console: Console, topics: Topics, counts: Mapping[str, int]) -> None:
    table = listing("family / topic", "problems", right=("problems",))
    for family in topics.families.values():
        table.add_row(Text.assemble((family.title, "title"), "  ", (family.slug, "quiet")), "")
        for topic in family.topics:
            table.add_row(
                Text.assemble("  ", topics.title(topic), "  ", (topic, "quiet")), str(counts.get(topic, ""))
            )
    console.print(table)
