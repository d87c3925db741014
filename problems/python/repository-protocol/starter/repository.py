# drill: python/repository-protocol
from __future__ import annotations

from typing import Protocol


class HasId(Protocol):
    """Anything with an id that can be read."""


class Repository(Protocol):
    """What the service asks for: a storage of entities of one type. Make it generic."""


class InMemory:
    """Fits Repository without inheriting from it. Make it generic."""


def conforms(candidate: object) -> bool:
    """Whether an object that no checker has seen can be used as a repository."""
    raise NotImplementedError
