# drill: structures/lru-cache
from __future__ import annotations

from collections.abc import Iterator
from typing import Any


class Node:
    """An entry; it carries its key so that it can be struck from the map."""

    __slots__ = ("before", "behind", "key", "value")

    def __init__(self, key: str = "", value: Any = None) -> None:
        self.key = key
        self.value = value
        self.before = self.behind = self


class LruCache:
    """A map from key to node; the nodes form a ring, the most recently used one behind the edge."""

    def __init__(self, capacity: int) -> None:
        if capacity < 0:
            raise ValueError("a cache cannot hold less than nothing")
        self._capacity = capacity
        self._nodes: dict[str, Node] = {}
        self._edge = Node()
        self.hits = 0
        self.misses = 0

    def store(self, key: str, value: Any) -> None:
        if len(self._nodes) >= self._capacity > 0:
            self._drop(self._edge.before)
        if key in self._nodes:
            self._drop(self._nodes[key])
        self._nodes[key] = Node(key, value)
        self._put(self._nodes[key], self._edge)
        if self._capacity == 0:
            self._drop(self._nodes[key])

    def fetch(self, key: str, default: Any = None) -> Any:
        if key not in self._nodes:
            self.misses += 1
            return default
        self.hits += 1
        node = self._nodes[key]
        self._take_out(node)
        self._put(node, self._edge)
        return node.value

    def release(self, key: str) -> None:
        if key in self._nodes:
            self._take_out(self._nodes[key])
            self._put(self._nodes[key], self._edge.before)

    def oldest(self) -> str | None:
        return self._edge.before.key if self._nodes else None

    def __contains__(self, key: str) -> bool:
        return key in self._nodes

    def __len__(self) -> int:
        return len(self._nodes)

    def __iter__(self) -> Iterator[str]:
        node = self._edge.behind
        for _ in range(len(self)):
            yield node.key
            node = node.behind

    def _drop(self, node: Node) -> None:
        self._take_out(node)
        del self._nodes[node.key]

    def _take_out(self, node: Node) -> None:
        node.before.behind = node.behind
        node.behind.before = node.before

    def _put(self, node: Node, before: Node) -> None:
        node.before = before
        node.behind = before.behind
        node.behind.before = node
        before.behind = node
