"""Why nothing can be chosen, and what to type instead."""

from __future__ import annotations

from datetime import date

from engine.bank import open_prerequisites
from engine.coach.fresh import untouched
from engine.coach.look import Look
from engine.coach.report import Filters
from engine.coach.view import View
from engine.coach.words import one_of
from engine.types.errors import DrillError, UnknownProblem


def nothing_fits(look: Look) -> DrillError:
    view, filters = look.view, look.filters
    if not view.bank.problems:
        return UnknownProblem(
            "The bank is empty.", fix="`drill doctor` shows where problems were looked for."
        )
    fitting = [p for p in view.bank.problems.values() if look.fits(p)]
    if not fitting:
        return UnknownProblem(
            f"No problem in the bank fits all of this: {_in_words(filters)}.",
            fix="Ask for less; `drill list` shows what there is.",
        )
    blocked = _blocked(look)
    if blocked and not filters.due and not filters.seen:
        names = one_of(blocked)
        return UnknownProblem(
            "All that fits builds on something unsolved.",
            fix=f"Begin with {names}: `drill next` leads there.",
        )
    if filters.due or filters.seen:
        done = "All that there is to review was done today. " if filters.seen and _done_today(look) else ""
        return UnknownProblem(done + _nothing_due(view), fix="`drill next --new` begins something new.")
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


def _blocked(look: Look) -> list[str]:
    """What has to be solved before the untouched problems that fit."""
    view = look.view
    before = (open_prerequisites(view.bank, p, view.met) for p in untouched(look))
    return list(dict.fromkeys(p.slug for problems in before for p in problems))


def _done_today(look: Look) -> bool:
    view = look.view
    done = (card.pattern for card in view.cards.values() if card.day >= view.day)
    return any(look.fits(problem) for pattern in done for problem in view.patterns.get(pattern, ()))


def _nothing_due(view: View) -> str:
    days = [card.due for card in view.cards.values() if card.pattern in view.patterns and card.due > view.day]
    if not days:
        return "Nothing is due."
    return f"Nothing is due before {date.fromordinal(min(days)).isoformat()}."
