# drill: algorithms/slowest-safe-rate
from __future__ import annotations


def slowest_rate(sizes: list[int], seconds: int) -> int | None:
    """The highest rate that is too slow, digit by digit; the answer is the next one."""
    spare = seconds - len(sizes)
    if spare < 0:
        return None
    too_slow = 0
    for digit in reversed(range(sum(sizes).bit_length())):
        rate = too_slow | 1 << digit
        if sum((size - 1) // rate for size in sizes) > spare:
            too_slow = rate
    return too_slow + 1
