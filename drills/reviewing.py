"""`drill review`: one problem, or a session of so many minutes of work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drills import hunting
from drills.console import SCHEMA, Step, count, dotted, print_json, show_steps, stdout
from drills.laying import present
from drills.session import Session
from engine.coach import Filters

if TYPE_CHECKING:
    from engine.coach import SessionStatus


def once(session: Session, topic: str | None, *, as_json: bool, open_it: bool) -> None:
    choice = session.gym.next(Filters(topic=topic, seen=True))
    if choice.light:
        hunting.offer(session, choice, choice.reason, as_json=as_json, open_it=open_it)
        return
    present(session, choice.problem, choice.reason, as_json=as_json, open_it=open_it)


def short(session: Session, topic: str | None, *, as_json: bool) -> None:
    """As a bug hunt, whatever is in order."""
    problem, reason = hunting.find(session, topic)
    hunting.present(session, problem, reason, as_json=as_json)


def go_on(session: Session, running: SessionStatus, *, as_json: bool, open_it: bool) -> None:
    choice = session.gym.sessions.next()
    if choice is None:
        end(session, running, as_json)
        return
    reason = f"session, {running.minutes_left} of {running.minutes} min left: {choice.reason}"
    if choice.light:
        hunting.offer(session, choice, reason, as_json=as_json, open_it=open_it)
        return
    present(
        session,
        choice.problem,
        reason,
        as_json=as_json,
        open_it=open_it,
        more=lambda: {"session": session.gym.sessions.status()},
    )


def end(session: Session, running: SessionStatus, as_json: bool) -> None:
    session.gym.sessions.end()
    if as_json:
        print_json({"schema": SCHEMA, "problem": None, "session": running})
        return
    console = stdout()
    console.print()
    console.print(in_words(running))
    show_steps(console, [Step("drill next", "go on with what is next"), Step("drill", "today")])


def in_words(running: SessionStatus) -> str:
    worked = running.minutes - running.minutes_left
    done = f"{count(len(running.closed), 'problem')}, {running.accepted} accepted"
    return dotted(f"The session is over: {worked} of {running.minutes} minutes of work", done)
