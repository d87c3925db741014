# drill: algorithms/org-depth
from __future__ import annotations

Person = tuple[str, list["Person"]]


def levels(chart: Person | None) -> int:
    """The number of people on the longest way down from the top."""
    raise NotImplementedError
