"""Taking back the last step. The log only grows: one more row names what no longer stands."""

from __future__ import annotations

from engine.coach.closing import ungraded
from engine.coach.pen import Pen
from engine.coach.view import View
from engine.progress import Log
from engine.types import Event

STEPS = (
    "submitted",
    "hinted",
    "closed",
    "rated",
    "skipped",
    "suspended",
    "disputed",
    "withdrawn",
    "rejudged",
    "placed",
    "answered",
    "hunted",
)
"""What a grade or the schedule rests on."""


def undo_last(log: Log, pen: Pen, view: View) -> Event | None:
    found = log.last(STEPS, graded=True)
    if found is None:
        return None
    uuids = [found.uuid, *found.detail.get("step", ())]
    pen.write(
        pen.event(
            "undone",
            problem_id=found.problem_id,
            slug=found.slug,
            pattern=found.pattern,
            attempt=found.attempt,
            detail={"uuids": uuids},
        )
    )
    closing = view.state.histories[found.problem_id].of_attempt(found.attempt) if found.attempt else None
    day = closing.day if closing else pen.day
    if found.kind == "closed" and day < pen.day:
        # Open again it would be graded anew, for its day is over.
        pen.write(ungraded(pen, found))
    return found
