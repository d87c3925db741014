"""The few names that a hidden test may import; they also work under plain `python -m pytest`."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

__all__ = ["contract", "replay", "trap"]

F = TypeVar("F", bound=Callable[..., object])
Operation = tuple[Any, ...]


def trap(name: str) -> Callable[[F], F]:
    """Mark a hand-made test as the killer of the wrong submission that falls into the trap `name`."""

    def mark(test: F) -> F:
        test.__drill_trap__ = name  # type: ignore[attr-defined]
        return test

    return mark


def contract(test: F) -> F:
    """Mark a test that pins a promise of the prompt without killing a named trap."""
    test.__drill_contract__ = True  # type: ignore[attr-defined]
    return test
