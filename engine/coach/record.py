"""What earlier forecasts said, held against what came."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from engine.coach.road import first_solved
from engine.coach.view import View
from engine.memory.forecast import POMODORO, Range


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """A forecast as the log keeps it. `worked`: minutes of work before it; `tasks`: ids of what was left then;
    `ready`, `target`: local days; `solved`: by days from then, how many of the tasks."""

    day: int
    worked: float
    tasks: tuple[str, ...]
    pomodoros: Range
    ready: Range
    solved: dict[int, Range]
    target: int | None = None
    chance: float | None = None


class Kind(msgspec.Struct, frozen=True):
    """Of forecasts of one kind: how many could be judged, how many of these held, how many are still open."""

    what: str
    judged: int
    held: int
    open: int


class Judged(msgspec.Struct, frozen=True):
    """`promised`: the sum of the chances given for targets that were then reached or not; `reached` of `targets`."""

    forecasts: int
    since: int | None
    kinds: tuple[Kind, ...]
    targets: int
    reached: int
    promised: float


def judge(view: View, said: Sequence[Said]) -> Judged:
    """A range that can no longer be kept has failed already; one that is not over is open."""
    marks = sorted({mark for each in said for mark in each.solved})
    days = {each.day: _solved(view, each) for each in said}
    kinds = {
        "Pomodoros until ready": [_work(view, each, days[each.day]) for each in said],
        "day on which ready": [_day(view, each, days[each.day]) for each in said],
    }
    for mark in marks:
        kinds[f"problems solved within {mark} days"] = [
            _count(view, each, days[each.day], mark) for each in said if mark in each.solved
        ]
    targets = list(_targets(view, said, days))
    return Judged(
        forecasts=len(said),
        since=min((each.day for each in said), default=None),
        kinds=tuple(
            Kind(
                what,
                sum(h is not None for h in held),
                sum(h is True for h in held),
                sum(h is None for h in held),
            )
            for what, held in kinds.items()
        ),
        targets=len(targets),
        reached=sum(yes for _, yes in targets),
        promised=sum(chance for chance, _ in targets),
    )


Days = list[int | None]
"""For each task that the bank still has, the local day on which it was solved."""


def _solved(view: View, said: Said) -> Days:
    found: Days = []
    for id in said.tasks:
        if problem := view.bank.by_id(id):
            found.append(first_solved(view, problem))
    return found


def _ready(days: Days) -> int | None:
    done = [day for day in days if day is not None]
    return max(done) if done and len(done) == len(days) else None


def _work(view: View, said: Said, days: Days) -> bool | None:
    end = _ready(days)
    until = view.day if end is None else end
    spent = (
        sum(work for day, work in view.state.work.items() if day <= until) / 60e6 - said.worked
    ) / POMODORO
    return _within(spent, said.pomodoros, end is not None)


def _day(view: View, said: Said, days: Days) -> bool | None:
    end = _ready(days)
    return _within(view.day if end is None else end, said.ready, end is not None)


def _count(view: View, said: Said, days: Days, mark: int) -> bool | None:
    if view.day <= said.day + mark:
        return None
    return _within(sum(day is not None and day <= said.day + mark for day in days), said.solved[mark], True)


def _within(value: float, promised: Range, over: bool) -> bool | None:
    low, high = promised.low, promised.high
    above = high is not None and value > high
    if not over:
        return False if above else None
    return not above and low is not None and value >= low


def _targets(view: View, said: Sequence[Said], days: dict[int, Days]) -> Iterator[tuple[float, bool]]:
    for each in said:
        if each.target is None or each.chance is None:
            continue
        end = _ready(days[each.day])
        if end is not None or view.day > each.target:
            yield each.chance, end is not None and end <= each.target
