# drill: algorithms/nearest-common-manager
from __future__ import annotations

from typing import Any


def who_decides(chart: tuple[str, list[Any]] | None, one: str, other: str) -> str | None:
    """The name of the lowest person who may decide for both; None if one of them is not on the chart."""
    raise NotImplementedError
