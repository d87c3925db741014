"""Plain data between the judge and the worker: tagged JSON by exact type.

JSON and not pickle or marshal, because both of those let the sender run code in, or crash, the reader. None, bool,
str, float and small int travel as themselves. Everything else is a list whose first element is a tag:

    ["L", [...]]    list of simple values, untouched (the fast path)       ["T", [...]]    the same for a tuple
    ["LT", [[..]]]  list of tuples of simple values                       ["LL", [[..]]]  list of lists of simple values
    ["D", {...}]    dict of str to simple values                          ["l"|"t"|"s"|"f", [...]]   ["d", [[k, v]...]]
    ["i", hex]  ["b", hex]  ["B", hex]  ["c", re, im]  ["r", start, stop, step]  ["dec", text]  ["frac", n, d]
    ["date", iso]  ["time"|"dt", iso, fold]  ["td", days, seconds, microseconds]

What is large goes from the judge, which is trusted, to the worker in marshal's form, ten times as fast: see `pack`.
"""

from __future__ import annotations

import datetime
import marshal
from itertools import chain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    Writer = Callable[["Encoder", Any, int], list[Any]]
    Reader = Callable[..., Any]

SIMPLE = frozenset((type(None), bool, int, float, str))
MAX_DEPTH = 100
MAX_NODES = 3_000_000
BIG = 1 << 62


NESTING = frozenset((list, tuple, set, frozenset, dict))
PACKABLE = SIMPLE | NESTING | {bytes}
"""By exact type: marshal would take a bytearray, too, and make bytes of it."""
MOST_PACKED = 64 * 1024 * 1024
UNSHARED = 2
"""The version of marshal's form in which equal values always give equal bytes."""


class WireError(ValueError):
    """A value too deep or too large to send, or data that is not ours."""


def _simple(items: Iterable[Any]) -> bool:
    """All of them travel as they are; ints beyond 62 bits do not (their decimal form is quadratic in time)."""
    kinds = set(map(type, items))
    if not kinds <= SIMPLE:
        return False
    if int in kinds:
        numbers = items if kinds == {int} else [item for item in items if type(item) is int]
        return min(numbers) > -BIG and max(numbers) < BIG
    return True


def pack(value: Any) -> bytes | None:
    """In marshal's form; None for what is not plain data, is nested too deep, or is too large."""
    level, nodes = [value], 0
    for _ in range(MAX_DEPTH):
        kinds = set(map(type, level))
        nodes += len(level)
        if not kinds <= PACKABLE or nodes > MAX_NODES:
            return None
        if not kinds & NESTING:
            data = marshal.dumps(value, UNSHARED)
            return data if len(data) <= MOST_PACKED else None
        nested = [item for item in level if type(item) in NESTING]
        values = [item.values() for item in nested if type(item) is dict]
        level = [*chain.from_iterable(nested), *chain.from_iterable(values)]
    return None


def unpack(data: bytes) -> Any:
    return marshal.loads(data)


def is_still(value: Any, data: bytes) -> bool:
    """Packing it would give `data` again, as far as that can be told at a glance."""
    try:
        return marshal.dumps(value, UNSHARED) == data
    except ValueError:
        return False


class Encoder:
    """`opaque(value)` gives the tagged list for a value of any other type, or raises."""

    def __init__(self, opaque: Callable[[Any], list[Any]]) -> None:
        self.opaque = opaque
        self.nodes = 0

    def encode(self, value: Any, depth: int = 0) -> Any:
        kind = type(value)
        if kind in SIMPLE:
            return ["i", hex(value)] if kind is int and not -BIG < value < BIG else value
        self.count(1)
        if depth > MAX_DEPTH:
            raise WireError(f"nested more than {MAX_DEPTH} levels deep")
        writer = WRITERS.get(kind)
        return writer(self, value, depth + 1) if writer else self.opaque(value)

    def count(self, nodes: int) -> None:
        self.nodes += nodes
        if self.nodes > MAX_NODES:
            raise WireError("too large: it holds too many values")

    def sequence(self, value: Any, depth: int) -> list[Any]:
        kind = type(value)
        self.count(len(value))
        if _simple(value):
            return ["L" if kind is list else "T", list(value)]
        if kind is list:
            inner = set(map(type, value))
            if inner in ({tuple}, {list}) and all(map(_simple, value)):
                self.count(sum(map(len, value)))
                return ["LT" if inner == {tuple} else "LL", value]
        return ["l" if kind is list else "t", [self.encode(item, depth) for item in value]]

    def unordered(self, value: Any, depth: int) -> list[Any]:
        self.count(len(value))
        return ["s" if type(value) is set else "f", [self.encode(item, depth) for item in value]]

    def mapping(self, value: Any, depth: int) -> list[Any]:
        self.count(len(value))
        if set(map(type, value)) <= {str} and _simple(value.values()):
            return ["D", value]
        return ["d", [[self.encode(key, depth), self.encode(item, depth)] for key, item in value.items()]]


