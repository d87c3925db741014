# drill: algorithms/release-order
from __future__ import annotations

from heapq import heapify, heappop, heappush


def release_order(needs: dict[str, list[str]]) -> tuple[list[str], list[str]]:
    waits = {name: set(named) - {name} for name, named in needs.items()}
    followers: dict[str, list[str]] = {}
    for module, named in list(waits.items()):
        for name in named:
            waits.setdefault(name, set())
            followers.setdefault(name, []).append(module)
    ready = [name for name, named in waits.items() if not named]
    heapify(ready)
    order = []
    while ready:
        name = heappop(ready)
        order.append(name)
        for follower in followers.get(name, ()):
            waits[follower].remove(name)
            if not waits[follower]:
                heappush(ready, follower)
    return order, sorted(name for name, named in waits.items() if named)
