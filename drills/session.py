"""What one command works with, each part opened when it is first asked for."""

from __future__ import annotations

import atexit
import contextlib
import os
from datetime import date, datetime, tzinfo
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from drills import paths, settings
from drills.workspace import Workspace
from engine.types import Problem
from engine.types.errors import ConfigError, UnknownProblem

if TYPE_CHECKING:
    from drills import planning
    from engine.bank import Bank
    from engine.coach import Gym
    from engine.progress import Log


class Session:
    @cached_property
    def places(self) -> paths.Places:
        return paths.find_places(os.environ)

    @cached_property
    def settings(self) -> settings.Settings:
        return settings.load(self.places.settings)

    @cached_property
    def plan(self) -> planning.Plan:
        """Their plan.toml; the usual plan where there is none."""
        from drills import planning

        plan = planning.load(self.places.plan)
        if plan:
            planning.check(plan, self.places.plan, self.bank)
        return plan or planning.Plan()

    @property
    def daily_minutes(self) -> int:
        """Of practice: the plan's weekly Pomodoros, else the setting."""
        weekly = self.plan.weekly_pomodoros
        return round(weekly * 25 / 7) if weekly else self.settings.daily_minutes

    @cached_property
    def workspace(self) -> Workspace:
        chosen = self.settings.workspace
        return Workspace(Path(chosen).expanduser().absolute() if chosen else self.places.workspace)

    @cached_property
    def bank(self) -> Bank:
        from engine.bank import load_bank

        return load_bank(paths.bank_roots(os.environ), cache=self.places.cache, glance=True)

    @cached_property
    def gym(self) -> Gym:
        """The gym that writes the log."""
        return self._gym(write=True)

    @property
    def reading(self) -> Gym:
        """The gym for commands that only look: works where the log cannot be written or is not there yet."""
        return self.gym if "gym" in self.__dict__ else self._only_reading

    @cached_property
    def _only_reading(self) -> Gym:
        return self._gym(write=False)

    @cached_property
    def _zone(self) -> tzinfo | None:
        if not self.settings.timezone:
            return None
        from zoneinfo import ZoneInfo

        return ZoneInfo(self.settings.timezone)

    def now(self) -> datetime:
        """Aware local time. DRILL_NOW sets another, for tests and for looking ahead."""
        if not (other := os.environ.get("DRILL_NOW")):
            return datetime.now().astimezone(self._zone)
        try:
            return datetime.fromisoformat(other).astimezone(self._zone)
        except ValueError as error:
            raise ConfigError(
                f"DRILL_NOW is no time: {other!r}.",
                fix="Write it as 2027-01-20T09:00:00+01:00, or: unset DRILL_NOW",
            ) from error

    @property
    def today(self) -> date:
        """The local day; it turns at 04:00."""
        from engine.progress import day_of

        return date.fromordinal(day_of(self.now()))

    @cached_property
    def scratch(self) -> Path:
        """A folder in which the judge may make and delete folders."""
        place = self.places.cache / "scratch"
        with contextlib.suppress(OSError):
            place.mkdir(parents=True, exist_ok=True)
        if os.access(place, os.W_OK | os.X_OK):
            return place
        from tempfile import gettempdir

        return Path(gettempdir())

    def meant(self, name: str | None) -> Problem:
        """The problem named, else the current one, else the one in whose folder the person stands."""
        if name:
            return self.bank.find(name)
        if problem := self.reading.current() or self.problem_here():
            return problem
        raise UnknownProblem(
            "No problem is open.", fix="Begin one: drill next. Or name one: drill list shows them."
        )

    def problem_here(self) -> Problem | None:
        from drills.answers import here

        return here(self.bank, self.workspace, Path.cwd())

    def notes(self, problem: Problem) -> list[str]:
        return [note.text for note in self.reading.notes(problem)]

    def hints_seen(self, problem: Problem) -> int:
        """Number of the last hint seen in the open attempt."""
        attempt = self.reading.attempt(problem)
        return attempt.hint_reached if attempt else 0

    def ended_today(self, problem: Problem) -> bool:
        """Solved or given up today, and not begun again."""
        from engine.progress import day_of

        ended = self.reading.history(problem).ended
        return ended is not None and self.reading.attempt(problem) is None and ended[0] >= day_of(self.now())

    def is_repeat(self, problem: Problem) -> bool:
        """Beginning it now begins a new attempt at something that was solved or given up before."""
        ended = self.reading.history(problem).ended
        over = ended is not None and ended[1] != "day turned"
        return over and self.reading.attempt(problem) is None

    def may_read_solution(self, problem: Problem) -> bool:
        return self.reading.is_solved(problem) or self.ended_today(problem)

    def open_log(self, *, write: bool) -> Log:
        from engine.progress import Log

        log = Log.open(self.places.log, write=write)
        atexit.register(log.close)  # SQLite tidies up behind whoever was last
        return log

    def _gym(self, *, write: bool) -> Gym:
        from drills import __version__
        from engine.coach import Gym, GymSettings

        chosen = GymSettings(
            interview_date=self.settings.interview_date or self.plan.target,
            engine_version=__version__,
            daily_minutes=self.daily_minutes,
            path=self.plan.path,
            weights=self.plan.tracks,
            target=self.plan.target or self.settings.interview_date,
            cache=self.places.cache,
        )
        gym = Gym(self.bank, self.open_log(write=write), chosen, self.now)
        with contextlib.suppress(FileNotFoundError):
            if self.places.log.stat().st_size > LONG_LOG:
                # Seconds where nothing of it is kept: the first start, or a restored file.
                from drills.waiting import waiting

                with waiting("reading the log"):
                    gym.desk.load()
        return gym


LONG_LOG = 8_000_000
"""Bytes, some 20,000 rows."""
