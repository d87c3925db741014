# drill: algorithms/release-order
from __future__ import annotations


def release_order(needs: dict[str, list[str]]) -> tuple[list[str], list[str]]:
    """The list of those that are ready is kept sorted."""
    waits: dict[str, set[str]] = {name: set() for named in needs.values() for name in named}
    waits |= {name: set(named) for name, named in needs.items()}
    followers: dict[str, list[str]] = {name: [] for name in waits}
    for module, named in waits.items():
        for name in named:
            followers[name].append(module)
    ready = [name for name, named in waits.items() if not named]
    order = []
    while ready:
        ready.sort(reverse=True)
        name = ready.pop()
        order.append(name)
        for follower in followers[name]:
            waits[follower].remove(name)
            if not waits[follower]:
                ready.append(follower)
    return order, sorted(name for name, named in waits.items() if named)
