# drill: python/repository-protocol
"""Small protocols put together; the storage is a plain list; parameters are counted by hand."""
import typing as t
from inspect import signature


class HasId(t.Protocol):
    @property
    def id(self) -> int: ...


Thing = t.TypeVar("Thing", bound=HasId)
In = t.TypeVar("In", contravariant=True)
Out = t.TypeVar("Out", covariant=True)


class Sink(t.Protocol[In]):
    def add(self, __entity: In) -> None: ...


class Finder(t.Protocol[Out]):
    def get(self, __id: int) -> t.Optional[Out]: ...


class Repository(Sink[Thing], Finder[Thing], t.Protocol[Thing]):
    def all(self) -> t.List[Thing]: ...

    def remove(self, __id: int) -> bool: ...


class InMemory(t.Generic[Thing]):
    def __init__(self, entities: t.Iterable[Thing] = ()) -> None:
        self.things: t.List[Thing] = []
        for thing in entities:
            self.add(thing)

    def add(self, entity: Thing) -> None:
        if self.get(entity.id) is not None:
            raise KeyError_(entity.id)
        self.things.append(entity)

    def get(self, wanted: int) -> t.Optional[Thing]:
        return next((thing for thing in self.things if thing.id == wanted), None)

    def all(self) -> t.List[Thing]:
        return self.things[:]

    def remove(self, wanted: int) -> bool:
        before = len(self.things)
        self.things = [thing for thing in self.things if thing.id != wanted]
        return len(self.things) < before


class KeyError_(ValueError):
    pass


def conforms(candidate: object) -> bool:
    return all(takes(candidate, name, 1) for name in ("add", "get", "remove")) and takes(candidate, "all", 0)


def takes(candidate: object, name: str, given: int) -> bool:
    method = getattr(candidate, name, None)
    if not callable(method):
        return False
    parameters = signature(method).parameters.values()
    places = [each for each in parameters if each.kind.name.startswith("POSITIONAL")]
    needed = [each for each in parameters if "=" not in str(each) and not each.kind.name.startswith("VAR")]
    if not all(each in places for each in needed) or len(needed) > given:
        return False
    return len(places) >= given or any(each.kind.name == "VAR_POSITIONAL" for each in parameters)
