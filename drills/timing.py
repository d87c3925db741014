"""`drill pomodoro`: a bar on stderr where somebody looks, the minutes into the log whatever happens."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from time import monotonic, sleep

from drills.console import SCHEMA, THEME, count, print_json
from drills.options import say
from drills.session import Session
from drills.signals import interrupted_by_signals
from engine.coach.timers import Pomodoro, Timers

USUAL = 25 * 60.0
TICK = 5.0
"""Seconds after which the file says again how far it is."""
STEP = 0.25


def run(session: Session, minutes: float | None, pause: float, as_json: bool) -> None:
    """Raises KeyboardInterrupt, with all that is over counted, where it was stopped."""
    timers = Timers(session.gym.desk)
    with _stopped_by_signals():
        begun = timers.begin(60 * minutes if minutes else None, USUAL)
        started = monotonic()
        _tell_beginning(begun)
        try:
            with _bar(_name(begun), begun.planned, begun.seconds) as show:
                _wait(begun.left, show, timers.tick)
        finally:
            found = timers.end(monotonic() - started)
        _tell_end(found, as_json)
        if pause and sys.stderr.isatty():
            _take_a_break(60 * pause)


def show_status(session: Session, as_json: bool) -> None:
    found = Timers(session.reading.desk).status()
    if as_json:
        _print(found)
    elif found.running:
        say(f"{_minutes(found.seconds)} of {_minutes(found.planned)} on {_name(found)}.")
    else:
        stopped = (
            f" {_minutes(found.left)} of the last are left." if found.seconds and found.left >= 1 else ""
        )
        say(f"No Pomodoro is running.{stopped} Today: {found.done}.")


def _wait(seconds: float, show: Callable[[float], None], tick: Callable[[float], None]) -> None:
    started, told = monotonic(), 0.0
    while (gone := monotonic() - started) < seconds:
        if gone - told >= TICK:
            tick(gone)
            told = gone
        show(gone)
        sleep(min(STEP, max(0.0, seconds - gone)))
    show(seconds)


def _take_a_break(seconds: float) -> None:
    """Ctrl-C ends it: the work is counted already."""
    with suppress(KeyboardInterrupt), _bar("break", seconds, 0.0) as show:
        _wait(seconds, show, lambda gone: None)
    say("Go on: drill pomodoro")


@contextmanager
def _bar(name: str, planned: float, before: float) -> Iterator[Callable[[float], None]]:
    """Gives what moves it to so many seconds; silent where stderr is no terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn

    console = Console(stderr=True, theme=THEME, highlight=False, markup=False, emoji=False)
    if not console.is_terminal or console.is_dumb_terminal:
        yield lambda gone: None
        return
    columns = (TextColumn("{task.description}"), BarColumn(bar_width=None), TextColumn("{task.fields[left]}"))
    # Drawn by hand: a thread of its own would write into a terminal that is gone.
    with Progress(*columns, console=console, auto_refresh=False, expand=True, transient=True) as progress:
        room = max(8, min(40, console.width - 22))
        task = progress.add_task(name[:room], total=planned, left=_clock(planned - before))

        def move(gone: float) -> None:
            left = _clock(planned - before - gone)
            progress.update(task, completed=before + gone, left=left)
            progress.refresh()

        yield move


@contextmanager
def _stopped_by_signals() -> Iterator[None]:
    try:
        with interrupted_by_signals():
            yield
    except KeyboardInterrupt:
        # The terminal may be gone.
        with suppress(OSError):
            say("Stopped; what is over counts. To go on with the rest: drill pomodoro")
        raise


def _tell_beginning(begun: Pomodoro) -> None:
    again = f", goes on with {_minutes(begun.left)} left" if begun.seconds else ""
    say(f"Pomodoro on {_name(begun)}: {_minutes(begun.planned)}{again}. Ctrl-C stops it.")


def _tell_end(found: Pomodoro, as_json: bool) -> None:
    if sys.stderr.isatty():
        sys.stderr.write("\a")
    say(f"{_minutes(found.planned)} on {_name(found)}. Today: {count(found.done, 'Pomodoro')}.")
    if as_json:
        _print(found)


def _print(found: Pomodoro) -> None:
    facts = {
        "slug": found.problem.slug if found.problem else "",
        "running": found.running,
        "planned_seconds": found.planned,
        "seconds": found.seconds,
        "today": found.done,
    }
    print_json({"schema": SCHEMA, "pomodoro": facts})


def _name(pomodoro: Pomodoro) -> str:
    return pomodoro.problem.slug if pomodoro.problem else "no problem"


def _minutes(seconds: float) -> str:
    return count(round(seconds / 60), "minute") if seconds >= 60 else count(round(seconds), "second")


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(max(0.0, seconds)), 60)
    return f"{minutes:2}:{rest:02}"
