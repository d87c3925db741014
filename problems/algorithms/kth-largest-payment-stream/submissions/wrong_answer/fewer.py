# drill: algorithms/kth-largest-payment-stream
from __future__ import annotations

from heapq import heappop, heappush


class TopPayments:
    def __init__(self, k: int) -> None:
        if k < 1:
            raise ValueError("a list has at least one place")
        self._k = k
        self._top: list[int] = []

    def add(self, amount: int) -> int | None:
        heappush(self._top, amount)
        if len(self._top) > self._k:
            heappop(self._top)
        return self._top[0]
