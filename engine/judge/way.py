from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

import msgspec


class Way(msgspec.Struct, frozen=True, kw_only=True):
    """How one answer is judged, where the proof of a problem asks for another way than a person's submission gets.

    `suite` and `seed`: others than the judge was made with; a seed switches derandomising off and gives other data.
    `stop_at_first`: the tests after the first failing one are not run, and no counterexample is made smaller.
    `draws`: seeds of the generated data of a query, one dataset each, instead of those that the problem chose.
    `first`: names of the tests to begin with. `time_factor` multiplies every limit of time.
    `tell`: a person's own case that passes says what both sides gave, as one that fails does.
    """

    suite: str = ""
    seed: int | None = None
    stop_at_first: bool = False
    first: tuple[str, ...] = ()
    draws: tuple[int, ...] = ()
    time_factor: float = 1.0
    tell: bool = False


class Named(Protocol):
    @property
    def name(self) -> str: ...


N = TypeVar("N", bound=Named)


def in_order(tests: Iterable[N], first: tuple[str, ...]) -> list[N]:
    places = {name: place for place, name in enumerate(first)}
    return sorted(tests, key=lambda test: places.get(test.name, len(places)))
