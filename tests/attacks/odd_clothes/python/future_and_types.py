# expect: AC
# wears: from __future__, type hints of every kind, overloads
from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar, overload

if TYPE_CHECKING:
    from nowhere import Nothing

T = TypeVar("T", bound="Nothing")


@overload
def merge(first: list[int], second: list[int]) -> list[int]: ...
@overload
def merge(first: list[str], second: list[str]) -> list[str]: ...
def merge(first: Sequence[T], second: Sequence[T]) -> list[T]:
    if list(first) != sorted(first) or list(second) != sorted(second):
        raise ValueError
    return sorted([*first, *second])
