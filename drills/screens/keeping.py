"""Backups of the log, and what restoring one would mean."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.text import Text

from drills.console import count, listing, short, show_path
from drills.keeping import Listed, Source
from engine.progress.exchange import Taken

NOTHING = "Nothing has happened yet: there is nothing to keep."
UNREADABLE = "The present log cannot be read."
NONE_LOST = "All that the log holds is in it."


def show_backups(console: Console, made: Path | None, backups: Sequence[Listed]) -> None:
    if made is None:
        console.print(NOTHING)
        return
    show_path(console, "backed up to", made)
    if not backups:
        return
    console.print()
    table = listing("day", "size", right=("size",))
    for each in backups:
        table.add_row(f"{each.day:%a %d %b %Y}", Text(_size(each.bytes), "quiet"))
    console.print(table)


def outlook(source: Source, lost: int | None) -> str:
    what = f"{short(source.path)}: {count(source.events, 'event')} until {source.until:%a %d %b %Y, %H:%M}."
    if lost is None:
        return f"{what}\n{UNREADABLE}"
    missing = f"Not in it, and so taken from the log: {count(lost or 0, 'event')}."
    return f"{what}\n{missing if lost else NONE_LOST}"


def restored(kept: Path | None) -> str:
    beside = f"\nThe file that was there is kept: {short(kept)}" if kept else ""
    return f"Restored.{beside}"


def taken(found: Taken) -> str:
    if not found.fresh:
        text = f"Nothing new: the log holds all {count(found.known, 'event')} already."
    else:
        known = (
            f"; {found.known} {'was' if found.known == 1 else 'were'} there already" if found.known else ""
        )
        text = f"{count(found.fresh, 'event')} came in{known}."
    if found.differing:
        text += f"\n{count(found.differing, 'event')} in the file differ from the log's own, which stayed."
    return text


def _size(size: int) -> str:
    return f"{size / 1e6:.1f} MB" if size >= 1e5 else f"{size / 1e3:.0f} kB"
