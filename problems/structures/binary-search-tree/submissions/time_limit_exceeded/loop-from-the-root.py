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
    """Nodes with two children; the next key is looked for from the root."""

    def __init__(self) -> None:
        self._root: Node | None = None
        self._size = 0

    def __setitem__(self, key: int, value: Any) -> None:
        above, node = self._find(key)
        if node:
            node.value = value
        else:
            self._hang(above, key, Node(key, value))
            self._size += 1

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
        self._size -= 1

    def __contains__(self, key: int) -> bool:
        return self._find(key)[1] is not None

    def __len__(self) -> int:
        return self._size

    def __iter__(self) -> Iterator[int]:
        following = self._above(None)
        while following is not None:
            yield following
            following = self._above(following)

    def _above(self, key: int | None) -> int | None:
        """The smallest key above this one."""
        best, node = None, self._root
        while node:
            if key is None or node.key > key:
                best, node = node.key, node.left
            else:
                node = node.right
        return best

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
