"""What `drill doctor` looks at. Each check gives findings; none of them stops the others."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import msgspec

from drills import __version__, paths
from drills.console import count, short
from drills.extras import PACKAGES, is_installed
from drills.session import Session
from engine.types.errors import DrillError

Health = Literal["ok", "note", "bad"]
LIBRARIES = ("click", "duckdb", "fsrs-rs-python", "hypothesis", "msgspec", "pytest", "rich", "sqlglot")


LITTLE = 1 << 20
"""Bytes that must be free."""


class Finding(msgspec.Struct, frozen=True):
    name: str
    health: Health
    text: str
    fix: str = ""


def examine(session: Session) -> list[Finding]:
    found: list[Finding] = []
    for name, check in CHECKS.items():
        try:
            found.extend(check(session))
        except DrillError as error:
            found.append(Finding(name, "bad", f"{error.what} {error.where}".strip(), error.fix))
        except Exception as error:  # a doctor that falls ill helps nobody
            found.append(Finding(name, "bad", f"{type(error).__name__}: {error}"))
    return found


def _versions(session: Session) -> Iterator[Finding]:
    from importlib.metadata import PackageNotFoundError, version

    yield Finding("drill", "ok", f"{__version__}, in {short(paths.PACKAGE.parent)}")
    yield Finding("python", "ok", f"{platform.python_version()} on {platform.platform(terse=True)}")
    known: list[str] = []
    for library in LIBRARIES:
        try:
            known.append(f"{library} {version(library)}")
        except PackageNotFoundError:
            yield Finding("packages", "bad", f"{library} is missing", "pip install drill-engine")
    yield Finding("packages", "ok", ", ".join(known))


def _command(session: Session) -> Iterator[Finding]:
    where = shutil.which("drill")
    if where is None:
        yield Finding("command", "note", "no drill on the PATH", "python -m drills works everywhere")
    elif _is_ours(Path(where)):
        yield Finding("command", "ok", short(Path(where)))
    else:
        yield Finding(
            "command",
            "note",
            f"{short(Path(where))} is another program or installation",
            "type python -m drills instead of drill",
        )


def _is_ours(script: Path) -> bool:
    if script.parent.resolve() == Path(sys.executable).parent.resolve():
        return True
    try:
        with open(script, "rb") as file:
            text = file.read(2000)
    except OSError:
        return False
    return b"drills" in text and os.fsencode(sys.prefix) in text


def _bank(session: Session) -> Iterator[Finding]:
    roots = ", ".join(short(root) for root in paths.bank_roots(os.environ))
    session.bank.read_again()
    problems = len(session.bank.problems)
    yield Finding("bank", "ok" if problems else "bad", f"{count(problems, 'problem')} in {roots}")
    for error in session.bank.broken:
        yield Finding("broken", "bad", f"{error.where}: {error.what}", error.fix)


def _folders(session: Session) -> Iterator[Finding]:
    for name, folder in (
        ("answers", session.workspace.root),
        ("data", session.places.data),
        ("settings", session.places.config),
        ("cache", session.places.cache),
    ):
        nearest = next(place for place in (folder, *folder.parents) if place.exists())
        disk = os.statvfs(nearest)
        if disk.f_bavail * disk.f_frsize < LITTLE and not disk.f_flag & os.ST_RDONLY:
            yield Finding(name, "bad", f"{short(folder)} lies on a full disk", f"make room: df {nearest}")
        elif nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK):
            yield Finding(name, "ok", short(folder))
        else:
            yield Finding(
                name,
                "bad",
                f"{short(folder)} cannot be written to",
                "change its rights, or: export DRILL_HOME=/path/to/folder",
            )


def _settings(session: Session) -> Iterator[Finding]:
    if session.settings and session.places.settings.exists():
        yield Finding("settings", "ok", short(session.places.settings))


def _log(session: Session) -> Iterator[Finding]:
    from engine.progress.backups import sound

    log = session.places.log
    events = sound(log).events if log.exists() else 0
    yield Finding("progress", "ok", f"ok, {count(events, 'event')} in {short(log)}")


def _backups(session: Session) -> Iterator[Finding]:
    """One that is damaged is no backup; read through is the newest."""
    from engine.progress.backups import backups, folder_of, newest_good

    log = session.places.log
    every = backups(log)
    if not every:
        if log.exists() and os.access(log, os.R_OK):
            yield Finding("backups", "note", "none yet", "drill log backup")
        return
    good = newest_good(log)
    if good == every[0]:
        text = f"{len(every)} in {short(folder_of(log))}, the newest of {good.day:%d %b %Y}"
        yield Finding("backups", "ok", text)
    else:
        which = f"; the newest good one is of {good.day:%d %b %Y}" if good else ", and no other is good"
        yield Finding("backups", "bad", f"{short(every[0].path)} is damaged{which}", "drill log backup")


def _jail(session: Session) -> Iterator[Finding]:
    from engine.judge import jail_report

    for name, text in jail_report():
        yield Finding(f"jail: {name}", "ok" if text == "works" else "note", text)


def _extras(session: Session) -> Iterator[Finding]:
    for extra in PACKAGES:
        needed_by = sum(extra in problem.extras for problem in session.bank.problems.values())
        if not needed_by:
            continue
        if is_installed(extra):
            yield Finding(extra, "ok", "installed")
        else:
            yield Finding(
                extra,
                "note",
                f"not installed; {count(needed_by, 'problem')} {'needs' if needed_by == 1 else 'need'} it",
                f"pip install 'drill-engine[{extra}]'",
            )


CHECKS: dict[str, Callable[[Session], Iterator[Finding]]] = {
    "versions": _versions,
    "command": _command,
    "bank": _bank,
    "folders": _folders,
    "settings": _settings,
    "progress": _log,
    "backups": _backups,
    "jail": _jail,
    "extras": _extras,
}
