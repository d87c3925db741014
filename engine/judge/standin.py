"""What a hidden test gets for `import solution`: names that turn into requests to the worker.

Values come back as plain data by exact type. Everything else is a handle: its operators, methods, iteration and
attributes are requests as well. Exceptions of the answer come back as local classes of the same name on the same
builtin bases, so that `pytest.raises` works.
"""

from __future__ import annotations

import builtins
import types
from collections.abc import Callable, Iterator
from typing import Any

from engine.judge import wire
from engine.judge.link import Link
from engine.judge.recorder import InputChanged, Recorder


class Remote:
    """Everything local that stands for something in the worker."""


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


class Handle(Remote):
    _drill_handle = True

    def __init__(self, session: Session, key: int, kind: str, form: str, fields: Any, is_callable: bool) -> None:
        set_ = object.__setattr__
        set_(self, "_session", session)
        set_(self, "_key", key)
        set_(self, "_kind", kind)
        set_(self, "_form", form)
        set_(self, "_fields", fields)
        set_(self, "_callable", is_callable)
        set_(self, "_shown", "")

    def __getattr__(self, name: str) -> Any:
        value = self._session.operate(("handle", self._key), "getattr", name)
        if isinstance(value, Handle):
            object.__setattr__(value, "_shown", f"{self._session.recorder.name_of(self)}.{name}")
        return value

    def __setattr__(self, name: str, value: Any) -> None:
        self._session.recorder.note(f"{self._session.recorder.name_of(self)}.{name} = {self._session.show(value)}")
        self._session.operate(("handle", self._key), "setattr", name, value)

    def __delattr__(self, name: str) -> None:
        self._session.operate(("handle", self._key), "delattr", name)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._session.call(("handle", self._key), self._session.recorder.name_of(self), args, kwargs)

    def __enter__(self) -> Any:
        return self._session.operate(("handle", self._key), "enter")

    def __exit__(self, kind: Any, error: Any, trace: Any) -> bool:
        return bool(self._session.operate(("handle", self._key), "exit", None, None, None)) and error is not None

    def __iter__(self) -> Iterator[Any]:
        iterator = self._session.operate(("handle", self._key), "iter")
        while True:
            try:
                yield self._session.operate(("handle", iterator._key), "next")
            except StopIteration:
                return

    def __next__(self) -> Any:
        return self._session.operate(("handle", self._key), "next")

    def __contains__(self, item: Any) -> bool:
        return bool(self._session.operate(("handle", self._key), "contains", item))

    def __format__(self, spec: str) -> str:
        return str(self._session.operate(("handle", self._key), "format", spec))


def _forward(name: str) -> Callable[..., Any]:
    def method(self: Handle, *args: Any) -> Any:
        return self._session.operate(("handle", self._key), name, *args)

    return method


FORWARDED = (
    "add sub mul truediv floordiv mod pow matmul lshift rshift xor iadd isub imul neg pos abs invert eq ne lt le gt ge "
    "getitem setitem delitem len reversed bool str repr hash int float round radd rsub rmul rtruediv rfloordiv rmod index"
).split()
for _name in FORWARDED:
    setattr(Handle, f"__{_name}__", _forward(_name))
Handle.__and__ = _forward("and_")  # type: ignore[attr-defined]
Handle.__or__ = _forward("or_")  # type: ignore[attr-defined]


class RemoteName(Remote):
    """A function or class of the answer, reached by its name."""

    _drill_name = True

    def __init__(self, session: Session, where: str, name: str) -> None:
        self.__dict__.update(_session=session, _where=where, _name=name)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._session.call((self._where, self._name), self._name, args, kwargs)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") and name not in ("__name__", "__doc__", "__slots__", "__mro__", "__abstractmethods__"):
            raise AttributeError(name)
        value = self._session.operate((self._where, self._name), "getattr", name)
        if isinstance(value, Handle):
            object.__setattr__(value, "_shown", f"{self._name}.{name}")
        return value

    def __instancecheck__(self, value: object) -> bool:
        return isinstance(value, Handle) and bool(self._session.operate(("handle", value._key), "isinstance", self))


