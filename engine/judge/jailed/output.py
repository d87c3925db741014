from __future__ import annotations

import io
import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

KEPT = 8192
"""Bytes of output that are kept to be shown."""


class Output(io.RawIOBase):
    """Standard output: to the pipe at once, and what the present call printed to be shown with it."""

    name = "<stdout>"

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor
        self.recent = bytearray()

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self.descriptor

    def write(self, data: ReadableBuffer, /) -> int:
        rest = bytes(data)
        length = len(rest)
        self.recent += rest[: max(0, KEPT - len(self.recent))]
        while rest:
            rest = rest[os.write(self.descriptor, rest) :]
        return length

    def take(self) -> str:
        text = self.recent.decode("utf-8", "replace")
        self.recent.clear()
        return text

    def as_text(self) -> io.TextIOWrapper:
        return io.TextIOWrapper(self, encoding="utf-8", errors="replace", write_through=True)
