"""What folding reads of an event's detail."""

from __future__ import annotations

import msgspec

from engine.progress.attempts import Ending
from engine.progress.hunts import HuntStep
from engine.progress.log import Row
from engine.progress.sittings import PlacingStep


class Detail(msgspec.Struct):
    """What folding reads of an event's detail."""

    ending: Ending = "day turned"
    number: int = 0
    until: int = 0
    submission: str = ""
    placed: PlacingStep = ""
    family: str = ""
    rating: int = 0
    minutes: int = 0
    topic: str = ""
    timer: int = 0
    since: int = 0
    planned: int = 0
    spent: int = 0
    card: str = ""
    why: str = ""
    parameters: tuple[float, ...] = ()
    hunt: HuntStep = ""
    bug: str = ""


def detail_of(row: Row) -> Detail:
    return DECODER.decode(row[14])


def are_sane(parameters: tuple[float, ...]) -> bool:
    """As FSRS-6 has them; anything may stand in a file that was taken in."""
    return len(parameters) == 21 and max(parameters) <= 100 and min(parameters) >= 0 < parameters[-1] < 1


DECODER = msgspec.json.Decoder(Detail)
