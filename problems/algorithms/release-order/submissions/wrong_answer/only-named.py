# drill: algorithms/release-order
from __future__ import annotations

from heapq import heapify, heappop, heappush


def release_order(needs: dict[str, list[str]]) -> tuple[list[str], list[str]]:
    waits = {name: {need for need in named if need in needs} for name, named in needs.items()}
    followers: dict[str, list[str]] = {name: [] for name in needs}
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
