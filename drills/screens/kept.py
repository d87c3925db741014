"""Markdown as it was shown last: the same text on the same terminal need not be laid out again, which takes 40 ms."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from zlib import crc32

from rich.console import Console

from drills import __version__

LAYOUT = 2
"""Raise it when the same text is to look different, so that nothing is shown as it was."""


def show_kept(console: Console, text: str, file: Path) -> None:
    """`file`: where it is kept. One that is damaged, or cannot be written, is as good as none."""
    terminal = console.width, console.color_system, console.no_color, console.encoding
    key = repr((__version__, LAYOUT, terminal, text))
    console.file.write(_read(file, key) or _lay_out(console, text, file, key))


def _read(file: Path, key: str) -> str:
    try:
        kept_for, _, rest = file.read_text("utf-8").partition("\n")
    except (OSError, UnicodeDecodeError):
        return ""
    sum_, _, shown = rest.partition("\n")
    return shown if (kept_for, sum_) == (key, _sum(shown)) else ""


def _lay_out(console: Console, text: str, file: Path, key: str) -> str:
    from drills.screens.markdown import show_markdown

    with console.capture() as captured:
        show_markdown(console, text)
    shown = captured.get()
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{key}\n{_sum(shown)}\n{shown}", "utf-8")
    return shown


def _sum(shown: str) -> str:
    """Against accidents only: hashlib takes 3 ms to import."""
    return str(crc32(shown.encode("utf-8", "replace")))
