# drill: algorithms/config-at-time
from __future__ import annotations

from bisect import bisect_right
from operator import itemgetter
from typing import Any


class Settings:
    """Every read puts the whole history in order."""

    def __init__(self) -> None:
        self._history: dict[str, list[tuple[int, Any]]] = {}

    def write(self, name: str, value: Any, start: int) -> None:
        self._history.setdefault(name, []).append((start, value))

    def read(self, name: str, moment: int) -> Any:
        history = sorted(self._history.get(name, []), key=itemgetter(0))
        place = bisect_right(history, moment, key=itemgetter(0))
        if place == 0:
            raise KeyError(name)
        return history[place - 1][1]
