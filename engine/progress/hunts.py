"""A bug hunt while it runs, and its end."""

from __future__ import annotations

from typing import Literal

import msgspec

from engine.progress.attempts import GAP_CAP

HuntStep = Literal["", "begun", "tried", "found", "mended", "gave up"]


class Hunt(msgspec.Struct):
    """Begun and not ended. Times in microseconds, `day` is the local day it began on; `bug`: its id."""

    id: str
    problem_id: str
    pattern: str
    bug: str
    day: int
    started_at: int
    last_at: int
    tries: int = 0
    work: int = 0
    gap_cut: bool = False

    def go_on(self, at: int) -> int:
        """Something happened: the pause before it counts as work up to the cap, and is given."""
        gap = max(0, at - self.last_at)
        self.gap_cut = self.gap_cut or gap > GAP_CAP
        gap = min(gap, GAP_CAP)
        self.work += gap
        self.last_at = max(at, self.last_at)
        return gap


class Hunted(msgspec.Struct):
    """The end of a hunt; whether it counts for the schedule depends on the reviews before it."""

    id: str
    problem_id: str
    slug: str
    pattern: str
    bug: str
    day: int
    at: int
    ending: HuntStep
    grade: int
    tries: int
    work_seconds: float | None
