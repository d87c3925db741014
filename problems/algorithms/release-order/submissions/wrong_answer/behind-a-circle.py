# drill: algorithms/release-order
from __future__ import annotations

from heapq import heapify, heappop, heappush


def release_order(needs: dict[str, list[str]]) -> tuple[list[str], list[str]]:
    waits = {name: set(named) for name, named in needs.items()}
    followers: dict[str, set[str]] = {}
    for module, named in list(waits.items()):
        for name in named:
            waits.setdefault(name, set())
            followers.setdefault(name, set()).add(module)
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
    circle = {name for name, named in waits.items() if named}
    while loose := {name for name in circle if not followers.get(name, set()) & circle}:
        circle -= loose
    return order, sorted(circle)
