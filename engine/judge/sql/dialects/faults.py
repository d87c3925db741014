"""Why a text is not judged, in words for the person who wrote it."""

from __future__ import annotations

from typing import Any, NoReturn


class Untranslatable(Exception):
    """`line` in the person's text, where one is known."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.line = line


TITLES = {"postgres": "PostgreSQL", "mysql": "MySQL"}


def refuse(what: str, dialect: str, instead: str = "", node: Any = None) -> NoReturn:
    """For what its own engine may take, or what nobody has measured."""
    advice = f" Say it as {instead}." if instead else ""
    raise Untranslatable(f"Not supported in this drill: {what} ({dialect}).{advice}", line_of(node))


def wrong(what: str, dialect: str, node: Any = None) -> NoReturn:
    """For what its own engine takes for an error, too."""
    raise Untranslatable(f"{TITLES[dialect]} does not take this: {what}.", line_of(node))


def line_of(node: Any) -> int | None:
    if node is None:
        return None
    found = (part.meta.get("line") for part in node.walk() if part.meta.get("line"))
    return next(found, None)
