# drill: algorithms/kth-largest-payment-stream
from __future__ import annotations

from heapq import heappush, heappushpop


class TopPayments:
    """A heap of the k largest, the smallest of them on top."""

    def __init__(self, k: int) -> None:
        if k < 1:
            raise ValueError("a list has at least one place")
        self._k = k
        self._top: list[int] = []

    def add(self, amount: int) -> int | None:
        if len(self._top) < self._k:
            heappush(self._top, amount)
        else:
            heappushpop(self._top, amount)
        return self._top[0] if len(self._top) == self._k else None
