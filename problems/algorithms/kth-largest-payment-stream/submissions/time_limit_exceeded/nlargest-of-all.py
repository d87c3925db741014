# drill: algorithms/kth-largest-payment-stream
from __future__ import annotations

from heapq import nlargest


class TopPayments:
    def __init__(self, k: int) -> None:
        if k < 1:
            raise ValueError("a list has at least one place")
        self._k = k
        self._all: list[int] = []

    def add(self, amount: int) -> int | None:
        self._all.append(amount)
        return nlargest(self._k, self._all)[-1] if len(self._all) >= self._k else None
