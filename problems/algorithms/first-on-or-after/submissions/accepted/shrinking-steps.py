# drill: algorithms/first-on-or-after
from __future__ import annotations


def first_on_or_after(times: list[int], moment: int) -> int:
    """Count the earlier entries, in steps that are halved from one power of two to the next."""
    earlier = 0
    step = 1 << len(times).bit_length()
    while step:
        if earlier + step <= len(times) and times[earlier + step - 1] < moment:
            earlier += step
        step //= 2
    return earlier
