from __future__ import annotations

import builtins
import types
from typing import Any

from engine.judge.comparison import difference
from engine.judge.jailed import wire
from engine.judge.link import Link
from engine.judge.mirrors import Mirrors
from engine.judge.recorder import InputChanged, Recorder
from engine.judge.remote import Handle, Opaque, Outcomes, RemoteName, RemoteRaised
from engine.judge.script import SHOWN, Script
from engine.judge.showing import cut

LONG = 2000
"""Characters of a call as it is shown: then its arguments are packed, and it is not kept to be made again."""
PACKED_FROM = 100
"""Operations of a replay that are worth packing."""
HELPER = "# the test's own helper: "
Target = tuple[str, Any]
MALFORMED = (wire.WireError, LookupError, TypeError, ValueError, AttributeError, RecursionError)
MUTABLE = frozenset(("L", "l", "LT", "LL", "D", "d", "s", "B", "t", "f"))
"""Tags of values that a call can change, or that may hold such a value."""


class MissingName(AttributeError):
    """The test needs a name that the answer does not define."""


class Session:
    """One test's dealings with one child of the worker."""

    def __init__(self, link: Link, recorder: Recorder, *, watch_inputs: bool = True) -> None:
        self.link = link
        self.recorder = recorder
        self.watch_inputs = watch_inputs
        self.mirrors = Mirrors()
        self.names: dict[str, Any] = {}
        self.lent: list[Any] = []
        self.sent: dict[tuple[str, Any], Any] = {}
        self.failed: AssertionError | None = None
        self.decoder = wire.Decoder(self.remote)
        link.serve = self.serve

    # -- values

    def encode(self, value: Any) -> Any:
        return wire.Encoder(self.local).encode(value)

    def local(self, value: Any) -> list[Any]:
        """A value of the test that is not plain data goes by reference, and is known again when it comes back."""
        reference = self.reference(value)
        self.sent[reference[0], reference[1]] = value
        return reference

    def reference(self, value: Any) -> list[Any]:
        if isinstance(value, Handle):
            return ["h", value._key]
        if isinstance(value, RemoteName):
            return ["n", value._name]
        if isinstance(value, RemoteRaised):
            return ["h", value.remote["id"]]
        if isinstance(value, BaseException):
            return ["error", _builtin_name(value), self.encode(_plain_arguments(value))]
        if isinstance(value, type) and issubclass(value, RemoteRaised):
            return ["n" if value.__name__ in self.names else "builtin", value.__name__]
        qualified = getattr(value, "__qualname__", "")
        is_builtin = getattr(value, "__module__", "") == "builtins" or isinstance(
            value, types.MethodDescriptorType
        )
        if is_builtin and hasattr(builtins, qualified.partition(".")[0]):
            return ["builtin", qualified]
        self.lent.append(value)
        return [_lending(value), len(self.lent) - 1]

    def remote(self, tag: str, parts: list[Any]) -> Any:
        if tag == "o":
            key, kind, form, fields, is_callable = parts
            decoded = (
                None
                if fields is None
                else [(str(name), self.decoder.decode(value)) for name, value in fields]
            )
            return Handle(self, key, str(kind), str(form), decoded, bool(is_callable))
        if tag == "class":
            key, name = parts
            return Handle(self, key, "type", "", [("name", name)], True)
        if (tag, parts[0]) in self.sent:
            return self.sent[tag, parts[0]]
        raise wire.WireError(f"the tag {tag!r} is not known")

    def show(self, value: Any) -> str:
        return self.recorder.show(value)

    # -- requests

    def request(self, message: dict[str, Any], packed: bytes = b"") -> dict[str, Any]:
        reply = self.link.request(message, packed)
        if self.failed is not None:
            raise self.failed
        return reply

    def call(
        self, target: Target, shown: str, args: tuple[Any, ...], kwargs: dict[str, Any], told: str = ""
    ) -> Any:
        """`told`: lines that do the same, shown instead of the call of a helper."""
        shown = HELPER + shown if target[0] == "probe" else shown
        mark = self.recorder.note(cut(told, SHOWN)) if told else self.recorder.calling(shown, args, kwargs)
        is_long = len(mark.line) >= LONG
        packed = wire.pack([args, kwargs]) if is_long else None
        encoded = [] if packed else [self.encode(value) for value in args]
        named = {} if packed else {name: self.encode(value) for name, value in kwargs.items()}
        # A probe is ours: what it does to its own arguments is its own affair.
        watch = target[0] != "probe" and (
            packed is not None
            or any(type(value) is list and value[0] in MUTABLE for value in (*encoded, *named.values()))
        )
        request = {"op": "call", "target": target, "args": encoded, "kwargs": named, "watch": watch}
        if not is_long and not self.sent:
            mark.request = {**request, "watch": False}
        reply = self.request(request, packed or b"")
        self.recorder.printed(mark, str(reply.get("out", "")))
        if watch:
            self.changed(reply, args, kwargs)
        result = self.result(reply)
        if watch and reply.get("alias") in range(len(args)) and type(result) is type(args[reply["alias"]]):
            result = args[reply["alias"]]
        self.recorder.returned(mark, result)
        return result

    def changed(self, reply: dict[str, Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
        """Inputs are the judge's own copies: a change is a failure, or is written back where the prompt allows it."""
        before = [*args, *kwargs.values()]
        for old, new in zip(before, self.after(reply, before), strict=False):
            if not self.watch_inputs:
                _write_back(old, new)
            elif isinstance(new, Opaque) or (type(old) is type(new) and difference(new, old) is not None):
                raise InputChanged(self.show(old), self.show(new))

    def after(self, reply: dict[str, Any], before: list[Any]) -> list[Any]:
        if "spoilt" in reply:
            return [Opaque(str(reply["spoilt"])) for _ in before[:1]]
        if "after" not in reply:
            return []
        try:
            values, named = reply["after"]
            return [self.decoder.decode(value) for value in (*values, *named.values())]
        except MALFORMED as error:
            self.link.breach(str(error))

    def operate(self, target: Target, name: str, *args: Any) -> Any:
        encoded = [self.encode(value) for value in args]
        reply = self.request({"op": "operate", "target": target, "name": name, "args": encoded, "kwargs": {}})
        mark = self.recorder.operating(target, name, args)
        result = self.result(reply)
        if mark is not None:
            self.recorder.printed(mark, str(reply.get("out", "")))
            self.recorder.returned(mark, result)
        return result

    def replay(self, target: Target, operations: list[Any], args: tuple[Any, ...], built: str) -> list[Any]:
        built = built or f"{target[1]}({', '.join(map(self.show, args))})"
        script = Script(built, operations, self.show)
        mark = self.recorder.note(script.beginning())
        packed = wire.pack(operations) if len(operations) > PACKED_FROM else None
        request = {
            "op": "replay",
            "target": target,
            "args": [self.encode(value) for value in args],
            "operations": [] if packed else self.encode(operations),
        }
        reply = self.request(request, packed or b"")
        self.recorder.printed(mark, str(reply.get("out", "")))
        mark.line = script.making()
        outcomes = Outcomes(self.result(reply), script, reply.get("errors", {}))
        mark.line = script.up_to(len(operations))
        return outcomes

    def result(self, reply: dict[str, Any]) -> Any:
        """Raises what the answer raised; a reply that is not of the protocol ends the test."""
        if "opaque" in reply:
            return Opaque(str(reply["opaque"]))
        try:
            if "raised" not in reply:
                return self.decoder.decode(reply["value"])
            raised = self.mirrors.error(reply, self)
        except MALFORMED as error:
            self.link.breach(str(error))
        self.recorder.raised(reply)
        raise raised

    # -- what the answer asks back

    def serve(self, question: dict[str, Any]) -> dict[str, Any]:
        try:
            if "next" in question:
                return {"value": self.encode(next(self.lent[question["next"]]))}
            arguments = [self.decoder.decode(value) for value in question["args"]]
            keywords = {str(name): self.decoder.decode(value) for name, value in question["kwargs"].items()}
            return {"value": self.encode(self.lent[question["callback"]](*arguments, **keywords))}
        except StopIteration:
            return {"raised": "StopIteration", "args": ["L", []]}
        except Exception as error:
            if isinstance(error, AssertionError):  # the answer may swallow it, the test may not lose it
                self.failed = error
            return {"raised": _builtin_name(error), "args": self.encode(_plain_arguments(error))}

    # -- names

    def attribute(self, name: str) -> Any:
        if name not in self.names:
            self.names[name] = self.named(name, self.request({"op": "describe", "name": name}))
        return self.names[name]

    def named(self, name: str, reply: dict[str, Any]) -> Any:
        if "raised" in reply:
            raise MissingName(name)
        kind = reply.get("kind")
        self.recorder.touched = True
        if kind == "value" and "raised" not in reply:
            return self.result(reply)
        if kind == "exception":
            try:
                return self.mirrors.like(reply)
            except MALFORMED as error:
                self.link.breach(str(error))
        return RemoteName(self, "name", name)


def _builtin_name(error: BaseException) -> str:
    return next(cls.__name__ for cls in type(error).__mro__ if cls.__module__ == "builtins")


def _plain_arguments(error: BaseException) -> list[Any]:
    if isinstance(error, RemoteRaised) or not all(type(each) in wire.SIMPLE for each in error.args):
        return [str(error)[:200]]
    return list(error.args)


def _lending(value: Any) -> str:
    if hasattr(value, "__next__"):
        return "stream"
    if callable(value):
        return "callback"
    raise TypeError(f"a test cannot send a {type(value).__name__} to the answer")


def _write_back(before: Any, now: Any) -> None:
    if type(before) is not type(now):
        return
    if isinstance(before, (list, bytearray)):
        before[:] = now
    elif isinstance(before, (dict, set)):
        before.clear()
        before.update(now)
