# drill: algorithms/kth-largest-payment-stream
from __future__ import annotations


class TopPayments:
    def __init__(self, k: int) -> None:
        if k < 1:
            raise ValueError("a list has at least one place")
        self._k = k
        self._all: list[int] = []

    def add(self, amount: int) -> int | None:
        self._all.append(amount)
        self._all.sort()
        return self._all[-self._k] if len(self._all) >= self._k else None
