from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

from engine.judge.remote import RemoteRaised

if TYPE_CHECKING:
    from engine.judge.session import Session


class Mirrors:
    """Local classes for the answer's exceptions: same names, same order, same builtin base."""

    def __init__(self) -> None:
        self.known: dict[tuple[str, bool], type[RemoteRaised]] = {}

    def error(self, reply: dict[str, Any], session: Session) -> RemoteRaised:
        cls = self.like(reply)
        inside = (str(reply["text"]), [Exception("not sent")]) if issubclass(cls, BaseExceptionGroup) else ()
        error = cls.__new__(cls, *inside)
        error.remote, error.session = reply, session
        return error

    def like(self, reply: dict[str, Any]) -> type[RemoteRaised]:
        return self.mirror([str(base) for base in reply["bases"]], {str(name) for name in reply["own"]})

    def mirror(self, bases: list[str], own: set[str]) -> type[RemoteRaised]:
        key = bases[0], bases[0] in own
        if key not in self.known:
            if len(bases) > 1 and {*bases[:2]} <= own:
                parents: tuple[type, ...] = (self.mirror(bases[1:], own),)
            else:
                parents = _parents(next((base for base in bases if base not in own and _is_error(base)), ""))
            self.known[key] = type(bases[0], parents, {})
        return self.known[key]


def _is_error(name: str) -> bool:
    cls = getattr(builtins, name, None)
    return isinstance(cls, type) and issubclass(cls, Exception)


def _parents(builtin: str) -> tuple[type, ...]:
    base = getattr(builtins, builtin, Exception)
    return (
        (RemoteRaised,) if base in (Exception, MemoryError) else (RemoteRaised, base)
    )  # no class below MemoryError
