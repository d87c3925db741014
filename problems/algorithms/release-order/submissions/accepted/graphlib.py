# drill: algorithms/release-order
from __future__ import annotations

from contextlib import suppress
from graphlib import CycleError, TopologicalSorter
from heapq import heappop, heappush


def release_order(needs: dict[str, list[str]]) -> tuple[list[str], list[str]]:
    """The library keeps the books; past a circle it still gives out what does not wait for it."""
    sorter = TopologicalSorter(needs)
    with suppress(CycleError):
        sorter.prepare()
    ready = sorted(sorter.get_ready())
    order = []
    while ready:
        order.append(heappop(ready))
        sorter.done(order[-1])
        for name in sorter.get_ready():
            heappush(ready, name)
    return order, sorted(set(needs).union(*needs.values()).difference(order))
