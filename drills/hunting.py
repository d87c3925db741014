"""`drill bug`: a right solution with one bug in it; name an input on which it fails, or mend it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drills import files
from drills.__main__ import ACCEPTED, NOT_ACCEPTED
from drills.brief import brief
from drills.console import SCHEMA, print_json, stdout
from drills.extras import missing_extra
from drills.options import has_person, say
from drills.session import Session
from drills.waiting import waiting
from engine.types import Answer, Problem, Verdict, VerdictName
from engine.types.errors import AnswerError, BankError, JudgeError, UnknownProblem

if TYPE_CHECKING:
    from engine.coach import Choice
    from engine.coach.hunts import Hunting, HuntOutcome
    from engine.judge import Judge
    from engine.judge.naming import Named

SUFFIXES = {"python": ".py", "sql": ".sql"}
FOLDER = "bugs"
MOST_INPUT = 20_000
"""Characters."""
NO_TEXT = re.compile("[\0\ud800-\udfff]")
"""NUL, and what Python makes of bytes that are no UTF-8."""


def find(session: Session, name: str | None) -> tuple[Problem, str]:
    """A problem by its name, the hunt that runs, or one chosen, of a topic where one is named; and why it."""
    gym = session.reading
    if name and (named := _problem(session, name)):
        return named, "you asked for it"
    if not name and (running := gym.hunts.running()):
        return running.problem, "begun today"
    choice = gym.hunts.choose(name)
    return choice.problem, choice.reason


def _problem(session: Session, name: str) -> Problem | None:
    """None where it names a topic. Raises UnknownProblem, as for a problem, where it names neither."""
    topics = session.bank.topics
    try:
        return session.bank.find(name)
    except UnknownProblem:
        try:
            topics.expand(name) if topics else session.bank.find_topic(name)
        except UnknownProblem:
            pass
        else:
            return None
        raise


def begin(session: Session, problem: Problem) -> Hunting:
    if command := missing_extra(problem):
        raise AnswerError(f"Judging {problem.slug} needs more packages.", fix=f"Install them: {command}")
    return session.gym.hunts.begin(problem)


def offer(session: Session, choice: Choice, reason: str, *, as_json: bool, open_it: bool) -> None:
    """What was chosen as a hunt; in full where its bugs do not fit its solutions any more, or cannot be judged here."""
    from drills.laying import present as in_full

    try:
        begin(session, choice.problem)
    except (BankError, AnswerError) as error:
        say(f"note: no bug hunt here, so in full. {error.what}")
        in_full(session, choice.problem, reason, as_json=as_json, open_it=open_it)
    else:
        present(session, choice.problem, reason, as_json=as_json)


def present(session: Session, problem: Problem, reason: str, *, as_json: bool) -> None:
    """Shows it, and asks where there is somebody to ask."""
    hunting = begin(session, problem)
    file = lay_out(session, hunting)
    if as_json:
        found = {"code": hunting.code, "file": str(file), "tries": hunting.tries}
        print_json({"schema": SCHEMA, "problem": brief(problem), "reason": reason, "hunt": found})
        return
    from drills.screens import bug as screen

    person = has_person()
    screen.show(stdout(), hunting, reason, file, asked=person)
    if person:
        ask(session, hunting, file)


def lay_out(session: Session, hunting: Hunting) -> Path:
    """A file to mend, without the line by which an answer is recognised. One of this hunt that is there stays."""
    problem = hunting.problem
    name = f"{problem.slug}-{hunting.id[-4:]}{SUFFIXES[problem.kind]}"
    file = session.workspace.root / FOLDER / name
    if not file.exists():
        sign = "--" if problem.kind == "sql" else "#"
        head = f"{sign} One bug is in here. Mended: drill bug {problem.slug} --fix {name}\n"
        files.write(file, (head + hunting.code).encode())
    return file


class Trial:
    """One hunt with its judge, warm after the first input. Use as a context manager."""

    def __init__(self, session: Session, hunting: Hunting) -> None:
        self.session, self.hunting = session, hunting
        self.judge: Judge | None = None

    def __enter__(self) -> Trial:
        return self

    def __exit__(self, *_: object) -> None:
        if self.judge:
            self.judge.close()

    def given_up(self) -> HuntOutcome:
        return self.session.gym.hunts.ended(self.hunting.problem, "gave up", hunt=self.hunting.id)

    def named(self, text: str) -> tuple[Named, HuntOutcome | None]:
        from engine.judge import Judge
        from engine.judge.naming import named
        from engine.proof.bugs import right_answers

        problem, hunts = self.hunting.problem, self.session.gym.hunts
        if len(text) > MOST_INPUT:
            raise AnswerError(f"The input has {len(text):,} characters.", fix="A small one shows it better.")
        if NO_TEXT.search(text):
            raise AnswerError("The input holds what is no text.", fix="Write it in UTF-8, without NUL.")
        name = f"solution{SUFFIXES[problem.kind]}"
        changed = Answer(name=name, files={name: self.hunting.code.encode()})
        with files.writing(self.session.scratch), waiting():
            self.judge = self.judge or Judge(problem, scratch=self.session.scratch, suite="cases")
            found = named(self.judge, changed, right_answers(problem)[1:], text)
        if found.kind == "differs":
            return found, hunts.ended(problem, "found", text, hunt=self.hunting.id)
        if found.kind == "same":
            self.hunting = hunts.tried(self.hunting, text)
        return found, None

    def mended(self, file: Path) -> tuple[Verdict, HuntOutcome | None]:
        from drills import answers
        from engine.judge import judge

        problem, hunts = self.hunting.problem, self.session.gym.hunts
        text = answers.read_file(file).decode("utf-8", "replace")
        answer = Answer(name=file.name, files={file.name: text.encode()})
        with files.writing(self.session.scratch), waiting():
            verdict = judge(problem, answer, scratch=self.session.scratch)
        if verdict.name is VerdictName.IE:
            raise JudgeError(verdict.failure.message if verdict.failure else "the judge failed")
        if verdict.accepted:
            return verdict, hunts.ended(problem, "mended", text, hunt=self.hunting.id)
        if verdict.counts:
            self.hunting = hunts.tried(self.hunting, text)
        return verdict, None


def ask(session: Session, hunting: Hunting, file: Path) -> None:
    """Until it is found, mended or given up; `later`, or the end of input, leaves it open."""
    from drills.hunt_asking import LATER, MEND, SURRENDER, ask_input, wait_for_mending
    from drills.screens import bug as screen

    console = stdout()
    with Trial(session, hunting) as trial:
        while True:
            typed = ask_input(hunting.problem)
            if typed == LATER:
                screen.show_left(console, hunting)
                return
            if typed == SURRENDER:
                screen.show_end(console, hunting, trial.given_up())
                return
            if typed == MEND:
                wait_for_mending(session, file)
                verdict, outcome = trial.mended(file)
                screen.show_mended(console, hunting, verdict)
            else:
                found, outcome = trial.named(typed)
                screen.show_named(console, found, trial.hunting)
            if outcome:
                screen.show_end(console, hunting, outcome)
                return


def once(
    session: Session, problem: Problem, *, text: str | None, file: str | None, give_up: bool, as_json: bool
) -> int:
    """One step of a hunt, for scripts and pipes; gives the exit status."""
    hunting = begin(session, problem)
    found: Named | None = None
    verdict: Verdict | None = None
    with Trial(session, hunting) as trial:
        if give_up:
            outcome: HuntOutcome | None = trial.given_up()
        elif file is not None:
            verdict, outcome = trial.mended(_existing(session, file))
        else:
            found, outcome = trial.named(text or "")
        hunting = trial.hunting
    if as_json:
        print_json(_as_data(hunting, found, verdict, outcome))
    else:
        _show(hunting, found, verdict, outcome)
    return ACCEPTED if outcome and not give_up else NOT_ACCEPTED


def _existing(session: Session, file: str) -> Path:
    """As typed, or by its bare name in the folder of bugs."""
    path = Path(file)
    ours = session.workspace.root / FOLDER / file
    return ours if not path.exists() and path.name == file and ours.exists() else path


def _show(
    hunting: Hunting, found: Named | None, verdict: Verdict | None, outcome: HuntOutcome | None
) -> None:
    from drills.screens import bug as screen

    console = stdout()
    if verdict:
        screen.show_mended(console, hunting, verdict)
    if found:
        screen.show_named(console, found, hunting)
    if outcome:
        screen.show_end(console, hunting, outcome)
    else:
        screen.show_way_on(console, hunting)


def _as_data(
    hunting: Hunting, found: Named | None, verdict: Verdict | None, outcome: HuntOutcome | None
) -> dict[str, Any]:
    """The bug itself only once the hunt is over."""
    result: str = found.kind if found else "mended" if outcome else "not mended"
    if outcome and outcome.ending == "gave up":
        result = "gave up"
    bug = hunting.bug
    shown = {"what": bug.what, "wrong": bug.now, "right": bug.was, "input": bug.input} if outcome else None
    return {
        "schema": SCHEMA,
        "problem": hunting.problem.slug,
        "result": result,
        "why": found.why if found else "",
        "told": found.told if found else [verdict.failure] if verdict and verdict.failure else [],
        "tries": outcome.tries if outcome else hunting.tries,
        "outcome": outcome,
        "bug": shown,
    }