class Session:
    """One test's dealings with one child of the worker."""

    def __init__(self, link: Link, recorder: Recorder, *, watch_inputs: bool = True) -> None:
        self.link = link
        self.recorder = recorder
        self.watch_inputs = watch_inputs
        self.mirrors: dict[str, type[RemoteRaised]] = {}
        self.names: dict[str, Any] = {}
        self.encoder = wire.Encoder(self.local)
        self.decoder = wire.Decoder(self.remote)
        link.decoder, link.encode = self.decoder, self.encode

    # -- values

    def encode(self, value: Any) -> Any:
        self.encoder.nodes = 0
        return self.encoder.encode(value)

    def local(self, value: Any) -> list[Any]:
        """A value of the test that is not plain data: a handle going back, a function, an iterator."""
        if isinstance(value, Handle):
            return ["h", value._key]
        if isinstance(value, RemoteName):
            return ["n", value._name]
        if isinstance(value, type) and issubclass(value, RemoteRaised):
            return ["n", value.__name__]
        qualified = getattr(value, "__qualname__", "")
        if getattr(value, "__module__", "") == "builtins" or isinstance(value, types.MethodDescriptorType):
            if hasattr(builtins, qualified.partition(".")[0]):
                return ["builtin", qualified]
        tag = "stream" if hasattr(value, "__next__") else "callback" if callable(value) else ""
        if not tag:
            raise TypeError(f"a test cannot send a {type(value).__name__} to the answer")
        self.link.callbacks.append(value)
        return [tag, len(self.link.callbacks) - 1]

    def remote(self, tag: str, parts: list[Any]) -> Any:
        if tag == "o":
            key, kind, form, fields, is_callable = parts
            decoded = None if fields is None else [(name, self.decoder.decode(value)) for name, value in fields]
            return Handle(self, key, str(kind), str(form), decoded, bool(is_callable))
        if tag == "class":
            key, name = parts
            return Handle(self, key, "type", "", [("name", name)], True)
        if tag in ("h", "n"):
            return Opaque("something of the test's own")
        raise wire.WireError(f"the tag {tag!r} is not known")

    def show(self, value: Any) -> str:
        return self.recorder.show(value)

    # -- requests

    def call(self, target: tuple[str, Any], shown: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        mark = self.recorder.calling(shown, args, kwargs)
        encoded = [self.encode(value) for value in args]
        named = {name: self.encode(value) for name, value in kwargs.items()}
        watch = self.watch_inputs and any(_mutable(value) for value in (*encoded, *named.values()))
        reply = self.link.request(
            {"op": "call", "target": target, "args": encoded, "kwargs": named, "watch": watch or not self.watch_inputs}
        )
        self.recorder.printed(mark, str(reply.get("out", "")))
        if "after" in reply:
            self.changed(reply["after"], args, kwargs)
        result = self.result(reply)
        self.recorder.returned(mark, result)
        return result

    def changed(self, after: list[Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
        """Inputs are the judge's own copies: a change is a failure, or is written back where the prompt allows it."""
        new = [self.decoder.decode(value) for value in after[0]]
        named = {name: self.decoder.decode(value) for name, value in after[1].items()}
        if self.watch_inputs:
            for before, now in zip((*args, *kwargs.values()), (*new, *named.values()), strict=False):
                if type(before) is type(now) and before != now:
                    raise InputChanged(self.show(before), self.show(now))
            return
        for before, now in zip((*args, *kwargs.values()), (*new, *named.values()), strict=False):
            _write_back(before, now)

    def operate(self, target: tuple[str, Any], name: str, *args: Any) -> Any:
        encoded = [self.encode(value) for value in args]
        reply = self.link.request({"op": "operate", "target": target, "name": name, "args": encoded, "kwargs": {}})
        mark = self.recorder.operating(target, name, args)
        result = self.result(reply)
        if mark is not None:
            self.recorder.returned(mark, result)
        return result

    def replay(self, name: str, operations: list[Any], args: tuple[Any, ...]) -> list[Any]:
        mark = self.recorder.calling(name, args, {})
        reply = self.link.request({
            "op": "replay", "target": ("name", name), "args": [self.encode(value) for value in args], "kwargs": {},
            "operations": self.encode(operations),
        })
        self.recorder.printed(mark, str(reply.get("out", "")))
        return Outcomes(self.result(reply), name, args, operations)

    def result(self, reply: dict[str, Any]) -> Any:
        if "opaque" in reply:
            return Opaque(str(reply["opaque"]))
        if "raised" in reply:
            raise self.mirror(reply)
        try:
            return self.decoder.decode(reply["value"])
        except (wire.WireError, KeyError, RecursionError):
            return Opaque("something that is not data")

    # -- exceptions

    def mirror(self, reply: dict[str, Any]) -> RemoteRaised:
        cls = self.mirror_class([str(base) for base in reply["bases"]], {str(name) for name in reply["own"]})
        error = cls.__new__(cls)
        error.remote, error.session = reply, self
        self.recorder.raised(reply)
        return error

    def mirror_class(self, bases: list[str], own: set[str]) -> type[RemoteRaised]:
        name = bases[0]
        if name not in self.mirrors:
            above: type[RemoteRaised] | None = None
            if len(bases) > 1 and bases[1] in own | {"ExceptionGroup"} and name in own:
                above = self.mirror_class(bases[1:], own)
            builtin = next((getattr(builtins, base) for base in bases if base not in own and hasattr(builtins, base)), Exception)
            if not issubclass(builtin, Exception) or issubclass(builtin, BaseExceptionGroup):
                builtin = Exception
            parents: tuple[type, ...] = (above,) if above else (RemoteRaised, builtin) if builtin is not Exception else (RemoteRaised,)
            self.mirrors[name] = type(name, parents, {})
        return self.mirrors[name]

    # -- names

    def attribute(self, name: str) -> Any:
        if name not in self.names:
            reply = self.link.request({"op": "describe", "name": name})
            self.names[name] = self.named(name, reply)
        return self.names[name]

    def named(self, name: str, reply: dict[str, Any]) -> Any:
        if "raised" in reply:
            raise MissingName(name)
        if reply["kind"] == "value":
            return self.result(reply)
        if reply["kind"] == "exception":
            return self.mirror_class([str(base) for base in reply["bases"]], {str(own) for own in reply["own"]})
        return RemoteName(self, "name", name)


class MissingName(AttributeError):
    """The test needs a name that the answer does not define."""


class Outcomes(list[Any]):
    """What `replay` gives in the judge: the outcomes, and the script that leads to each."""

    def __init__(self, outcomes: Any, name: str, args: tuple[Any, ...], operations: list[Any]) -> None:
        super().__init__(outcomes if isinstance(outcomes, list) else [])
        self.name, self.args, self.operations = name, args, operations


def _mutable(encoded: Any) -> bool:
    return type(encoded) is list and (encoded[0] in ("L", "l", "LT", "LL", "D", "d", "s", "B") or encoded[0] in ("t", "f"))


def _write_back(before: Any, now: Any) -> None:
    if type(before) is not type(now):
        return
    if isinstance(before, (list, bytearray)):
        before[:] = now
    elif isinstance(before, (dict, set)):
        before.clear()
        before.update(now)


class StandIn(types.ModuleType):
    """`solution` or `probes`. Bound to a session for the length of one test."""

    def __init__(self, name: str, where: str) -> None:
        super().__init__(name)
        self.__dict__.update(_where=where, _session=None)

    def __getattr__(self, name: str) -> Any:
        session: Session | None = self.__dict__["_session"]
        if name.startswith("__"):
            raise AttributeError(name)
        if session is None:
            raise RuntimeError(f"a hidden test may use {self.__name__}.{name} only inside a test function")
        if self.__dict__["_where"] == "probe":
            return RemoteName(session, "probe", name)
        return session.attribute(name)

    def bind(self, session: Session | None) -> None:
        self.__dict__["_session"] = session


solution = StandIn("solution", "name")
probes = StandIn("probes", "probe")
