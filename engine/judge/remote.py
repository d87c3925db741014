"""Local things that stand for something in the worker. Each use of one is a request."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from engine.judge.script import Script
from engine.types.verdict import VerdictName

if TYPE_CHECKING:
    from engine.judge.session import Session


MAX_ITEMS = 10_000
"""Of one loop over an object of the answer: each is a round trip, and the object may have no end."""


class Remote:
    pass


class RemoteRaised(Exception):
    """An exception of the answer. The classes made from this carry the answer's own name and builtin bases."""

    remote: dict[str, Any]
    session: Session

    def __init__(self, *arguments: object) -> None:
        pass

    def __str__(self) -> str:
        return str(self.remote["text"])

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") or "remote" not in self.__dict__:
            raise AttributeError(name)
        return self.session.operate(("handle", self.remote["id"]), "getattr", name)


class Opaque:
    """A result that cannot be shown as data, such as a list that contains itself. Equal to nothing."""

    def __init__(self, what: str) -> None:
        self.what = what

    def __repr__(self) -> str:
        return f"<{self.what}>"


class Unequal(AssertionError):
    """A test's `assert got == expected` did not hold."""

    def __init__(self, got: Any, expected: Any, message: str) -> None:
        super().__init__(message)
        self.got, self.expected, self.message = got, expected, message


class Outcomes(list[Any]):
    """What `replay` gives in the judge: the outcomes, the script that leads to each, what is known of errors.

    A part of them, such as `replay(…)[2:]`, still knows the whole script; `first` is where the part begins.
    """

    def __init__(self, outcomes: Any, script: Script, errors: dict[str, Any], first: int = 0) -> None:
        super().__init__(outcomes if isinstance(outcomes, list) else [])
        self.script, self.errors, self.first = script, errors, first

    def __getitem__(self, key: Any) -> Any:
        found = super().__getitem__(key)
        if not isinstance(key, slice) or key.step not in (None, 1):
            return found
        return Outcomes(found, self.script, self.errors, self.first + key.indices(len(self))[0])


class Handle(Remote):
    _drill_handle = True
    _session: Session
    _key: int
    _kind: str
    _form: str
    _fields: list[tuple[str, Any]] | None
    _shown: str

    def __init__(
        self, session: Session, key: int, kind: str, form: str, fields: Any, is_callable: bool
    ) -> None:
        self.__dict__.update(
            _session=session,
            _key=key,
            _kind=kind,
            _form=form,
            _fields=fields,
            _callable=is_callable,
            _shown="",
        )

    def _operate(self, name: str, *args: Any) -> Any:
        result = self._session.operate(("handle", self._key), name, *args)
        weighed = (
            name in WEIGHING and args and not isinstance(args[0], Remote) and not isinstance(result, Remote)
        )
        if weighed and self._kind not in self._session.names:
            raise Unequal(self, args[0], f"got an object {self._kind} where a plain value was expected")
        return result

    def __getattr__(self, name: str) -> Any:
        value = self._operate("getattr", name)
        if isinstance(value, Handle):
            value.__dict__["_shown"] = f"{self._session.recorder.name_of(self)}.{name}"
        return value

    def __setattr__(self, name: str, value: Any) -> None:
        self._session.recorder.note(
            f"{self._session.recorder.name_of(self)}.{name} = {self._session.show(value)}"
        )
        self._operate("setattr", name, value)

    def __delattr__(self, name: str) -> None:
        self._operate("delattr", name)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._session.call(("handle", self._key), self._session.recorder.name_of(self), args, kwargs)

    def __enter__(self) -> Any:
        return self._operate("enter")

    def __exit__(self, kind: Any, error: BaseException | None, trace: Any) -> bool:
        return (
            bool(self._operate("exit", error if isinstance(error, Exception) else None)) and error is not None
        )

    def __iter__(self) -> Iterator[Any]:
        iterator = self._operate("iter")
        for _ in range(MAX_ITEMS):
            try:
                item = iterator._operate("next")
            except StopIteration:
                return
            yield item
        self._session.link.fail(VerdictName.TLE, f"gave more than {MAX_ITEMS:,} items one by one")

    def __next__(self) -> Any:
        return self._operate("next")

    def __contains__(self, item: Any) -> bool:
        return bool(self._operate("contains", item))

    def __format__(self, spec: str) -> str:
        return str(self._operate("format", spec))


def _forward(name: str) -> Callable[..., Any]:
    return lambda self, *args: self._operate(name, *args)


FORWARDED = """
    add sub mul truediv floordiv mod pow matmul lshift rshift xor iadd isub imul neg pos abs invert eq
    ne lt le gt ge getitem setitem delitem len reversed bool str repr hash int float round index radd
    rsub rmul rtruediv rfloordiv rmod rand ror rxor
""".split()
for _name in FORWARDED:
    setattr(Handle, f"__{_name}__", _forward(_name))
for _name in ("and", "or"):
    setattr(Handle, f"__{_name}__", _forward(f"{_name}_"))


WEIGHING = frozenset(FORWARDED) - {"getitem", "setitem", "delitem", "round"}
"""A class that the test does not know may not agree with its plain values, by whatever operator."""


class RemoteName(Remote):
    """A function or class of the answer, reached by its name."""

    _drill_name = True
    _session: Session
    _where: str
    _name: str
    READABLE = frozenset({"__name__", "__doc__", "__slots__", "__mro__", "__abstractmethods__"})

    def __init__(self, session: Session, where: str, name: str) -> None:
        self.__dict__.update(_session=session, _where=where, _name=name)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._session.call((self._where, self._name), self._name, args, kwargs)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") and name not in self.READABLE:
            raise AttributeError(name)
        value = self._session.operate((self._where, self._name), "getattr", name)
        if isinstance(value, Handle):
            value.__dict__["_shown"] = f"{self._name}.{name}"
        return value

    def __instancecheck__(self, value: object) -> bool:
        return isinstance(value, Handle) and bool(
            self._session.operate(("handle", value._key), "isinstance", self)
        )
