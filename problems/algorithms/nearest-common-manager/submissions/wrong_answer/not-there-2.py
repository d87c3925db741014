# drill: algorithms/nearest-common-manager
from __future__ import annotations

from typing import Any


def who_decides(chart: Any, one: str, other: str) -> str | None:
    """The textbook's idea without recursion: whoever is found is handed upwards, two at one person are the answer."""
    everybody = [(chart, 0)] if chart else []
    for place, (person, _) in enumerate(everybody):
        everybody.extend((report, place) for report in person[1])
    handed: list[set[str]] = [set() for _ in everybody]
    for place, (person, above) in reversed(list(enumerate(everybody))):
        mine = handed[place]
        if person[0] in (one, other) or len(mine) > 1:
            mine = {person[0]}
        if place == 0:
            return min(mine, default=None)
        handed[above] |= mine
    return None
