# drill: algorithms/config-at-time
from __future__ import annotations

from typing import Any


class Settings:
    """Values of settings, each valid from a moment on."""

    def __init__(self) -> None:
        raise NotImplementedError

    def write(self, name: str, value: Any, start: int) -> None:
        """From `start` on, `name` has this value."""
        raise NotImplementedError

    def read(self, name: str, moment: int) -> Any:
        """The value valid at `moment`; KeyError if there is none."""
        raise NotImplementedError
