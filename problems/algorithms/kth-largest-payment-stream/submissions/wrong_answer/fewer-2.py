# drill: algorithms/kth-largest-payment-stream
from __future__ import annotations

from heapq import heappushpop


class TopPayments:
    """Every place begins at 0."""

    def __init__(self, k: int) -> None:
        if k < 1:
            raise ValueError("a list has at least one place")
        self._top = [0] * k

    def add(self, amount: int) -> int | None:
        heappushpop(self._top, amount)
        return self._top[0] or None
