# drill: algorithms/release-order
from __future__ import annotations

from heapq import heapify, heappop, heappush


def release_order(needs: dict[str, list[str]]) -> tuple[list[str], list[str]]:
    """Strike each release off those who wait for it; who waits for nothing is ready."""
    waits: dict[str, set[str]] = {name: set() for named in needs.values() for name in named}
    waits |= {name: set(named) for name, named in needs.items()}
    followers: dict[str, list[str]] = {name: [] for name in waits}
    for module, named in waits.items():
        for name in named:
            followers[name].append(module)
    ready = [name for name, named in waits.items() if not named]
    heapify(ready)
    order = []
    while ready:
        name = heappop(ready)
        order.append(name)
        for follower in followers[name]:
            waits[follower].remove(name)
            if not waits[follower]:
                heappush(ready, follower)
    return order, sorted(name for name, named in waits.items() if named)
