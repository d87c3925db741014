from __future__ import annotations

import datetime as dt
import json
import socket
import threading
import time
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.judge.jailed import frames, wire

wire.learn_numbers()


def refuse(value: Any) -> Any:
    raise TypeError(type(value).__name__)


def unknown(tag: str, parts: list[Any]) -> Any:
    raise wire.WireError(tag)


def through(value: Any) -> Any:
    """To the other side and back: encode, JSON, decode."""
    return wire.Decoder(unknown).decode(json.loads(json.dumps(wire.Encoder(refuse).encode(value))))


def shape(value: Any) -> Any:
    """The value with every type spelt out, so that True and 1 and 1.0 differ."""
    if type(value) in (list, tuple):
        return type(value), [shape(item) for item in value]
    if type(value) in (set, frozenset):
        return type(value), {shape_key(item) for item in value}
    if type(value) is dict:
        return dict, [(shape(key), shape(item)) for key, item in value.items()]
    return type(value), repr(value)


def shape_key(value: Any) -> Any:
    return type(value), repr(sorted(map(repr, value))) if isinstance(value, frozenset) else repr(value)


TEXT = st.text()
ZONES = st.one_of(st.none(), st.timezones(no_cache=True).map(lambda _: dt.UTC))
KEYS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False),
    TEXT,
    st.binary(),
    st.decimals(allow_nan=False),
    st.fractions(),
    st.dates(),
    st.times(timezones=ZONES),
    st.datetimes(timezones=ZONES),
    st.timedeltas(),
)
VALUES = st.recursive(
    st.one_of(KEYS, st.floats(), st.binary().map(bytearray), st.builds(range, st.integers(), st.integers())),
    lambda inner: st.one_of(
        st.lists(inner),
        st.lists(inner).map(tuple),
        st.dictionaries(KEYS, inner),
        st.sets(KEYS),
        st.frozensets(KEYS),
        st.lists(st.lists(st.integers())),
        st.lists(st.tuples(TEXT, st.integers())),
    ),
    max_leaves=30,
)


@given(VALUES)
def test_every_plain_value_comes_back_with_its_exact_type(value: Any) -> None:
    assert shape(through(value)) == shape(value)


@given(VALUES)
def test_what_is_packed_comes_out_with_its_exact_type(value: Any) -> None:
    packed = wire.pack(value)
    if packed is not None:
        assert shape(wire.unpack(packed)) == shape(value)
        assert wire.is_still(wire.unpack(packed), packed)
        assert not wire.is_still([value], packed)


@given(VALUES, VALUES)
def test_two_values_pack_alike_only_when_they_are_alike(one: Any, other: Any) -> None:
    packed = wire.pack(one)
    if packed is not None and wire.is_still(other, packed) and type(other) is not bytearray:
        assert shape(one) == shape(other)


@pytest.mark.parametrize(
    "value",
    [bytearray(b"x"), [memoryview(b"x")], {1: Fraction(1)}, (object(),), [[[...]]], range(3), 1j, type],
    ids=repr,
)
def test_only_plain_data_is_packed(value: Any) -> None:
    assert wire.pack(value) is None


def test_what_is_nested_too_deep_is_not_packed() -> None:
    deep: Any = 1
    for _ in range(200):
        deep = [deep]
    assert wire.pack(deep) is None


@pytest.mark.parametrize(
    "value",
    [
        [True, 1, 1.0],
        (1, True),
        {1: True, "1": 1.0},
        [(1, 2), [1, 2]],
        [[1], [2.0]],
        [(), []],
        {(1, 2): [3]},
        2**62,
        -(2**62),
        2**100_000,
        [2**70, 1],
        float("inf"),
        -0.0,
        [float("nan")],
        "\x00\x7f\u2028é😀",
        "\ud800",
        b"\xff",
        Decimal("1.10"),
        Decimal("-0"),
        Decimal("NaN"),
        Fraction(2**80, 3),
        complex(1, -0.0),
        range(10**30),
        dt.datetime(2024, 1, 1, fold=1),
        dt.datetime(2024, 1, 1, tzinfo=dt.timezone(dt.timedelta(hours=2))),
        dt.timedelta(microseconds=-1),
        frozenset({frozenset({1})}),
        {"": None},
        [[[]]],
        ((((),),),),
    ],
    ids=lambda value: repr(value)[:30] if not isinstance(value, int) or abs(value) < 2**70 else "huge",
)
def test_odd_values_come_back(value: Any) -> None:
    back = through(value)
    assert type(back) is type(value)
    assert isinstance(value, int) or shape(back) == shape(value)
    assert not isinstance(value, int) or back == value


