# drill: algorithms/first-on-or-after
from __future__ import annotations


def first_on_or_after(times: list[int], moment: int) -> int:
    """The first position whose time is not earlier than `moment`; `len(times)` if there is none."""
    raise NotImplementedError
