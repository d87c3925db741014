"""plan.toml: what a person prepares for. Made once, with comments; after that it is theirs alone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import msgspec

from drills import files
from engine.bank.names import did_you_mean, one_of
from engine.bank.tomlfile import decode, read_text, wrong
from engine.types.errors import BankError, ConfigError

if TYPE_CHECKING:
    from engine.bank import Bank

POMODORO = 25
"""Minutes."""


class Plan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`weekly_pomodoros` None: by `daily_minutes` of the settings; `target` None: their `interview_date`."""

    target: date | None = None
    role: str = ""
    weekly_pomodoros: Annotated[int, msgspec.Meta(ge=1, le=300)] | None = None
    path: str = "core"
    tracks: dict[str, Annotated[float, msgspec.Meta(ge=0, le=10)]] = {}


HELP = {
    "target": "Write a date without quotes: target = 2027-01-20",
    "role": 'Write it in quotes: role = "Backend developer"',
    "weekly_pomodoros": "Write how many times 25 minutes a usual week has, from 1 to 300.",
    "path": 'Write the name of a path in quotes: path = "core"',
    "tracks": "Write a weight from 0 (leave the track out) to 10: sql = 2",
}


def load(file: Path) -> Plan | None:
    """None where there is no file. Raises ConfigError naming file, line and key."""
    if not file.exists():
        return None
    try:
        return decode(read_text(file), file, Plan, HELP)
    except BankError as error:
        raise ConfigError(error.what, where=error.where, fix=error.fix) from error


def check(plan: Plan, file: Path, bank: Bank) -> None:
    """Path and tracks are there. Raises ConfigError."""
    if plan.path not in bank.paths and bank.paths:
        fix = did_you_mean(plan.path, bank.paths, f"There is {one_of(list(bank.paths))}.")
        raise _refused(f'There is no path "{plan.path}".', file, ("path",), fix)
    path = bank.paths.get(plan.path)
    tracks = dict.fromkeys((*bank.tracks, *(step.track for step in (path.steps if path else ()))))
    for track in plan.tracks:
        if track not in tracks:
            fix = did_you_mean(track, tracks, f"There are {one_of(list(tracks))}.")
            raise _refused(f'There is no track "{track}".', file, ("tracks", track), fix)


def make(file: Path, weekly: int, tracks: Mapping[str, str]) -> None:
    """Writes the commented file; `tracks` with a few words on each. Raises WorkspaceError, also where it is there."""
    width = max(map(len, tracks), default=0)
    lines = "\n".join(f"{track.ljust(width)} = 1  # {words}" for track, words in tracks.items())
    files.write(file, TEMPLATE.format(weekly=weekly, tracks=lines).encode())


def _refused(what: str, file: Path, place: tuple[str, ...], fix: str) -> ConfigError:
    error = wrong(what, read_text(file), file, place, fix)
    return ConfigError(error.what, where=error.where, fix=error.fix)


TEMPLATE = """\
# What you prepare for. Edit this as you like: `drill plan` shows it, drill never writes here again.
# A line that begins with # counts for nothing; take the # away to set it.

# The day you want to be ready by. Not set: interview_date of `drill config`.
# target = 2027-01-20

# Shown above the plan.
# role = "Backend developer, Python and SQL"

# Pomodoros (25 minutes of work each) in a usual week. Not set: daily_minutes of `drill config` on seven days.
# weekly_pomodoros = {weekly}

# The list of problems, in the order in which new ones come.
path = "core"

# The weight of each track: 1 where the path has it, 2 earlier, 0.5 later, 0 not at all.
[tracks]
{tracks}
"""
