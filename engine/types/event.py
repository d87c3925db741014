from __future__ import annotations

from datetime import datetime
from enum import IntEnum
from typing import Any, Literal

import msgspec

EventKind = Literal[
    "started",
    "ran",
    "submitted",
    "hinted",
    "gave_up",
    "accepted",
    "closed",
    "skipped",
    "suspended",
    "rated",
    "noted",
    "disputed",
    "withdrawn",
    "rejudged",
    "placed",
    "session",
    "answered",
    "forecast",
    "pomodoro",
    "tuned",
    "hunted",
    "undone",
]
"""accepted and closed: `closed` carries the grade of the attempt; it is written once, with the answer that ended it.
disputed suspends a grade, withdrawn ends that; rejudged carries what an attempt comes to under other tests.
placed is a step of a placement, session the beginning or, with 0 minutes, the end of a review session.
answered is one card of a deck (its id is in the detail) with the grade that the person gave it.
forecast is what a plan said of the work left, pomodoro a stretch of work by the timer.
tuned gives the parameters of the scheduler from the next day on; none of them: the usual ones again.
hunted is a step of a bug hunt; the one that ends it carries its grade."""


class Grade(IntEnum):
    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """One row of the log. Raw facts only: cards and mastery are derived from them and can be rebuilt.

    `at` is aware UTC; `utc_offset` in minutes tells the local day. `attempt` groups the events of one attempt.
    """

    uuid: str
    device: str
    at: datetime
    utc_offset: int
    kind: EventKind
    problem_id: str = ""
    slug: str = ""
    pattern: str = ""
    attempt: str = ""
    content_hash: str = ""
    engine_version: str = ""
    rule_version: int = 0
    verdict: str = ""
    tests_passed: int = 0
    tests_total: int = 0
    submissions: int = 0
    hints_nudge: int = 0
    hints_approach: int = 0
    work_seconds: float | None = None
    grade: int | None = None
    answer: str = ""
    detail: dict[str, Any] = {}
