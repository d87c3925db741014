# drill: algorithms/config-at-time
from __future__ import annotations

from bisect import bisect_right
from typing import Any


class Settings:
    """Put in order once, at the first read."""

    def __init__(self) -> None:
        self._history: dict[str, list[tuple[int, Any]]] = {}
        self._in_order: set[str] = set()

    def write(self, name: str, value: Any, start: int) -> None:
        self._history.setdefault(name, []).append((start, value))

    def read(self, name: str, moment: int) -> Any:
        history = self._history[name]
        if name not in self._in_order:
            history.sort(key=lambda entry: entry[0])
            self._in_order.add(name)
        place = bisect_right(history, moment, key=lambda entry: entry[0])
        if place == 0:
            raise KeyError(name)
        return history[place - 1][1]
