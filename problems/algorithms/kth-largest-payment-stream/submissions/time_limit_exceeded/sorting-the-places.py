# drill: algorithms/kth-largest-payment-stream
from __future__ import annotations


class TopPayments:
    """The k largest, sorted again after each payment."""

    def __init__(self, k: int) -> None:
        if k < 1:
            raise ValueError("a list has at least one place")
        self._k = k
        self._top: list[int] = []

    def add(self, amount: int) -> int | None:
        self._top = sorted([*self._top, amount], reverse=True)[: self._k]
        return self._top[-1] if len(self._top) == self._k else None
