"""Errors in plain text: this screen must work when nothing else does, so it imports no rich."""

from __future__ import annotations

import os
import shutil
import sys
import textwrap

from engine.types.errors import DrillError

OUR_FAULT = (
    "This is our fault, not yours: {name}: {text}. Nothing that you wrote is lost. Type DRILL_DEBUG=1 "
    "before the command to see where it happened, and please report that with the output of: drill doctor"
)
WINDOWS = (
    "drill needs Linux or macOS; on Windows it runs inside WSL. Type: wsl --install, then in the Ubuntu "
    "window that opens: sudo apt install -y pipx && pipx install drill-engine && ~/.local/bin/drill next"
)


def show(error: DrillError) -> None:
    what = error.what.strip()
    if error.where and error.where not in what:
        what = f"{what.removesuffix('.')} ({error.where})."
    elif not what.endswith((".", "?", "!")):
        what += "."
    _print(f"{what} {error.fix}")


def show_fault(error: BaseException) -> None:
    text = " ".join(str(error).split())[:300] or "no message"
    _print(OUR_FAULT.format(name=type(error).__name__, text=text))


def show_text(text: str) -> None:
    _print(text)


def _print(text: str) -> None:
    width = max(shutil.get_terminal_size().columns, 20)
    lines = textwrap.wrap(f"error: {text}", width, break_long_words=False, break_on_hyphens=False)
    first, *rest = lines
    if sys.stderr.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb":
        first = first.replace("error:", "\x1b[31merror:\x1b[0m", 1)
    sys.stderr.write("\n".join([first, *rest]) + "\n")
