# drill: algorithms/nearest-common-manager
from __future__ import annotations

from typing import Any


def who_decides(chart: Any, one: str, other: str) -> str | None:
    """From the bottom up: the first person with both names here or below."""
    everybody: list[Any] = [(chart, None)] if chart else []
    for place, (person, _) in enumerate(everybody):
        everybody.extend((report, place) for report in person[1])
    found = [0 for _ in everybody]
    for place, (person, above) in reversed(list(enumerate(everybody))):
        found[place] += [one, other].count(person[0])
        if found[place] == 2:
            return str(person[0])
        if above is not None:
            found[above] += found[place]
    return None
