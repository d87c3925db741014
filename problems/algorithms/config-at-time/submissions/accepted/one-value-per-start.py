# drill: algorithms/config-at-time
from __future__ import annotations

from bisect import bisect_left
from typing import Any


class Settings:
    """A dict from start to value, and the different starts in order; the search is written out."""

    def __init__(self) -> None:
        self._values: dict[str, dict[int, Any]] = {}
        self._starts: dict[str, list[int]] = {}

    def write(self, name: str, value: Any, start: int) -> None:
        values = self._values.setdefault(name, {})
        starts = self._starts.setdefault(name, [])
        if start not in values:
            starts.insert(bisect_left(starts, start), start)
        values[start] = value

    def read(self, name: str, moment: int) -> Any:
        starts = self._starts.get(name, [])
        valid, later = -1, len(starts)
        while later - valid > 1:
            middle = (valid + later) // 2
            if starts[middle] <= moment:
                valid = middle
            else:
                later = middle
        if valid == -1:
            raise KeyError(name)
        return self._values[name][starts[valid]]
