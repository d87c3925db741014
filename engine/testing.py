"""The few names that a hidden test may import; they also work under plain `python -m pytest`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from engine.judge.jailed import operations

__all__ = ["contract", "replay", "scripted", "trap"]

F = TypeVar("F", bound=Callable[..., object])
Operation = tuple[Any, ...]


def trap(name: str) -> Callable[[F], F]:
    """Mark a hand-made test as the killer of the wrong submission that falls into the trap `name`."""

    def mark(test: F) -> F:
        marked: Any = test
        marked.__drill_trap__ = name
        return test

    return mark


def contract(test: F) -> F:
    """Mark a test that pins a promise of the prompt without killing a named trap."""
    marked: Any = test
    marked.__drill_contract__ = True
    return test


def replay(
    cls: Callable[..., Any], steps: Iterable[Operation], args: tuple[Any, ...] = (), built: str = ""
) -> list[tuple[str, Any]]:
    """Build `cls(*args)`, apply each operation, return the outcomes.

    An operation is a tuple of a method's name (or a name in `operations.SPECIAL`) and its arguments. An outcome is
    ("returned", value) or ("raised", name of the exception's class); an error does not end the sequence. In the judge
    the whole sequence travels as data in one message. `cls` may be a probe that makes the object; `built` is then what
    a person would write instead, such as "Queue(Shaft(), Shaft())".
    """
    sequence = list(steps)
    if getattr(type(cls), "_drill_name", False):
        stand_in: Any = cls
        target = (stand_in._where, stand_in._name)
        outcomes: list[tuple[str, Any]] = stand_in._session.replay(target, sequence, args, built)
        return outcomes
    return operations.replay(lambda: cls(*args), sequence)


def scripted(lines: Iterable[str], probe: Callable[..., Any], *args: Any) -> Any:
    """`probe(*args)`, told to a person as `lines`: Python that does the same and can be pasted, without the probe."""
    if getattr(type(probe), "_drill_name", False):
        stand_in: Any = probe
        target = (stand_in._where, stand_in._name)
        return stand_in._session.call(target, stand_in._name, args, {}, "\n".join(lines))
    return probe(*args)
