# drill: python/repository-protocol
from __future__ import annotations

import inspect
from collections.abc import Iterable
from typing import Generic, Protocol, TypeVar


class HasId(Protocol):
    """Anything with an id that can be read."""

    @property
    def id(self) -> int: ...


E = TypeVar("E", bound=HasId)


class Repository(Protocol[E]):
    """What the service asks for: a storage of entities of one type."""

    def add(self, entity: E, /) -> object: ...

    def get(self, id: int, /) -> E | None: ...

    def all(self) -> list[E]: ...

    def remove(self, id: int, /) -> bool: ...


class InMemory(Generic[E]):
    """Fits Repository without inheriting from it."""

    def __init__(self, entities: Iterable[E] = (), /) -> None:
        self._entities: dict[int, E] = {}
        for entity in entities:
            self.add(entity)

    def add(self, entity: E, /) -> None:
        if entity.id in self._entities:
            raise ValueError(f"there is an entity with the id {entity.id} already")
        self._entities[entity.id] = entity

    def get(self, id: int, /) -> E | None:
        return self._entities.get(id)

    def all(self) -> list[E]:
        return list(self._entities.values())

    def remove(self, id: int, /) -> bool:
        return self._entities.pop(id, None) is not None


_METHODS = {"add": 1, "get": 1, "all": 0, "remove": 1}


def _takes(method: object, count: int) -> bool:
    if not callable(method):
        return False
    try:
        inspect.signature(method).bind(*[None] * count)
    except (TypeError, ValueError):
        return False
    return True


def conforms(candidate: object) -> bool:
    """Whether an object that no checker has seen can be used as a repository."""
    return all(_takes(getattr(candidate, name, None), count) for name, count in _METHODS.items())
