# drill: algorithms/config-at-time
from __future__ import annotations

from bisect import bisect_left, bisect_right
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
        starts, values = self._history[name]
        place = bisect_left(starts, moment)
        if place == 0:
            raise KeyError(name)
        return values[place - 1]
