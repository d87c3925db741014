# drill: algorithms/kth-largest-payment-stream
from __future__ import annotations

from bisect import insort


class TopPayments:
    """The k largest in ascending order."""

    def __init__(self, k: int) -> None:
        if k < 1:
            raise ValueError(f"no list of {k} places")
        self._missing = k
        self._places: list[int] = []

    def add(self, amount: int) -> int | None:
        insort(self._places, amount)
        if self._missing:
            self._missing -= 1
        else:
            del self._places[0]
        return None if self._missing else self._places[0]
