"""Rows for `drill list` and `drill search`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from drills.extras import is_installed
from drills.session import Session
from engine.types import Problem

if TYPE_CHECKING:
    from engine.bank import Bank


class Row(msgspec.Struct, frozen=True):
    slug: str
    track: str
    title: str
    kind: str
    difficulty: int
    minutes: int
    topics: tuple[str, ...]
    state: str
    needs: str = ""
    """The extra that judging it needs and that is not installed."""


def rows(
    session: Session,
    *,
    topic: str | None = None,
    track: str | None = None,
    kind: str | None = None,
    difficulty: int | None = None,
    minutes: int | None = None,
) -> list[Row]:
    """Problems that fit, in the order of the bank. Raises UnknownProblem for a strange topic or track."""
    bank = session.bank
    topics = bank.topics.expand(topic) if topic else ()
    track = bank.find_track(track) if track else None
    states = session.reading.states()
    return [
        _row(problem, states.get(problem.slug, ""))
        for problem in bank.problems.values()
        if (not topics or set(topics) & set(problem.topics))
        and track in (None, problem.track)
        and kind in (None, problem.kind)
        and difficulty in (None, problem.difficulty)
        and (minutes is None or problem.minutes <= minutes)
    ]


def with_words(found: list[Row], bank: Bank, words: tuple[str, ...]) -> list[Row]:
    """Rows whose problem has every word somewhere, those with the words in slug or title first."""
    wanted = [word.lower() for text in words for word in text.split()]
    near = [row for row in found if all(word in f"{row.slug} {row.title}".lower() for word in wanted)]
    far = [
        row
        for row in found
        if row not in near and all(word in _text(bank.problems[row.slug]) for word in wanted)
    ]
    return near + far


def _row(problem: Problem, state: str) -> Row:
    return Row(
        problem.slug,
        problem.track,
        problem.title,
        problem.kind,
        problem.difficulty,
        problem.minutes,
        problem.topics,
        state,
        next((extra for extra in problem.extras if not is_installed(extra)), ""),
    )


def _text(problem: Problem) -> str:
    prompt = (problem.path / "prompt.md").read_text("utf-8", "replace")
    return " ".join([problem.slug, problem.title, problem.why, *problem.topics, prompt]).lower()


def topic_counts(bank: Bank) -> dict[str, int]:
    """Problems by topic, by any of their topics."""
    found: dict[str, int] = {}
    for problem in bank.problems.values():
        for topic in problem.topics:
            found[topic] = found.get(topic, 0) + 1
    return found
