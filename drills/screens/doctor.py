from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from drills.console import count, safe
from drills.doctoring import Finding

SIGNS = {"ok": ("✓", "good"), "note": ("·", "warn"), "bad": ("✗", "bad")}


def show(console: Console, findings: Sequence[Finding]) -> None:
    for finding in findings:
        sign, style = SIGNS[finding.health]
        line = Table.grid(padding=(0, 1))
        text = Text.assemble(finding.name, "  ", (safe(finding.text), "quiet"), overflow="fold")
        line.add_row(Text(sign, style), text)
        console.print(line)
        if finding.fix:
            console.print(Padding(Text(safe(finding.fix), "command", overflow="fold"), (0, 0, 0, 2)))
    console.print()
    ill = sum(finding.health == "bad" for finding in findings)
    console.print(Text(f"{count(ill, 'thing')} to mend.", "bad") if ill else Text("All is well.", "good"))