def _plainly(tag: str, parts: Callable[[Any], list[Any]]) -> Writer:
    return lambda encoder, value, depth: [tag, *parts(value)]


def _aware(tag: str) -> Writer:
    def write(encoder: Encoder, value: Any, depth: int) -> list[Any]:
        zone = value.tzinfo
        if zone is not None and type(zone) is not datetime.timezone:
            return encoder.opaque(value)
        return [tag, value.isoformat(), value.fold]

    return write


WRITERS: dict[type, Writer] = {
    list: Encoder.sequence,
    tuple: Encoder.sequence,
    set: Encoder.unordered,
    frozenset: Encoder.unordered,
    dict: Encoder.mapping,
    bytes: _plainly("b", lambda value: [value.hex()]),
    bytearray: _plainly("B", lambda value: [value.hex()]),
    complex: _plainly("c", lambda value: [value.real, value.imag]),
    range: lambda encoder, value, depth: [
        "r",
        *(encoder.encode(part, depth) for part in (value.start, value.stop, value.step)),
    ],
    datetime.date: _plainly("date", lambda value: [value.isoformat()]),
    datetime.timedelta: _plainly("td", lambda value: [value.days, value.seconds, value.microseconds]),
    datetime.datetime: _aware("dt"),
    datetime.time: _aware("time"),
}


def learn_numbers() -> None:
    """Teach the codec Decimal and Fraction; importing them costs 5 ms, so only where they can occur."""
    if "dec" in READERS:
        return
    from decimal import Decimal
    from fractions import Fraction

    WRITERS[Decimal] = _plainly("dec", lambda value: [str(value)])
    WRITERS[Fraction] = lambda encoder, value, depth: [
        "frac",
        encoder.encode(value.numerator, depth),
        encoder.encode(value.denominator, depth),
    ]
    READERS["dec"] = lambda decoder, text: Decimal(text)
    READERS["frac"] = lambda decoder, top, bottom: Fraction(decoder.decode(top), decoder.decode(bottom))


class Decoder:
    """`resolve(tag, parts)` gives the value of a tag that is not in READERS, or raises WireError."""

    def __init__(self, resolve: Callable[[str, list[Any]], Any]) -> None:
        self.resolve = resolve

    def decode(self, data: Any) -> Any:
        if type(data) is not list:
            if type(data) is dict:
                raise WireError("a bare object where a value was expected")
            return data
        if not data or type(data[0]) is not str:
            raise WireError("a list without a tag")
        tag, *parts = data
        if tag in ("dec", "frac"):
            learn_numbers()
        reader = READERS.get(tag)
        try:
            return reader(self, *parts) if reader else self.resolve(tag, parts)
        except WireError:
            raise
        except (TypeError, ValueError, ArithmeticError, LookupError, AttributeError) as error:
            raise WireError(f"a malformed {tag!r}") from error

    def all(self, items: Any) -> list[Any]:
        return [self.decode(item) for item in _raw(items)]


def _raw(items: Any) -> list[Any]:
    if type(items) is not list:
        raise WireError("a list was expected")
    return items


def _checked(items: Any) -> list[Any]:
    """Items of a fast path must be simple: a nested list in there would bypass the tags.

    A copy, because the reader of a frame compares it later with what a call made of the value.
    """
    if not set(map(type, _raw(items))) <= SIMPLE:
        raise WireError("a value that is not simple on the fast path")
    return list(items)


def _checked_dict(items: Any) -> dict[str, Any]:
    if type(items) is not dict or not set(map(type, items.values())) <= SIMPLE:
        raise WireError("a value that is not simple on the fast path")
    return dict(items)


def _moment(kind: Any) -> Reader:
    return lambda decoder, text, fold: kind.fromisoformat(text).replace(fold=fold)


READERS: dict[str, Reader] = {
    "L": lambda decoder, items: _checked(items),
    "T": lambda decoder, items: tuple(_checked(items)),
    "LT": lambda decoder, items: [tuple(_checked(item)) for item in _raw(items)],
    "LL": lambda decoder, items: [_checked(item) for item in _raw(items)],
    "D": lambda decoder, items: _checked_dict(items),
    "l": lambda decoder, items: decoder.all(items),
    "t": lambda decoder, items: tuple(decoder.all(items)),
    "s": lambda decoder, items: set(decoder.all(items)),
    "f": lambda decoder, items: frozenset(decoder.all(items)),
    "d": lambda decoder, items: {decoder.decode(key): decoder.decode(value) for key, value in _raw(items)},
    "i": lambda decoder, text: int(text, 16),
    "b": lambda decoder, text: bytes.fromhex(text),
    "B": lambda decoder, text: bytearray.fromhex(text),
    "c": lambda decoder, real, imaginary: complex(real, imaginary),
    "r": lambda decoder, *parts: range(*decoder.all(list(parts))),
    "date": lambda decoder, text: datetime.date.fromisoformat(text),
    "time": _moment(datetime.time),
    "dt": _moment(datetime.datetime),
    "td": lambda decoder, *parts: datetime.timedelta(*parts),
}
