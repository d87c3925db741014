# drill: algorithms/slowest-safe-rate
from __future__ import annotations


def slowest_rate(sizes: list[int], seconds: int) -> int | None:
    """The lowest rate, in bytes per second, at which all files are copied in time; None if no rate is enough."""
    raise NotImplementedError
