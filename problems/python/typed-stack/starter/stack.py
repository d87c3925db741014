# drill: python/typed-stack


class Stack:
    """Last in, first out. Iterating starts at the top."""

    def __init__(self, items=()):
        self._items = list(items)

    def push(self, item):
        self._items.append(item)

    def pop(self):
        """Raises IndexError when there is nothing on it."""
        return self._items.pop()

    def peek(self):
        return self._items[-1] if self._items else None

    def map(self, function):
        """A new stack with what the function makes of each item, in the same order."""
        return Stack(function(item) for item in self._items)

    def copy(self):
        return type(self)(self._items)

    def __iter__(self):
        return reversed(self._items)

    def __len__(self):
        return len(self._items)
