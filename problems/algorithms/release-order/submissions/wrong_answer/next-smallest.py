# drill: algorithms/release-order
from __future__ import annotations


def release_order(needs: dict[str, list[str]]) -> tuple[list[str], list[str]]:
    waits = {name: set(named) for name, named in needs.items()}
    followers: dict[str, list[str]] = {}
    for module, named in list(waits.items()):
        for name in named:
            waits.setdefault(name, set())
            followers.setdefault(name, []).append(module)
    ready = [name for name, named in waits.items() if not named]
    order = []
    while ready:
        coming = []
        for name in sorted(ready):
            order.append(name)
            for follower in followers.get(name, ()):
                waits[follower].remove(name)
                if not waits[follower]:
                    coming.append(follower)
        ready = coming
    return order, sorted(name for name, named in waits.items() if named)
