from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from drills.console import dotted
from engine.types import Event, Grade


def show(console: Console, events: Sequence[Event]) -> None:
    if not events:
        console.print("Nothing has happened yet. Begin: drill next")
    for event in events:
        when = event.at.astimezone()
        what = dotted(
            event.kind.replace("_", " "),
            event.verdict,
            Grade(event.grade).name.lower() if event.grade else "",
        )
        console.print(Text.assemble((f"{when:%d %b %H:%M}  ", "quiet"), event.slug, "  ", (what, "quiet")))
