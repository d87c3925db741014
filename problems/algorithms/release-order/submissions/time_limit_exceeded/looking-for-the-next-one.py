# drill: algorithms/release-order
from __future__ import annotations


def release_order(needs: dict[str, list[str]]) -> tuple[list[str], list[str]]:
    waiting = set(needs).union(*needs.values())
    released: set[str] = set()
    order = []
    while ready := [name for name in waiting if released.issuperset(needs.get(name, ()))]:
        order.append(min(ready))
        released.add(order[-1])
        waiting.remove(order[-1])
    return order, sorted(waiting)