@pytest.mark.parametrize("cls", [int, str, float, list, dict, tuple, set, bytes])
def test_a_subclass_is_not_taken_for_its_base(cls: type) -> None:
    with pytest.raises(TypeError, match="Liar"):
        wire.Encoder(refuse).encode(type("Liar", (cls,), {})())


def test_a_decoded_list_shares_nothing_with_its_frame() -> None:
    for data in (["L", [1, 2]], ["LL", [[1], [2]]], ["D", {"a": 1}]):
        before = json.dumps(data)
        value = wire.Decoder(unknown).decode(data)
        value.clear()
        assert json.dumps(data) == before


def test_what_is_nested_too_deep_is_said_not_crashed() -> None:
    deep: list[Any] = []
    for _ in range(200_000):
        deep = [deep]
    with pytest.raises(wire.WireError, match="nested"):
        wire.Encoder(refuse).encode(deep)
    while deep:
        deep = deep[0]


def test_a_list_that_holds_itself_is_nested_too_deep() -> None:
    snake: list[Any] = []
    snake.append(snake)
    with pytest.raises(wire.WireError, match="nested"):
        wire.Encoder(refuse).encode(snake)


def test_too_many_values_are_refused() -> None:
    with pytest.raises(wire.WireError, match="too many"):
        wire.Encoder(refuse).encode([0] * (wire.MAX_NODES + 1))


@pytest.mark.parametrize(
    "data",
    [
        {},
        [],
        [1],
        ["nothing"],
        ["L"],
        ["L", 1],
        ["L", [[]]],
        ["T", [{}]],
        ["LT", [1]],
        ["D", [1]],
        ["D", {"a": []}],
        ["l", {}],
        ["d", [[1]]],
        ["s", [["L", []]]],
        ["i", 1],
        ["i", "zz"],
        ["b", "x"],
        ["dt", "x", 0],
        ["td", 1e99, 0, 0],
        ["r", 1.5, 2, 3],
        ["dec", "x"],
        ["frac", 1, 0],
        ["date", None],
        ["c", "x", 1],
        [["L"]],
        ["l", [{}]],
    ],
    ids=str,
)
def test_malformed_data_is_a_wire_error_and_nothing_else(data: Any) -> None:
    with pytest.raises(wire.WireError):
        wire.Decoder(unknown).decode(data)


# ---------------------------------------------------------------- frames


@pytest.fixture
def pair() -> Any:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        yield ours, theirs


def test_a_frame_arrives_whole(pair: Any) -> None:
    ours, theirs = pair
    message = {"value": ["L", list(range(100_000))]}
    sender = threading.Thread(target=frames.send, args=(theirs, message))
    sender.start()
    assert frames.receive(ours) == message
    sender.join()


def test_the_end_of_the_other_side_is_none(pair: Any) -> None:
    ours, theirs = pair
    theirs.sendall(b"\0\0\0\x08abc")
    theirs.close()
    assert frames.receive(ours) is None


@pytest.mark.parametrize("frame", [b"\xff\xff\xff\xff", b"\0\0\0\x03{x}", b"\0\0\0\x02\xff\xfe"], ids=repr)
def test_what_is_no_frame_of_ours_is_a_wire_error(pair: Any, frame: bytes) -> None:
    ours, theirs = pair
    theirs.sendall(frame)
    with pytest.raises(wire.WireError):
        frames.receive(ours)


@pytest.mark.parametrize(
    "body", [b"[" * 100_000, b"[" + b"[]," * 3_100_000 + b"[]]"], ids=["deep", "millions"]
)
def test_a_frame_that_would_eat_the_reader_is_a_wire_error(pair: Any, body: bytes) -> None:
    ours, theirs = pair
    sender = threading.Thread(target=theirs.sendall, args=(len(body).to_bytes(4, "big") + body,))
    sender.start()
    with pytest.raises(wire.WireError):
        frames.receive(ours)
    sender.join()


def test_a_frame_that_drips_is_not_waited_for_longer_than_asked(pair: Any) -> None:
    ours, theirs = pair
    stop = threading.Event()

    def drip() -> None:
        theirs.sendall(b"\0\0\xff\xff")
        while not stop.wait(0.02):
            theirs.sendall(b" ")

    dripping = threading.Thread(target=drip)
    dripping.start()
    started = time.monotonic()
    with pytest.raises(TimeoutError):
        frames.receive(ours, started + 0.3)
    assert time.monotonic() - started < 1.0
    stop.set()
    dripping.join()
