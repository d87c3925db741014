# drill: structures/hash-map-chained
from __future__ import annotations

from collections.abc import Iterator
from typing import Any


class Node:
    def __init__(self, hashed: int, key: Any) -> None:
        self.hash = hashed
        self.key = key
        self.value: Any
        self.next: Node | None


class ChainedMap:
    """Each bucket is the first node of a chain; new nodes come first. A node remembers its hash."""

    def __init__(self) -> None:
        self._first: list[Node | None] = [None for _ in range(8)]
        self._nodes = 0
        self._state = object()

    def _find(self, key: Any) -> Node | None:
        hashed = hash(key)
        node = self._first[hashed % len(self._first)]
        while node and not (node.hash == hashed and node.key == key):
            node = node.next
        return node

    def _put_first(self, node: Node) -> None:
        place = node.hash % len(self._first)
        node.next = self._first[place]
        self._first[place] = node

    def _all(self) -> list[Node]:
        nodes = []
        for node in self._first:
            while node:
                nodes.append(node)
                node = node.next
        return nodes

    def __setitem__(self, key: Any, value: Any) -> None:
        node = self._find(key)
        if not node:
            node = Node(hash(key), key)
            self._nodes += 1
            self._state = object()
            if self._nodes > len(self._first):
                nodes = self._all()
                self._first = [None for _ in range(2 * len(self._first))]
                for old in nodes:
                    self._put_first(old)
            self._put_first(node)
        node.value = value

    def __getitem__(self, key: Any) -> Any:
        node = self._find(key)
        if not node:
            raise KeyError(key)
        return node.value

    def __delitem__(self, key: Any) -> None:
        if key not in self:
            raise KeyError(key)
        place = hash(key) % len(self._first)
        chain = []
        node = self._first[place]
        while node:
            chain.append(node)
            node = node.next
        self._first[place] = None
        for node in chain:
            if node.key != key:
                self._put_first(node)
        self._nodes -= 1
        self._state = object()

    def __contains__(self, key: Any) -> bool:
        return self._find(key) is not None

    def __len__(self) -> int:
        return self._nodes

    def __iter__(self) -> Iterator[Any]:
        state = self._state
        for node in self._all():
            yield node.key
            if self._state is not state:
                raise RuntimeError("the map has changed")

    def chains(self) -> list[int]:
        lengths = [0 for _ in self._first]
        for node in self._all():
            lengths[node.hash % len(lengths)] += 1
        return lengths
