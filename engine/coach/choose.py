"""What next: unfinished, then due, then a share for the weak, then new. Says why in one line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from engine.coach import fresh
from engine.coach.look import Look
from engine.coach.nothing import nothing_fits
from engine.coach.report import Choice, ChoiceKind, Filters, Offer
from engine.coach.reviews import Ahead, Reviews
from engine.coach.view import View
from engine.coach.words import on_day
from engine.types import Problem

SHOWN = 5
"""Candidates of each kind that an explanation names."""


class Stage(NamedTuple):
    """`open` False: passed over this time; `words` say why, or what decides. `score` names the candidates' number."""

    kind: ChoiceKind
    open: bool
    words: Callable[[], str]
    score: str
    offered: Iterable[Choice]


def choose(view: View, filters: Filters) -> Choice:
    """Raises UnknownProblem with a way on when nothing fits."""
    look = Look(view, filters)
    for stage in _stages(look):
        if stage.open:
            for choice in look.turned(stage.offered):
                return choice
    raise nothing_fits(look)


def explain(view: View, filters: Filters) -> list[Offer]:
    """Every stage in the order in which they are asked, with its first candidates; `chosen` marks the one."""
    look = Look(view, filters)
    found, taken = [], False
    for stage in _stages(look):
        first = tuple(islice(look.turned(stage.offered), SHOWN))
        chosen = stage.open and not taken and bool(first)
        found.append(
            Offer(
                kind=stage.kind,
                open=stage.open,
                words=stage.words(),
                score=stage.score,
                candidates=first,
                repeats_topic=tuple(look.repeats_topic(choice.problem) for choice in first),
                chosen=chosen,
            )
        )
        taken = taken or chosen
    return found


def _stages(look: Look) -> Iterator[Stage]:
    filters = look.filters
    reviews = Reviews(look)
    due = Stage("due", True, lambda: "asked for", RECALL, reviews.offered())
    if filters.new:
        yield _new(look)
    elif filters.due:
        yield due
    elif filters.seen:
        yield due
        yield Stage("ahead", True, lambda: "what is most likely forgotten", RECALL, Ahead(look).offered())
    else:
        yield Stage("unfinished", True, lambda: "begun and not ended, newest first", "", _unfinished(look))
        yield from _rest(look, reviews)


def _rest(look: Look, reviews: Reviews) -> Iterator[Stage]:
    open_now = reviews.backlog or not reviews.over
    yield Stage("due", open_now, reviews.in_words, RECALL, reviews.offered())
    yield _weak(look)
    yield _new(look)
    if not open_now:
        yield Stage("due", True, lambda: "nothing else is left", RECALL, reviews.offered())


RECALL, SOLVE, PLACE = "chance to recall", "chance to solve", "place on the path"


def _weak(look: Look) -> Stage:
    lot = fresh.weak_lot(look)
    turn = lot < fresh.WEAK_SHARE
    # The skills are reckoned only where the lot asks for them: in seven of ten cases it does not.
    words = f"the lot is {lot:.2f}; below {fresh.WEAK_SHARE:.2f} it is the weakest families' turn"
    return Stage("weak", turn, lambda: words, SOLVE, fresh.weak(look))


def _new(look: Look) -> Stage:
    words = "along the path, families without results first, what was tested out last"
    return Stage("new", True, lambda: words, PLACE, fresh.new(look))


def _unfinished(look: Look) -> Iterator[Choice]:
    """The newest of what was begun and neither accepted, nor given up, nor put off."""
    view = look.view
    begun = {id for id, history in view.state.histories.items() if history.unfinished}
    begun |= {attempt.problem_id for attempt in view.state.open.values()}
    problems = [p for p in view.bank.problems.values() if p.id in begun] if begun else []
    fitting = [p for p in problems if _is_unfinished(view, p) and look.fits(p) and not view.away(p)]
    for problem in sorted(fitting, key=lambda p: view.history(p).last_at, reverse=True):
        since = view.history(problem).last_day
        words = "begun today" if since >= view.day else f"unfinished since {on_day(since, view.day)}"
        yield Choice(problem, words, "unfinished")


def _is_unfinished(view: View, problem: Problem) -> bool:
    return view.history(problem).unfinished or view.attempt(problem) is not None
