from __future__ import annotations

from pathlib import Path

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from drills.console import safe, show_path
from drills.settings import MEANING, Settings


def show(console: Console, path: Path, settings: Settings) -> None:
    for key, meaning in MEANING.items():
        value = getattr(settings, key)
        console.print(
            Text.assemble(
                key, (" = ", "quiet"), (safe(str(value)), "command") if value else ("not set", "quiet")
            )
        )
        console.print(Padding(Text(meaning, "quiet"), (0, 0, 0, 2)))
    console.print()
    show_path(console, "Kept in", path)
