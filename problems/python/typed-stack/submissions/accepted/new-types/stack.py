# drill: python/typed-stack
"""Base classes that the standard library checks, protocols of its own for what comes in, and self annotated by hand."""
import typing as t
from collections import abc

Item = t.TypeVar("Item")
Other = t.TypeVar("Other")
From = t.TypeVar("From", contravariant=True)
To = t.TypeVar("To", covariant=True)
Same = t.TypeVar("Same", bound="Stack[t.Any]")


class Maker(t.Protocol[From, To]):
    def __call__(self, item: From, /) -> To: ...


class Stack(abc.Sized, abc.Iterable[Item]):
    _items: t.List[Item]

    def __init__(self, items: abc.Iterable[Item] = ()) -> None:
        self._items = [*items]

    def push(self, item: Item) -> None:
        self._items += [item]

    def pop(self) -> Item:
        return self._items.pop()

    def peek(self) -> t.Optional[Item]:
        for item in self:
            return item
        return None

    def map(self, function: "Maker[Item, Other]") -> "Stack[Other]":
        return Stack([function(item) for item in self._items])

    def copy(self: Same) -> Same:
        return self.__class__(self._items)

    def __iter__(self) -> t.Generator[Item, None, None]:
        yield from self._items[::-1]

    def __len__(self) -> int:
        return len(self._items)
