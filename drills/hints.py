"""hints.md: two to four hints, each under a heading that names its level."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple, cast

from engine.types import Problem

Level = Literal["nudge", "approach"]
HEADING = re.compile(r"^#+\s*(nudge|approach)\b.*$", re.MULTILINE | re.IGNORECASE)


class Hint(NamedTuple):
    level: Level
    text: str


def read_hints(problem: Problem) -> list[Hint]:
    path = problem.path / "hints.md"
    if not path.is_file():
        return []
    _, *parts = HEADING.split(path.read_text("utf-8"))
    return [
        Hint(cast(Level, level.lower()), text.strip())
        for level, text in zip(parts[::2], parts[1::2], strict=True)
    ]
