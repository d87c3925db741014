# drill: algorithms/release-order
from __future__ import annotations

from heapq import heapify, heappop, heappush


def release_order(needs: dict[str, list[str]]) -> tuple[list[str], list[str]]:
    waits = {name: set(needs.get(name, ())) for name in set(needs).union(*needs.values())}
    ready = [name for name, named in waits.items() if not named]
    heapify(ready)
    order = []
    while ready:
        order.append(heappop(ready))
        del waits[order[-1]]
        for name, named in waits.items():
            if order[-1] in named:
                named.remove(order[-1])
                if not named:
                    heappush(ready, name)
    return order, sorted(waits)
