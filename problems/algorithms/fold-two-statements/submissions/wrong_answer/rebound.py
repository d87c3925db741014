# drill: algorithms/fold-two-statements
from __future__ import annotations

from heapq import merge

Entry = tuple[int, str]


def fold(first: list[Entry | None], second: list[Entry]) -> None:
    """The merged list gets the name `first`."""
    own = first[: len(first) - len(second)]
    first = list(merge(own, second, key=lambda entry: entry[0]))
