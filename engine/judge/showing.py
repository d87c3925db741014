"""Text that came from an answer, made fit to be shown."""

from __future__ import annotations

import re

PRINTED = 1000
"""Characters of an answer's own prints that are shown."""
ANSI = re.compile(r"\x1b(\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(\x07|\x1b\\)?|[@-_])")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Also lone surrogates, which cannot be printed, and marks that turn the direction of a line."""


def clean(text: str) -> str:
    """Harmless to a terminal."""
    return CONTROL.sub("�", ANSI.sub("", text.replace("\r\n", "\n")))


def printed(text: str) -> str:
    text = clean(text)
    if len(text) <= PRINTED:
        return text
    return f"{text[:PRINTED]}\n… {len(text) - PRINTED:,} more characters printed"


def cut(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    half = limit // 2
    return f"{text[:half]} … {len(text) - limit:,} characters left out … {text[-half:]}"
