# drill: algorithms/kth-largest-payment-stream
from __future__ import annotations


class TopPayments:
    """The k-th largest of the payments so far."""

    def __init__(self, k: int) -> None:
        raise NotImplementedError

    def add(self, amount: int) -> int | None:
        """Take one more payment; the k-th largest so far, None while there are fewer than k."""
        raise NotImplementedError
