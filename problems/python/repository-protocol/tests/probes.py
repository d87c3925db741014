"""What mypy says of repository.py and of files that use it, and what it does at run time."""
import mypy.api
import mypy.build
import mypy.main
from engine.probing.typecheck import client_complaints, own_complaints_of, silenced_in

HEAD = """\
from dataclasses import dataclass
from typing import NamedTuple, assert_type

from repository import HasId, InMemory, Repository, conforms


@dataclass
class Customer:
    id: int
    name: str


@dataclass
class Invoice:
    id: int
    total: int


def the(repository: Repository[Customer]) -> Repository[Customer]:
    return repository


customers = the(InMemory())
"""
ENTITIES = """
from dataclasses import dataclass
from typing import NamedTuple

@dataclass(frozen=True)
class Customer:
    id: int
    name: str = ""

class Row(NamedTuple):
    id: int
    name: str
"""


def complaints(*lines):
    """Of a client with these lines after the imports: the first with which mypy is not as it should be, and why."""
    return client_complaints("repository", HEAD + "\n".join(lines) + "\n")


def own_complaints():
    return own_complaints_of("repository")


def silenced():
    return silenced_in("repository")


def run(*lines):
    """Runs the lines and returns the value of the last one; a ValueError comes back as "raises ValueError"."""
    import repository

    names = dict(vars(repository))
    exec(ENTITIES, names)
    for line in lines[:-1]:
        exec(line, names)
    try:
        return _plain(eval(lines[-1], names))
    except ValueError:
        return "raises ValueError"


def _plain(value):
    if type(value) in (list, tuple):
        return type(value)(map(_plain, value))
    return value if value is None or type(value) in (bool, int, str) else f"{type(value).__name__} {value.id}"


def ancestors():
    """Base classes of InMemory, direct and indirect, that are in repository.py and are protocols."""
    import repository

    mine = repository.Repository.__mro__ + repository.HasId.__mro__
    return [each.__name__ for each in repository.InMemory.__mro__ if each in mine and each.__module__ == "repository"]


def fits(*lines):
    """What conforms says of the object that is the value of the last line."""
    import repository

    names = {}
    for line in lines[:-1]:
        exec(line, names)
    return repository.conforms(eval(lines[-1], names))
