# drill: algorithms/config-at-time
from __future__ import annotations

from typing import Any


class Settings:
    """Every read looks at every value."""

    def __init__(self) -> None:
        self._history: dict[str, list[tuple[int, Any]]] = {}

    def write(self, name: str, value: Any, start: int) -> None:
        self._history.setdefault(name, []).append((start, value))

    def read(self, name: str, moment: int) -> Any:
        found = None
        for entry in self._history.get(name, []):
            if entry[0] <= moment and (found is None or found[0] <= entry[0]):
                found = entry
        if found is None:
            raise KeyError(name)
        return found[1]
