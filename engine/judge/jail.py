"""Which rung works on this machine: tried for real, once, and remembered."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from engine.judge.jails import RUNGS, Jail

__all__ = ["NOTICES", "RUNGS", "Jail", "choose", "jail_report", "works"]
PROBE = Path(__file__).resolve().parent / "jailed" / "probe.py"
PROBE_SECONDS = 10
NOTICES = {
    "limits": "No sandbox here: answers run with limits only and could read your files. "
    "On Linux install bubblewrap 0.7 or newer.",
}
NEEDS = {"bubblewrap": ("linux", "bwrap"), "landlock": ("linux", ""), "seatbelt": ("darwin", "sandbox-exec")}
"""System and program, so that no time is lost where a rung cannot work."""


def works(rung: str) -> bool:
    """A process in this jail cannot read, write or connect where it must not, and can where it must."""
    if rung == "limits":
        return os.name == "posix"
    system, program = NEEDS[rung]
    if not sys.platform.startswith(system) or (program and not shutil.which(program)):
        return False
    with tempfile.TemporaryDirectory(prefix="drill-probe-") as folder:
        return _try(rung, Path(folder).resolve())


def _try(rung: str, folder: Path) -> bool:
    secret, work = folder / "home" / "secret", folder / "work"
    for place in (secret.parent, work):
        place.mkdir()
    secret.write_text("x")
    read = [PROBE.parent, Path(sys.base_prefix).resolve()]
    jail = Jail(rung, read=read, write=work)
    argv = [os.path.realpath(sys.executable), "-I", "-B", "-S", str(PROBE), jail.options(), str(secret)]
    try:
        process = jail.start(argv, pass_fds=[], log=folder / "log")
    except OSError:
        return False
    try:
        return process.wait(PROBE_SECONDS) == 0
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return False


def jail_report() -> list[tuple[str, str]]:
    """Each rung and whether it works here; a notice where the one in force does not hold everything."""
    found = {rung: works(rung) for rung in RUNGS}
    best = next((rung for rung in RUNGS if found[rung]), RUNGS[-1])
    rows = [(rung, "works" if good else "not available") for rung, good in found.items()]
    return [*rows, ("notice", NOTICES[best])] if best in NOTICES else rows


def choose(wanted: str = "auto", *, memory: Path | None = None) -> str:
    """The rung to use. `memory`: a file that remembers the outcome of the probe; None probes each time."""
    if wanted != "auto":
        return wanted
    key = f"{sys.platform} {os.uname().release} {shutil.which('bwrap') or ''} {' '.join(RUNGS)}"
    remembered = _remembered(memory, key) if memory else ""
    if remembered in RUNGS:
        return remembered
    rung = next((rung for rung in RUNGS if works(rung)), RUNGS[-1])
    if memory is not None:
        try:
            memory.parent.mkdir(parents=True, exist_ok=True)
            memory.write_text(f"{key}\n{rung}", "utf-8")
        except OSError:
            pass
    return rung


def _remembered(memory: Path, key: str) -> str:
    try:
        seen, _, rung = memory.read_text("utf-8").partition("\n")
    except (OSError, UnicodeDecodeError):
        return ""
    return rung if seen == key else ""
