"""Whatever is done, in whatever order: what commands work with is what a replay of the log gives."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import msgspec
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from engine.bank import Bank, Topics
from engine.bank.topics import Family
from engine.coach import Gym, GymSettings, Scored
from engine.progress import Log, fold
from engine.types import Answer, Grade, Problem, Verdict, VerdictName
from engine.types.errors import ProgressError

ROOT = Path(__file__).parents[2]
SLUGS = ("a", "b", "c")
KILLED = """
import os, sys
from pathlib import Path
import msgspec
from engine.progress import Log
log = Log.open(Path(sys.argv[1]))
event = next(log.events())
with log.writing():
    log.append(msgspec.structs.replace(event, uuid="never-committed", kind="noted"))
    os.kill(os.getpid(), 9)
"""


def problem(slug: str) -> Problem:
    return Problem(
        id=f"id-{slug}",
        slug=slug,
        track="python",
        title=slug,
        kind="python",
        topics=("merge",),
        pattern="shared" if slug != "c" else "own",
        difficulty=2,
        minutes=20,
        why="",
        folder=f"/bank/{slug}",
        content_hash="hash",
    )


class Sequences(RuleBasedStateMachine):
    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.file = Path(self.folder.name) / "progress.db"
        self.now = datetime(2026, 3, 27, 9, tzinfo=UTC)
        families = {"sorting": Family("sorting", "Sorting", ("merge",))}
        deck = msgspec.structs.replace(problem("d"), kind="card", pattern="deck", cards=("x", "y"))
        self.bank = Bank(
            [*map(problem, SLUGS), deck], topics=Topics(families, {"sorting": "Sorting", "merge": "Merge"})
        )
        self.answers = 0
        self.acknowledged: list[str] = []
        self.gym = self.opened()

    def opened(self) -> Gym:
        cache = Path(self.folder.name) / "cache"
        return Gym(
            self.bank, Log.open(self.file), GymSettings(engine_version="1", cache=cache), lambda: self.now
        )

    @rule(slug=st.sampled_from(SLUGS), verdict=st.sampled_from(("AC", "AC", "WA", "CE")), same=st.booleans())
    def answer(self, slug: str, verdict: str, same: bool) -> None:
        self.answers += not same
        text = f"# answer {self.answers}"
        answer = Answer(name="solution.py", files={"solution.py": text.encode()})
        found = Verdict(name=VerdictName(verdict), tests_passed=1, tests_total=2)
        self.gym.submitted(self.bank.problems[slug], answer, found)
        self.acknowledged.append(text)

    @rule(slug=st.sampled_from(SLUGS))
    def start(self, slug: str) -> None:
        self.gym.start(self.bank.problems[slug])

    @rule(slug=st.sampled_from(SLUGS), level=st.sampled_from(("nudge", "approach")), number=st.integers(1, 3))
    def hint(self, slug: str, level: str, number: int) -> None:
        self.gym.hinted(self.bank.problems[slug], number, level)

    @rule(slug=st.sampled_from(SLUGS))
    def give_up(self, slug: str) -> None:
        self.gym.give_up(self.bank.problems[slug])

    @rule(slug=st.sampled_from((*SLUGS, "d")), grade=st.sampled_from(Grade))
    def rate(self, slug: str, grade: Grade) -> None:
        try:
            self.gym.regrade(self.bank.problems[slug], grade)
        except ProgressError:
            return

    @rule(met=st.sampled_from(((), (1,), (1, 2, 3))))
    def answer_a_card(self, met: tuple[int, ...]) -> None:
        deck = self.bank.problems["d"]
        for waiting in self.gym.cards.sitting(deck).left[:1]:
            scored = Scored(answer="said", met=met, facts=3, grade=Grade.AGAIN)
            self.gym.cards.answered(deck, waiting.card, msgspec.structs.replace(scored, grade=scored.highest))

    @rule(slug=st.sampled_from(SLUGS))
    def skip(self, slug: str) -> None:
        self.gym.skip(self.bank.problems[slug], 2)

    @rule()
    def undo(self) -> None:
        self.gym.undo()

    @rule()
    def rebuild(self) -> None:
        assert self.gym.ledger.rebuild().proved
        assert self.gym.ledger.regrade() == 0

    @rule(hours=st.sampled_from((0.05, 0.5, 5, 30, 24 * 9)))
    def later(self, hours: float) -> None:
        self.now += timedelta(hours=hours)

    @rule(minutes=st.integers(1, 90))
    def clock_set_back(self, minutes: int) -> None:
        self.now -= timedelta(minutes=minutes)

    @rule(hours=st.integers(-11, 12))
    def another_zone(self, hours: int) -> None:
        self.now = self.now.astimezone(timezone(timedelta(hours=hours)))

    @rule()
    def reopen(self) -> None:
        self.gym.desk.log.close()
        self.gym = self.opened()

    @rule()
    def another_terminal(self) -> None:
        """The first one stays open, and writes later."""
        self.gym, self.other = self.opened(), self.gym

    @rule()
    def killed_while_writing(self) -> None:
        before = len(self.rows())
        log = Log.open(self.file)
        log._db.execute("BEGIN IMMEDIATE")
        log._db.execute("INSERT INTO meta VALUES ('half', 'done')")
        log._db.close()
        assert len(self.rows()) == before

    @precondition(lambda self: self.acknowledged and not getattr(self, "killed", False))
    @rule()
    def process_killed_while_writing(self) -> None:
        """Once in a sequence: a process takes its time."""
        self.killed = True
        before = len(self.rows())
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        done = subprocess.run([sys.executable, "-c", KILLED, self.file], env=environment, check=False)
        assert done.returncode == -signal.SIGKILL
        assert len(self.rows()) == before

    def rows(self) -> list[object]:
        with Log.open(self.file, write=False) as log:
            return list(log.rows())

    @invariant()
    def what_is_derived_is_what_a_replay_gives(self) -> None:
        log = self.gym.desk.log
        replayed = fold(log.rows())
        view = self.gym.desk.view(self.gym.desk.pen().day)
        if not self.gym.desk._supposed:
            assert view.state == replayed
        assert self.gym.desk.derived() == replayed

    @invariant()
    def nothing_is_lost_and_nothing_graded_twice(self) -> None:
        log = self.gym.desk.log
        texts = [event.answer for event in log.events(kind="submitted", undone=True)]
        assert texts == self.acknowledged
        closed = [event.attempt for event in log.events(kind="closed") if event.grade is not None]
        assert len(closed) == len(set(closed))
        reviews = self.gym.desk.view(self.gym.desk.pen().day).reviews
        for pattern in reviews.values():
            days = [closing.day for closing in pattern]
            assert days == sorted(set(days))

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            for gym in (self.gym, getattr(self, "other", self.gym)):
                gym.desk.log.close()
            self.folder.cleanup()


TestAnySequence = Sequences.TestCase
TestAnySequence.settings = settings(max_examples=15, stateful_step_count=40, deadline=None)
