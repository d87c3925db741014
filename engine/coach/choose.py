"""What next: unfinished, then due, then new. Says why in one line."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from engine.bank import open_prerequisites
from engine.coach.report import Choice, Filters
from engine.coach.view import View
from engine.coach.words import days_ago, on_day, one_of
from engine.memory import Card, draw, retrievability
from engine.types import Problem
from engine.types.errors import DrillError, UnknownProblem

OFF_THE_PATH = 1 << 30


def choose(view: View, filters: Filters) -> Choice:
    """Raises UnknownProblem with a way on when nothing fits."""
    fits = _filter(view, filters)
    for kind, pick in PICKS:
        if kind in _allowed(filters):
            choice = pick(view, fits)
            if choice:
                return choice
    raise nothing_fits(view, filters, fits)


def _allowed(filters: Filters) -> tuple[str, ...]:
    if filters.new:
        return ("new",)
    if filters.due:
        return ("due",)
    if filters.seen:
        return ("due", "ahead")
    return ("unfinished", "due", "new")


def _filter(view: View, filters: Filters) -> Callable[[Problem], bool]:
    topics = frozenset(_topics(view, filters.topic)) if filters.topic else None
    track = view.bank.find_track(filters.track) if filters.track else None

    def fits(problem: Problem) -> bool:
        return (
            (topics is None or not topics.isdisjoint(map(view.bank.topics.canonical, problem.topics)))
            and track in (None, problem.track)
            and filters.kind in (None, problem.kind)
            and filters.difficulty in (None, problem.difficulty)
            and (filters.minutes is None or problem.minutes <= filters.minutes)
        )

    return fits


def _topics(view: View, name: str) -> tuple[str, ...]:
    return view.bank.topics.expand(name) if view.bank.topics else (view.bank.find_topic(name),)


def _unfinished(view: View, fits: Callable[[Problem], bool]) -> Choice | None:
    """The newest of what was begun and neither accepted, nor given up, nor put off."""
    begun = [
        p for p in view.bank.problems.values() if fits(p) and not view.away(p) and _is_unfinished(view, p)
    ]
    if not begun:
        return None
    problem = max(begun, key=lambda p: view.history(p).last_at)
    since = view.history(problem).last_day
    words = "begun today" if since >= view.day else f"unfinished since {on_day(since, view.day)}"
    return Choice(problem, words, "unfinished")


def _is_unfinished(view: View, problem: Problem) -> bool:
    last = view.history(problem).last
    return view.attempt(problem) is not None or (last is not None and last.ending == "day turned")


def _due(view: View, fits: Callable[[Problem], bool]) -> Choice | None:
    """A topic by the lot of the day, in it the pattern longest overdue, asked through one of its siblings."""
    askable = [(card, problem) for card in view.due if (problem := _sibling(view, card, fits))]
    found = _of_a_topic(view, askable)
    if found is None:
        return None
    card, problem = found
    return Choice(problem, f"{_since(view, card)}, {_chance(view, card)}", "due")


def _ahead(view: View, fits: Callable[[Problem], bool]) -> Choice | None:
    """Not due yet: what is most likely forgotten."""
    cards = sorted(view.cards.values(), key=lambda card: retrievability(card, view.day))
    askable = [(card, problem) for card in cards if (problem := _sibling(view, card, fits))]
    others = [pair for pair in askable if _main_topic(pair[1]) != _last_topic(view)]
    for card, problem in others or askable:
        return Choice(problem, f"not due until {on_day(card.due, view.day)}, {_chance(view, card)}", "ahead")
    return None


def _sibling(view: View, card: Card, fits: Callable[[Problem], bool]) -> Problem | None:
    """The open one, else that seen longest ago; never seen is longest, once what it builds on is solved."""
    siblings = [p for p in view.patterns.get(card.pattern, ()) if fits(p) and not view.away(p)]
    ready = [
        p for p in siblings if view.history(p).attempts or not open_prerequisites(view.bank, p, view.solved)
    ]
    return min(ready, key=lambda p: (view.attempt(p) is None, view.history(p).last_at, p.slug), default=None)


def _of_a_topic(view: View, askable: list[tuple[Card, Problem]]) -> tuple[Card, Problem] | None:
    others = [pair for pair in askable if _main_topic(pair[1]) != _last_topic(view)]
    seed = f"{view.day}:{len(view.state.closings)}"
    return min(
        others or askable,
        key=lambda pair: (draw(f"{seed}:{_main_topic(pair[1])}"), pair[0].due, pair[0].pattern),
        default=None,
    )


def _new(view: View, fits: Callable[[Problem], bool]) -> Choice | None:
    place = _places(view)
    ready = [p for p in _untouched(view, fits) if not open_prerequisites(view.bank, p, view.solved)]
    ready.sort(key=lambda p: (place.get(p.slug, OFF_THE_PATH), p.difficulty, p.slug))
    others = [p for p in ready if _main_topic(p) != _last_topic(view)]
    for problem in others or ready:
        return Choice(problem, _place_in_words(view, problem, place), "new")
    return None


def _untouched(view: View, fits: Callable[[Problem], bool]) -> Iterable[Problem]:
    return (
        p
        for p in view.bank.problems.values()
        if fits(p) and not view.history(p).attempts and not view.away(p)
    )


def _places(view: View) -> dict[str, int]:
    """Slug to its number on the study path, from 1."""
    steps = view.path.steps if view.path else ()
    found = ((view.bank.get(step.slug), number) for number, step in enumerate(steps, 1))
    return {problem.slug: number for problem, number in found if problem}


def _place_in_words(view: View, problem: Problem, place: dict[str, int]) -> str:
    if view.path and problem.slug in place:
        return f"next on the {view.path.slug} path: {place[problem.slug]} of {len(view.path.steps)}"
    return f"new, difficulty {problem.difficulty} of 5"


def _since(view: View, card: Card) -> str:
    return "due today" if card.due >= view.day else f"due {days_ago(view.day - card.due)}"


def _chance(view: View, card: Card) -> str:
    return f"{round(100 * retrievability(card, view.day))} % likely to recall"


def _main_topic(problem: Problem) -> str:
    return problem.topics[0] if problem.topics else ""


def _last_topic(view: View) -> str:
    last = view.bank.by_id(view.state.last_problem)
    return _main_topic(last) if last else "\0"


PICKS: tuple[tuple[str, Callable[[View, Callable[[Problem], bool]], Choice | None]], ...] = (
    ("unfinished", _unfinished),
    ("due", _due),
    ("new", _new),
    ("ahead", _ahead),
)


def nothing_fits(view: View, filters: Filters, fits: Callable[[Problem], bool]) -> DrillError:
    """Why nothing can be chosen, and what to type instead."""
    if not view.bank.problems:
        return UnknownProblem(
            "The bank is empty.", fix="`drill doctor` shows where problems were looked for."
        )
    fitting = [p for p in view.bank.problems.values() if fits(p)]
    if not fitting:
        return UnknownProblem(
            f"No problem in the bank fits all of this: {_in_words(filters)}.",
            fix="Ask for less; `drill list` shows what there is.",
        )
    blocked = _blocked(view, fits)
    if blocked and not filters.due and not filters.seen:
        names = one_of(blocked)
        return UnknownProblem(
            "All that fits builds on something unsolved.",
            fix=f"Begin with {names}: `drill next` leads there.",
        )
    if filters.due or filters.seen:
        return UnknownProblem(_nothing_due(view), fix="`drill next --new` begins something new.")
    if any(view.away(p) for p in fitting):
        return UnknownProblem("All that is left was put off.", fix="`drill undo` takes the last skip back.")
    return UnknownProblem(
        f"Nothing new is left. {_nothing_due(view)}", fix="`drill review` repeats before it is due."
    )


def _in_words(filters: Filters) -> str:
    asked = {
        "topic {}": filters.topic,
        "track {}": filters.track,
        "kind {}": filters.kind,
        "difficulty {}": filters.difficulty,
        "at most {} minutes": filters.minutes,
    }
    return ", ".join(words.format(value) for words, value in asked.items() if value is not None)


def _blocked(view: View, fits: Callable[[Problem], bool]) -> list[str]:
    """What has to be solved before the untouched problems that fit."""
    before = (open_prerequisites(view.bank, p, view.solved) for p in _untouched(view, fits))
    return list(dict.fromkeys(p.slug for problems in before for p in problems))


def _nothing_due(view: View) -> str:
    days = [card.due for card in view.cards.values() if card.pattern in view.patterns and card.due > view.day]
    if not days:
        return "Nothing is due."
    return f"Nothing is due before {date.fromordinal(min(days)).isoformat()}."
