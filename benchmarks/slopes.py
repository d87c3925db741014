"""How a time grows with a size, and how that is shown: one row for each curve."""

from __future__ import annotations

from collections.abc import Sequence
from math import log, nan
from statistics import linear_regression


def slope(sizes: Sequence[float], times: Sequence[float]) -> float:
    """Of log time over log size, by least squares: 0 does not grow, 1 grows in proportion, 2 with the square.

    nan where fewer than two sizes have a logarithm.
    """
    pairs = [(log(size), log(time)) for size, time in zip(sizes, times, strict=True) if size > 0]
    return linear_regression(*zip(*pairs, strict=True)).slope if len(pairs) > 1 else nan


def heading(name: str, sizes: Sequence[int]) -> str:
    return f"{name:<22}{''.join(f'{size:>10,}' for size in sizes)}{'slope':>8}{'at the end':>12}"


def row(name: str, sizes: Sequence[int], times: Sequence[float]) -> str:
    """Milliseconds; the slope of all, and of the two largest, where what does not grow weighs least."""
    shown = "".join(f"{time:>10,.0f}" if time >= 10 else f"{time:>10.1f}" for time in times)
    return f"{name:<22}{shown}{slope(sizes, times):>8.2f}{slope(sizes[-2:], times[-2:]):>12.2f}"
