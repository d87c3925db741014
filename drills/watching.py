"""`drill watch`: a verdict on every save, from a judge that stays warm."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from drills import answers, early, files, hinting, submitting
from drills.console import short
from drills.keys import END, keyboard
from drills.looking import Look
from drills.options import has_person, say
from drills.screens import watch as screen
from drills.screens.watch import Key
from drills.session import Session
from drills.signals import interrupted_by_signals
from drills.waiting import waiting
from drills.workspace import answer_names
from engine.judge.warm import Warm
from engine.judge.way import Way
from engine.types import Answer, Problem, Verdict
from engine.types.errors import AnswerError, DrillError, ProgressError

POLL = 0.02
"""Seconds between two looks; longer where a look at a large project takes its time."""
SHARE = 0.05
"""Of a processor, that looking may take."""
LOG_SECONDS = 60.0
"""One trial of so many seconds is logged: it counts for nothing but the time that was worked."""
SAMPLE, CASES = Way(suite="sample"), Way(suite="cases")
GONE = "{} is not there. It is judged when it is back."
SAME = "This text has been submitted already."
CLOCK = "If you did not really work so long: drill rate {}"


class Watch:
    def __init__(self, session: Session, found: answers.Found, dialect: str | None, as_json: bool) -> None:
        self.session, self.as_json = session, as_json
        self.asked = dialect
        self.has_keys = has_person() and not as_json
        self.take_up(found)

    def take_up(self, found: answers.Found) -> None:
        """Its judge starts while the rest is got ready."""
        problem = found.problem
        if problem.kind == "card":
            raise AnswerError("A card has no tests to watch.", where=problem.slug, fix="Type: drill submit")
        submitting.needs_extras(problem)
        self.found = submitting.as_it_stands(self.session, found)
        self.dialect = submitting.dialect_of(self.session, problem, self.asked)
        with files.writing(self.session.scratch):
            self.warm = Warm(
                self.found.problem, scratch=self.session.scratch, forerunner=early.take(self.found.problem)
            )
        self.scene = screen.text_scene("")
        self.at, self.seconds, self.logged = "", 0.0, 0.0
        self.unlogged: tuple[Answer, Verdict] | None = None
        self.submitted: Answer | None = None
        self.accepted = False

    @property
    def problem(self) -> Problem:
        return self.found.problem

    @property
    def folder(self) -> Path:
        return self.found.path if self.found.path.is_dir() else self.found.path.parent

    @property
    def cases(self) -> Path:
        return self.folder / submitting.CASES.get(self.problem.kind, submitting.CASES_ELSE)

    def files(self) -> Iterator[Path]:
        if self.problem.kind == "project":
            yield from (self.found.path / name for name in answer_names(self.problem, self.found.path))
        else:
            yield self.found.path
        if self.cases.is_file() and self.cases.stat().st_size:
            yield self.cases

    # -- the loop

    def run(self) -> None:
        """Until a key or a signal ends it. Raises KeyboardInterrupt."""
        with keyboard(self.has_keys) as keys:
            try:
                look = Look(self.files)
                self.tried()
                size = self.draw()
                while (key := keys.wait(max(POLL, look.cost / SHARE))) not in ("q", END):
                    if key in ACTIONS:
                        ACTIONS[key].act(self)
                        keys.forget()
                        look = Look(self.files) if key == "n" else look
                    elif look.saved():
                        self.tried()
                    elif size == self.size():
                        continue
                    size = self.draw()
            finally:
                self.warm.close()
                self.log_run(now=True)

    def size(self) -> os.terminal_size | None:
        return os.get_terminal_size(sys.stdout.fileno()) if self.has_keys else None

    def draw(self) -> os.terminal_size | None:
        """The size before it: a change while it is drawn is seen afterwards."""
        size = self.size()
        if not self.as_json:
            state = screen.state_of(self.found.path.name, self.at, self.seconds)
            screen.draw(self.scene, state, self.keys() if self.has_keys else [])
        return size

    def keys(self) -> list[Key]:
        return [
            *(Key(key, action.meaning) for key, action in ACTIONS.items() if key != "n" or self.accepted),
            Key("q", "quit"),
        ]

    # -- what it does

    def told(self, act: Callable[[], None]) -> None:
        """What a person can mend stands on the screen; the watch goes on."""
        try:
            act()
        except DrillError as error:
            text = " ".join(filter(None, (error.what, error.fix)))
            self.scene = screen.text_scene(text)
            if self.as_json or not self.has_keys:
                say(f"note: {text}")

    def tried(self) -> None:
        self.told(self.try_sample)

    def try_sample(self) -> None:
        """As `drill run`: the sample, then the person's own cases."""
        if not self.found.path.exists():
            self.scene = screen.text_scene(GONE.format(short(self.found.path)))
            return
        started = time.monotonic()
        answer = self.read()
        verdict = answers.unwritten(self.problem, answer)
        if verdict is None:
            with waiting():
                verdict = self.warm.verdict(answer, way=SAMPLE)
                cases = (
                    answers.read_file(self.cases).decode("utf-8", "replace") if self.cases.is_file() else ""
                )
                if verdict.accepted and cases.strip():
                    verdict = self.warm.verdict(answer, cases=cases, way=CASES)
            self.unlogged = (answer, verdict)
        self.done(started)
        self.show(answer, verdict)
        self.log_run()

    def submit(self) -> None:
        """The hidden tests, as `drill submit`: logged, counted, graded."""
        started = time.monotonic()
        self.log_run(now=True)
        answer = self.read()
        if answer == self.submitted:
            raise AnswerError(SAME, fix="Change it first.")
        self.renew()
        verdict = answers.unwritten(self.problem, answer)
        if verdict is None:
            with waiting():
                verdict = self.warm.verdict(answer)
        self.done(started)
        outcome, note = None, ""
        try:
            outcome = self.session.gym.submitted(self.problem, answer, verdict)
        except ProgressError as error:
            note = f"The verdict could not be logged: {error.what} {error.fix}"
        self.submitted = answer if verdict.counts else None
        self.accepted = verdict.accepted
        if outcome and outcome.grade and outcome.highest and outcome.highest > outcome.grade:
            note = CLOCK.format(outcome.highest.name.lower())
        self.scene = screen.verdict_scene(self.problem, verdict, outcome, ran=False, note=note)

    def renew(self) -> None:
        """Another judge, where the problem has been changed meanwhile."""
        found = submitting.as_it_stands(self.session, self.found)
        if found.problem.content_hash != self.problem.content_hash:
            self.found = found
            self.warm.close()
            self.warm = Warm(found.problem, scratch=self.session.scratch)

    def hint(self) -> None:
        hints, number = hinting.reveal(self.session, self.problem, None)
        hint = hints[number - 1]
        self.scene = screen.hint_scene(f"Hint {number} of {len(hints)}", hint.level, hint.text)

    def go_on(self) -> None:
        """The next problem, laid out and watched."""
        from drills import laying
        from engine.coach import Filters

        if not self.accepted:
            return
        choice = self.session.gym.next(Filters())
        if choice.problem.kind == "card":
            raise AnswerError(
                f"Next comes a card, {choice.problem.slug}.", fix="Press q and type: drill next"
            )
        laying.present(self.session, choice.problem, choice.reason, as_json=False, open_it=False)
        self.warm.close()
        self.take_up(answers.of_problem(self.session.workspace, choice.problem))
        notes = self.session.notes(choice.problem)
        self.scene = screen.prompt_scene(choice.problem, self.session.places.screens, choice.reason, notes)

    # -- small things

    def read(self) -> Answer:
        return answers.read(self.found, dialect=self.dialect)

    def done(self, started: float) -> None:
        self.at, self.seconds = f"{self.session.now():%H:%M:%S}", time.monotonic() - started

    def show(self, answer: Answer, verdict: Verdict) -> None:
        self.scene = screen.verdict_scene(self.problem, verdict, None, ran=True)
        if self.as_json:
            screen.write_report(self.problem, str(self.found.path), answer, verdict)

    def log_run(self, *, now: bool = False) -> None:
        """Trouble with the log is told when an answer is submitted."""
        due = time.monotonic() - self.logged >= LOG_SECONDS or not self.logged
        if self.unlogged is None or not (now or due):
            return
        (answer, verdict), self.unlogged = self.unlogged, None
        self.logged = time.monotonic()
        with suppress(ProgressError):
            self.session.gym.ran(self.problem, answer, verdict)


class Action(NamedTuple):
    meaning: str
    act: Callable[[Watch], None]


ACTIONS = {
    "s": Action("submit: hidden tests, counts", lambda watch: watch.told(watch.submit)),
    "h": Action("hint", lambda watch: watch.told(watch.hint)),
    "r": Action("run again", lambda watch: watch.tried()),
    "n": Action("next problem", lambda watch: watch.told(watch.go_on)),
}
"""No key for hidden tests that do not count: one would submit what is known to pass, and no grade would say much."""


def watch(session: Session, named: str | None, *, dialect: str | None, as_json: bool) -> None:
    """Raises AnswerError where there is no answer yet; ends with `q`, Ctrl-C or the terminal."""
    is_file = named is not None and os.path.lexists(named)
    found = submitting.find(session, named if is_file else None, None if is_file else named)
    with interrupted_by_signals():
        watch = Watch(session, found, dialect, as_json)
        if not watch.has_keys:
            say(f"Watching {short(found.path)}; Ctrl-C ends it.")
        watch.run()
