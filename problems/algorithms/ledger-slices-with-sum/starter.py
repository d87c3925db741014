# drill: algorithms/ledger-slices-with-sum
from __future__ import annotations


def count_slices(postings: list[int], target: int) -> int:
    """The number of stretches of consecutive postings that add up to `target`."""
    raise NotImplementedError
