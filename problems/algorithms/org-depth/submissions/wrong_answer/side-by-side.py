# drill: algorithms/org-depth
from __future__ import annotations

from typing import Any


def levels(chart: tuple[str, list[Any]] | None) -> int:
    deepest = 0
    stack = [chart] if chart else []
    while stack:
        deepest = max(deepest, len(stack))
        stack += stack.pop()[1]
    return deepest
