# drill: algorithms/release-order
from __future__ import annotations

from collections import defaultdict
from heapq import heapify, heappop, heappush


def release_order(needs: dict[str, list[str]]) -> tuple[list[str], list[str]]:
    missing = {name: 0 for named in needs.values() for name in named}
    missing |= {name: len(named) for name, named in needs.items()}
    followers = defaultdict(set)
    for module, named in needs.items():
        for name in named:
            followers[name].add(module)
    ready = [name for name, count in missing.items() if count == 0]
    heapify(ready)
    order = []
    while ready:
        name = heappop(ready)
        order.append(name)
        for follower in followers[name]:
            missing[follower] -= 1
            if missing[follower] == 0:
                heappush(ready, follower)
    return order, sorted(set(missing) - set(order))
