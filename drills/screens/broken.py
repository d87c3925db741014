from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from drills.console import safe
from engine.types.errors import BankError


def show(console: Console, errors: Sequence[BankError]) -> None:
    if not errors:
        console.print("No problem folder is broken.")
    for error in errors:
        console.print(Text(safe(error.where), "path"), soft_wrap=True)
        console.print(Padding(Text(safe(f"{error.what} {error.fix}".strip())), (0, 0, 0, 2)))
