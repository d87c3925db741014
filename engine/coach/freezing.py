"""Writing of what is kept of a long log; see kept.py, which reads it at every start and this module never."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

import msgspec

from engine.coach.kept import NEWEST, OWN, SHAPED, Aside, Kept, Pattern, seconds_of
from engine.memory import light_will_do
from engine.progress import Closing

if TYPE_CHECKING:
    from engine.coach.view import View


def frozen(view: View, device: str, uuid: str, seen: int) -> tuple[bytes, ...]:
    """The parts: what is read at every start, seconds of work by problem id, older attempts, asides."""
    state = view.state
    split = max(0, len(state.newest) - NEWEST)
    cold, newest = state.newest[:split], state.newest[split:]
    at_hand: dict[str, int] = {}
    for closing in newest:
        at_hand[closing.problem_id] = at_hand.get(closing.problem_id, 0) + 1
    asked = {each.problem_id for each in state.placement.asked}
    histories = {
        id: msgspec.structs.replace(
            history, newest=[], older=None if id in asked else history.older_than(at_hand.get(id, 0))
        )
        for id, history in state.histories.items()
    }
    kept = Kept(
        SHAPED,
        device,
        state.row,
        uuid,
        seen,
        view.scheduler.interview,
        view.scheduler.parameters,
        msgspec.structs.replace(
            state, histories=histories, newest=newest, older=split, touched=set(), source=None
        ),
        _patterns(view, asides := _asides(view, cold)),
        {id: [c for c in cold if c.problem_id == id] for id in asked},
        {id: _pattern(view, id) for id in state.histories},
    )
    parts = map(msgspec.msgpack.encode, (kept, _seconds(cold), cold))
    return (*parts, b"".join(asides.values()))


def _patterns(view: View, asides: dict[str, bytes]) -> dict[str, Pattern]:
    places = accumulate(map(len, asides.values()), initial=0)
    return {
        p: Pattern(
            view.schedule[p], view.own_minutes(p), light_will_do(view.marks(p)).light, place, len(aside)
        )
        for (p, aside), place in zip(asides.items(), places, strict=False)
    }


def _asides(view: View, cold: list[Closing]) -> dict[str, bytes]:
    attempts = {closing.attempt for closing in cold}
    asides = {}
    for pattern, closings in view.reviews.items():
        before = [closing for closing in closings if closing.attempt in attempts]
        marks = tuple(8 * closing.day + (closing.counted or 0) for closing in before)
        asides[pattern] = msgspec.msgpack.encode(Aside(marks, tuple(map(seconds_of, before[-OWN:]))))
    return asides


def _seconds(cold: list[Closing]) -> dict[str, bytes]:
    """Of work, by problem id, one for each accepted attempt."""
    seconds: dict[str, list[float]] = {}
    for closing in cold:
        if closing.accepted and closing.work_seconds:
            seconds.setdefault(closing.problem_id, []).append(closing.work_seconds)
    return {id: msgspec.msgpack.encode(each) for id, each in seconds.items()}


def _pattern(view: View, id: str) -> str:
    problem = view.bank.by_id(id)
    return problem.pattern if problem else ""
