# drill: algorithms/config-at-time
from __future__ import annotations

from bisect import bisect_right, insort
from typing import Any


class Settings:
    """Pairs are kept in order, with the value as text so that they can be compared."""

    def __init__(self) -> None:
        self._history: dict[str, list[tuple[int, str, Any]]] = {}

    def write(self, name: str, value: Any, start: int) -> None:
        insort(self._history.setdefault(name, []), (start, repr(value), value), key=lambda entry: entry[:2])

    def read(self, name: str, moment: int) -> Any:
        history = self._history[name]
        place = bisect_right(history, moment, key=lambda entry: entry[0])
        if place == 0:
            raise KeyError(name)
        return history[place - 1][2]
