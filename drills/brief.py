"""A problem as `--json` prints it: what a person may see, without traps, limits and places on the disk."""

from __future__ import annotations

from typing import Any

from engine.types import Problem

FIELDS = (
    *("id", "slug", "track", "title", "kind", "topics", "pattern"),
    *("difficulty", "minutes", "why", "prerequisites", "extras"),
)


def brief(problem: Problem) -> dict[str, Any]:
    return {field: getattr(problem, field) for field in FIELDS}
