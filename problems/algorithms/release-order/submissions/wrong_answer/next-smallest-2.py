# drill: algorithms/release-order
from __future__ import annotations

from collections import deque


def release_order(needs: dict[str, list[str]]) -> tuple[list[str], list[str]]:
    """A queue, filled in ascending order."""
    waits = {name: set(named) for name, named in needs.items()}
    for named in needs.values():
        for name in named:
            waits.setdefault(name, set())
    followers: dict[str, list[str]] = {name: [] for name in waits}
    for module in sorted(waits):
        for name in waits[module]:
            followers[name].append(module)
    ready = deque(sorted(name for name, named in waits.items() if not named))
    order = []
    while ready:
        name = ready.popleft()
        order.append(name)
        for follower in followers[name]:
            waits[follower].remove(name)
            if not waits[follower]:
                ready.append(follower)
    return order, sorted(name for name, named in waits.items() if named)
