# drill: structures/binary-search-tree
from __future__ import annotations

from collections.abc import Iterator
from typing import Any


class Node:
    def __init__(self, key: int, value: Any) -> None:
        self.key = key
        self.value = value
        self.left: Node | None = None
        self.right: Node | None = None


class SearchTree:
    """Nodes with two children; every method starts from the way to a key."""

    def __init__(self) -> None:
        self._root: Node | None = None

    def __setitem__(self, key: int, value: Any) -> None:
        above, node = self._find(key)
        if node:
            node.value = value
        else:
            self._hang(above, key, Node(key, value))

    def __getitem__(self, key: int) -> Any:
        _, node = self._find(key)
        if not node:
            raise KeyError(key)
        return node.value

    def __delitem__(self, key: int) -> None:
        above, node = self._find(key)
        if not node:
            raise KeyError(key)
        if node.left and node.right:
            above, least = node, node.right
            while least.left:
                above, least = least, least.left
            node.key = least.key
            node.value = least.value
            node = least
        self._hang(above, node.key, node.left or node.right)

    def __contains__(self, key: int) -> bool:
        return self._find(key)[1] is not None

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __iter__(self) -> Iterator[int]:
        waiting: list[Node] = []
        node = self._root
        while waiting or node:
            while node:
                waiting.append(node)
                node = node.left
            node = waiting.pop()
            yield node.key
            node = node.right

    def floor(self, key: int) -> int | None:
        return max((met for met in self.path(key) if met <= key), default=None)

    def path(self, key: int) -> list[int]:
        return [node.key for node in self._way(key)]

    def _way(self, key: int) -> Iterator[Node]:
        node = self._root
        while node:
            yield node
            if key < node.key:
                node = node.left
            elif key > node.key:
                node = node.right
            else:
                return

    def _find(self, key: int) -> tuple[Node | None, Node | None]:
        """The node of the key, if there, and the node above its place."""
        above = None
        for node in self._way(key):
            if node.key == key:
                return above, node
            above = node
        return above, None

    def _hang(self, above: Node | None, key: int, node: Node | None) -> None:
        """Put the node where the way to the key leads on from `above`."""
        if not above:
            self._root = node
        elif key < above.key:
            above.left = node
        else:
            above.right = node
