"""What every test does, done once for nothing in a child that waits for its test.

A page of memory that a child shares with the zygote is copied when it is first touched: hundreds of them, which is
half of what a short test takes.
"""

from __future__ import annotations

import gc
import socket

from . import frames, wire
from .answer import compile_source
from .output import Output

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

SOURCE = b"""
def first(values: list[int], by: str = "") -> list[int]:
    found = {}
    for value in sorted(values):
        found[value, by] = [*found, f"{value}"]
    return [value for value, _ in found]


class Second:
    def __init__(self):
        self.held = first([2, 1])
"""
VALUE = {"numbers": [1, 2], "pairs": [(1, "a"), (None, 2.5)], "text": {True}}


def rehearse() -> None:
    space: dict[str, Any] = {}
    exec(compile_source(SOURCE, "rehearsal"), space)
    space["Second"]()
    here, there = socket.socketpair()
    with here, there:
        frames.send(here, wire.Encoder(_nothing).encode(VALUE))
        wire.Decoder(_nothing).decode(frames.receive(there))
    Output(1).as_text().detach()
    gc.collect(0)


def _nothing(*_: object) -> list[object]:
    return []
