from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from engine.bank import Bank, Step, StudyPath, Topics
from engine.bank.topics import Family
from engine.coach import Gym, GymSettings, Outcome
from engine.progress import Log
from engine.types import Answer, Problem, Verdict, VerdictName

HERE = timezone(timedelta(hours=1))
MONDAY_EVENING = datetime(2025, 3, 3, 19, 0, tzinfo=HERE)
FAMILIES = {
    "sorting": Family("sorting", "Sorting", ("merge", "quick")),
    "graphs": Family("graphs", "Graphs", ("bfs",)),
}


def problem(slug: str, topic: str = "merge", **facts: object) -> Problem:
    """Its own pattern, 20 minutes, difficulty 1, unless said otherwise."""
    usual: dict[str, Any] = {
        "id": f"id-{slug}",
        "slug": slug,
        "track": "python",
        "title": slug.title(),
        "kind": "python",
        "topics": (topic,),
        "pattern": f"pattern-{slug}",
        "difficulty": 1,
        "minutes": 20,
        "why": "",
        "folder": f"/bank/{slug}",
        "content_hash": f"hash-{slug}",
    }
    return Problem(**{**usual, **facts})


class World:
    """A gym with a clock that only moves when told to."""

    def __init__(self, file: Path, problems: list[Problem], **settings: Any) -> None:
        self.file = file
        self.now = MONDAY_EVENING
        steps = tuple(Step(p.slug, p.track, p.minutes) for p in problems if p.track == "python")
        topics = Topics(FAMILIES, {"sorting": "Sorting", "graphs": "Graphs", "merge": "Merging"})
        self.bank = Bank(problems, topics=topics, paths={"core": StudyPath("core", "Core", steps)})
        self.settings = GymSettings(engine_version="1.0", **settings)
        self.gym = self.another()

    def another(self, *, write: bool = True) -> Gym:
        """A second terminal, or the same one after a restart."""
        return Gym(self.bank, Log.open(self.file, write=write), self.settings, lambda: self.now)

    def __getitem__(self, slug: str) -> Problem:
        return self.bank.problems[slug]

    def later(self, **time: float) -> None:
        self.now += timedelta(**time)

    def submit(self, slug: str, verdict: str, text: str = "") -> Outcome:
        """An answer of its own each time, unless a text is given."""
        answer = Answer(name="solution.py", files={"solution.py": (text or f"# {self.now}").encode()})
        name = VerdictName(verdict)
        found = Verdict(name=name, tests_passed=9 if verdict == "AC" else 4, tests_total=9)
        return self.gym.submitted(self[slug], answer, found)

    def solve(self, slug: str, minutes: float = 15, text: str = "") -> Outcome:
        """Begun, and accepted at the first submission after so many minutes."""
        self.gym.start(self[slug])
        self.later(minutes=minutes)
        return self.submit(slug, "AC", text)

    @property
    def today(self) -> date:
        return self.now.date()

    @property
    def events(self) -> list[tuple[str, str]]:
        with Log.open(self.file, write=False) as log:
            return [(event.kind, event.slug) for event in log.events(undone=True)]


MakeWorld = Callable[..., World]


@pytest.fixture
def world(tmp_path: Path) -> MakeWorld:
    def make(*problems: Problem, **settings: object) -> World:
        return World(tmp_path / "progress.db", list(problems) or [problem("a")], **settings)

    return make


@pytest.fixture
def make() -> Callable[..., Problem]:
    return problem
