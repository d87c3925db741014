# drill: algorithms/config-at-time
from __future__ import annotations

from bisect import bisect_right
from typing import Any


class Settings:
    def __init__(self) -> None:
        self._history: dict[str, tuple[list[int], list[Any]]] = {}

    def write(self, name: str, value: Any, start: int) -> None:
        starts, values = self._history.setdefault(name, ([], []))
        place = bisect_right(starts, start)
        starts.insert(place, start)
        values.insert(place, value)

    def read(self, name: str, moment: int) -> Any:
        starts, values = self._history.get(name, ([], []))
        place = bisect_right(starts, moment)
        value = values[place - 1] if place else None
        if value is None:
            raise KeyError(name)
        return value
