# drill: algorithms/ledger-slices-with-sum
from __future__ import annotations


def count_slices(postings: list[int], target: int) -> int:
    """Whether a total was reached, not how often."""
    reached = {0}
    total = count = 0
    for posting in postings:
        total += posting
        count += total - target in reached
        reached.add(total)
    return count
