# drill: algorithms/release-order
from __future__ import annotations


def release_order(needs: dict[str, list[str]]) -> tuple[list[str], list[str]]:
    """The names in order of release, and those that can never be released, in ascending order."""
    raise NotImplementedError
