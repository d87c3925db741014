# drill: structures/binary-search-tree
from __future__ import annotations

from collections.abc import Iterator
from typing import Any


class Node:
    def __init__(self, key: int, above: Node | None) -> None:
        self.key = key
        self.value: Any
        self.above = above
        self.left: Node | None = None
        self.right: Node | None = None

    def leftmost(self) -> Node:
        node = self
        while node.left:
            node = node.left
        return node

    def following(self) -> Node | None:
        if self.right:
            return self.right.leftmost()
        node = self
        while node.above and node.above.right is node:
            node = node.above
        return node.above


class SearchTree:
    """Every node knows its parent; removing moves nodes."""

    def __init__(self) -> None:
        self._root: Node | None = None
        self._size = 0

    def _last(self, key: int) -> Node | None:
        """The last node on the way to the key."""
        last, node = None, self._root
        while node:
            last = node
            if key < node.key:
                node = node.left
            elif key > node.key:
                node = node.right
            else:
                break
        return last

    def _node(self, key: int) -> Node:
        node = self._last(key)
        if not node or node.key != key:
            raise KeyError(key)
        return node

    def __setitem__(self, key: int, value: Any) -> None:
        node = self._last(key)
        if not node:
            node = self._root = Node(key, None)
            self._size += 1
        elif key < node.key:
            node.left = node = Node(key, node)
            self._size += 1
        elif key > node.key:
            node.right = node = Node(key, node)
            self._size += 1
        node.value = value

    def __getitem__(self, key: int) -> Any:
        return self._node(key).value

    def __delitem__(self, key: int) -> None:
        node = self._node(key)
        if node.left and node.right:
            heir = node.right.leftmost()
            self._replace(heir, heir.right)
            heir.left = node.left
            heir.left.above = heir
            heir.right = node.right
            if heir.right:
                heir.right.above = heir
            self._replace(node, heir)
        else:
            self._replace(node, node.left or node.right)
        self._size -= 1

    def _replace(self, node: Node, other: Node | None) -> None:
        if not node.above:
            self._root = other
        elif node.key < node.above.key:
            node.above.left = other
        else:
            node.above.right = other
        if other:
            other.above = node.above

    def __contains__(self, key: int) -> bool:
        return key in self.path(key)

    def __len__(self) -> int:
        return self._size

    def __iter__(self) -> Iterator[int]:
        node = self._root and self._root.leftmost()
        while node:
            yield node.key
            node = node.following()

    def floor(self, key: int) -> int | None:
        best, node = None, self._root
        while node:
            if node.key <= key:
                best, node = node.key, node.right
            else:
                node = node.left
        return best

    def path(self, key: int) -> list[int]:
        keys = []
        node = self._last(key)
        while node:
            keys.append(node.key)
            node = node.above
        return keys[::-1]
