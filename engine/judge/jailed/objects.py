"""Values on their way in and out of an answer's process; what is not plain data goes by handle."""

from __future__ import annotations

import builtins
import sys

from .wire import Decoder, Encoder, WireError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from .answer import Answer


class Objects:
    def __init__(self, answer: Answer, ask: Callable[[dict[str, Any]], Any]) -> None:
        self.answer = answer
        self.ask = ask
        self.handles: dict[int, Any] = {}
        self.arrived: dict[int, tuple[Any, list[Any]]] = {}
        self.decoder = Decoder(self.resolve)

    def forget(self) -> None:
        self.handles.clear()
        self.arrived.clear()

    # -- out

    def encode(self, value: Any) -> Any:
        return Encoder(self.opaque).encode(value)

    def encode_as_it_came(self, value: Any) -> Any:
        """For comparing an argument with what a call made of it: what the test had sent by reference stays that."""
        return Encoder(self.reference).encode(value)

    def reference(self, value: Any) -> list[Any]:
        known = self.arrived.get(id(value))
        return known[1] if known else self.opaque(value)

    def keep(self, value: Any) -> int:
        self.handles[id(value)] = value
        return id(value)

    def opaque(self, value: Any) -> list[Any]:
        """A handle: the judge works on the object through requests and sees its fields where it has any."""
        key = self.keep(value)
        if isinstance(value, type):
            return ["class", key, value.__name__]
        form, fields = self.fields(value)
        return ["o", key, type(value).__name__, form, fields, callable(value)]

    def fields(self, value: Any) -> tuple[str, Any]:
        form, names = form_of(value)
        if not form:
            return "", None
        return form, [[str(name), self.encode(getattr(value, name, None))] for name in names]

    # -- in

    def decode(self, data: Any) -> Any:
        return self.decoder.decode(data)

    def resolve(self, tag: str, parts: list[Any]) -> Any:
        if tag not in RESOLVERS:
            raise WireError(f"the tag {tag!r} is not known")
        value = RESOLVERS[tag](self, *parts)
        self.arrived[id(value)] = value, [tag, *parts]
        return value

    def handle(self, key: int) -> Any:
        return self.handles[key]

    def named(self, name: str) -> Any:
        return self.answer.named(name)

    @staticmethod
    def builtin(name: str) -> Any:
        target: Any = builtins
        for part in name.split("."):
            target = getattr(target, part)
        return target

    def error(self, name: str, arguments: Any) -> Any:
        return self.builtin(name)(*self.decode(arguments))

    def callback(self, key: int) -> Any:
        def call(*arguments: Any, **keywords: Any) -> Any:
            encoded = [self.encode(argument) for argument in arguments]
            named = {name: self.encode(value) for name, value in keywords.items()}
            return self.ask({"callback": key, "args": encoded, "kwargs": named})

        return call

    def stream(self, key: int) -> Iterator[Any]:
        while True:
            try:
                value = self.ask({"next": key})
            except StopIteration:
                return
            yield value


RESOLVERS: dict[str, Callable[..., Any]] = {
    "h": Objects.handle,
    "n": Objects.named,
    "builtin": lambda objects, name: objects.builtin(name),
    "error": Objects.error,
    "callback": Objects.callback,
    "stream": Objects.stream,
}


def form_of(value: Any) -> tuple[str, list[str]]:
    """How the object shows itself by fields, and their names; "" where it has none."""
    kind = type(value)
    if isinstance(value, tuple) and hasattr(kind, "_fields"):
        return "namedtuple", list(kind._fields)
    if hasattr(kind, "__dataclass_fields__"):
        return "dataclass", list(kind.__dataclass_fields__)
    if "enum" in sys.modules and isinstance(value, sys.modules["enum"].Enum):
        return "enum", ["name", "value"]
    return "", []
