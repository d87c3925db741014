"""`drill plan`: the file, the forecast, and what became of earlier ones."""

from __future__ import annotations

from drills import planning
from drills.console import SCHEMA, count, print_json, short, stdout
from drills.options import say
from drills.screens import plan as screen
from drills.session import Session
from drills.waiting import waiting
from engine.coach.foresight import Foresight, Outlook
from engine.types.errors import ConfigError, ProgressError, WorkspaceError


def make_file(session: Session) -> None:
    file = session.places.plan
    if file.exists():
        raise ConfigError("There is a plan already.", where=str(file), fix="Edit that file; then: drill plan")
    _make(session)
    say(f"Made {short(file)}: edit it as you like. Then: drill plan")


def show_plan(session: Session, as_json: bool, *, every: bool) -> None:
    made = _made_where_missing(session)
    with waiting("looking ahead"):
        found = _outlook(session)
    file, plan = session.places.plan, session.plan
    if as_json:
        lanes = [{"track": lane.track, "weight": lane.weight, "topics": lane.topics} for lane in found.lanes]
        fields = {name: getattr(found, name) for name in found.__struct_fields__}
        facts = {"file": str(file), "made": made, "role": plan.role, "sentence": screen.sentence(found)}
        print_json({"schema": SCHEMA, **facts, "plan": {**fields, "lanes": lanes}})
        return
    screen.show(stdout(), found, plan.role, every=every)
    if made:
        say(f"\nMade {short(file)}: target, role, Pomodoros and tracks are yours to edit.")


def show_record(session: Session, as_json: bool) -> None:
    found = Foresight(session.reading.desk).track_record()
    if as_json:
        print_json({"schema": SCHEMA, "track_record": found})
    else:
        screen.show_record(stdout(), found)


def _outlook(session: Session) -> Outlook:
    try:
        return Foresight(session.gym.desk).show()
    except ProgressError as error:
        found = Foresight(session.reading.desk).outlook()
        say(
            f"note: this forecast could not be kept for `drill plan --track-record`. {error.what} {error.fix}"
        )
        return found


def _made_where_missing(session: Session) -> bool:
    if session.places.plan.exists():
        return False
    try:
        _make(session)
    except WorkspaceError as error:
        say(f"note: no file for your plan could be made. {error.what}")
        return False
    return True


def _make(session: Session) -> None:
    bank, plan = session.bank, planning.Plan()
    path = bank.paths.get(plan.path)
    there: dict[str, list[int]] = {}
    for step in path.steps if path else bank.problems.values():
        if bank.get(step.slug):
            there.setdefault(step.track, []).append(step.minutes)
    words = {
        track: f"{count(len(minutes), 'problem')}, {sum(minutes) / 60:.1f} hours"
        for track, minutes in there.items()
    }
    planning.make(session.places.plan, round(session.settings.daily_minutes * 7 / planning.POMODORO), words)
