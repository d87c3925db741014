"""What an attempt comes to when its answers have other verdicts than on the day. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from engine.memory import Facts, rate
from engine.progress import Closing
from engine.progress.attempts import Ending
from engine.types import Event

NO_SUBMISSION = ("CE", "IE")


class Reckoned(msgspec.Struct, frozen=True):
    """`columns` and `detail` of the row that says so."""

    columns: dict[str, Any]
    detail: dict[str, Any]


def reckon(
    events: Sequence[Event], verdicts: Mapping[str, str], closing: Closing | None, facts: Facts | None
) -> Reckoned:
    """`events` of one attempt in order; `verdicts` by uuid where they are not those of the day.

    Without `closing` it is still open, and only what was wrong before the first right answer counts.
    """
    tried = [(event, verdicts.get(event.uuid, event.verdict)) for event in _before_the_end(events)]
    right = next((number for number, (_, verdict) in enumerate(tried) if verdict == "AC"), None)
    counted = tried if right is None else tried[: right + 1]
    submissions = sum(verdict not in NO_SUBMISSION for _, verdict in counted)
    if closing is None or facts is None:
        wrong = submissions - (right is not None)
        return Reckoned({"submissions": wrong, **_hints(events)}, {})
    ending: Ending = "accepted" if right is not None else "gave up" if facts.gave_up else "day turned"
    new = msgspec.structs.replace(
        facts,
        accepted=right is not None,
        gave_up=ending == "gave up",
        submissions=submissions,
        work_seconds=facts.work_seconds if right is None or _ended_it(tried[right][0], events) else None,
        **(_hints(events) if right is None else _hints(events[: events.index(tried[right][0])])),
    )
    columns = {
        "grade": _grade(closing, facts, new),
        "submissions": new.submissions,
        "hints_nudge": new.hints_nudge,
        "hints_approach": new.hints_approach,
        "work_seconds": new.work_seconds,
    }
    return Reckoned(columns, {"ending": ending, "facts": msgspec.to_builtins(new)})


def _before_the_end(events: Sequence[Event]) -> list[Event]:
    """The submissions that count: after the closing, answers were judged for their own sake, as are old ones."""
    end = next((number for number, event in enumerate(events) if event.kind == "closed"), len(events))
    return [e for e in events[:end] if e.kind == "submitted" and not e.detail.get("repeated")]


def _ended_it(submission: Event, events: Sequence[Event]) -> bool:
    """The time of work runs up to the closing: of an earlier answer it is not known."""
    closed = next((event for event in events if event.kind == "closed"), None)
    return closed is not None and submission.uuid in closed.detail.get("step", ())


def _hints(events: Sequence[Event]) -> dict[str, int]:
    hinted = [event for event in events if event.kind == "hinted"]
    if not hinted:
        return {"hints_nudge": 0, "hints_approach": 0}
    return {"hints_nudge": hinted[-1].hints_nudge, "hints_approach": hinted[-1].hints_approach}


def _grade(closing: Closing, facts: Facts, new: Facts) -> int | None:
    """Where the person chose a grade, it stays as far as the new facts allow."""
    if not (new.accepted or new.gave_up or new.submissions or new.hints_nudge or new.hints_approach):
        return None
    if new == facts:
        return closing.grade
    rating = rate(new)
    own = closing.grade is not None and closing.grade != rate(facts).grade
    if own and closing.grade is not None and new.accepted == facts.accepted:
        return min(closing.grade, int(rating.highest))
    return int(rating.grade)
