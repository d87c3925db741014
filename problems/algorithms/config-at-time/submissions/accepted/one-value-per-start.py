# drill: algorithms/config-at-time
from __future__ import annotations

from bisect import bisect_left
from typing import Any


class Settings:
    """A later value for the same start takes the place of the earlier one; the reading search is written out."""

    def __init__(self) -> None:
        self._starts: dict[str, list[int]] = {}
        self._values: dict[str, list[Any]] = {}

    def write(self, name: str, value: Any, start: int) -> None:
        starts = self._starts.setdefault(name, [])
        values = self._values.setdefault(name, [])
        place = bisect_left(starts, start)
        if starts[place : place + 1] == [start]:
            values[place] = value
        else:
            starts.insert(place, start)
            values.insert(place, value)

    def read(self, name: str, moment: int) -> Any:
        starts = self._starts.get(name, [])
        low, high = 0, len(starts)
        while low < high:
            middle = (low + high) // 2
            if starts[middle] <= moment:
                low = middle + 1
            else:
                high = middle
        if not low:
            raise KeyError(name)
        return self._values[name][low - 1]
