# drill: structures/ring-buffer
from __future__ import annotations

from collections import deque
from typing import Any


class BufferFull(Exception):
    pass


class BufferEmpty(Exception):
    pass


class RingBuffer(deque[Any]):
    def __init__(self, capacity: int, overwrite: bool = False) -> None:
        if capacity < 1:
            raise ValueError(capacity)
        super().__init__(maxlen=capacity)
        self._overwrite = overwrite

    def push(self, item: Any) -> None:
        if len(self) == self.maxlen and not self._overwrite:
            raise BufferFull
        self.append(item)

    def pop(self) -> Any:
        if not self:
            raise BufferEmpty
        return self.popleft()
