"""verify.lock: what a proof found, and of which files. A lock that does not fit the folder any more is no proof."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import msgspec

from engine.bank.content import is_clutter
from engine.judge.programs import shared_modules
from engine.mutants import bugs
from engine.proof.bug_checks import stands
from engine.proof.bug_input import AUTHORED
from engine.proof.checks import CHECKS, UNLOCKED
from engine.proof.finding import Finding
from engine.proof.verify import Mutants, Proof

FILE = "verify.lock"
VERSION = 1
NOT_PROVED = frozenset({FILE, bugs.FILE, AUTHORED})
"""Locks say themselves of which files they are; inputs of the author's show bugs, and decide no verdict."""


class Test(msgspec.Struct, frozen=True):
    """`kills`: the submissions that it fails. `seconds`: CPU of the slowest accepted answer, rounded up."""

    name: str
    kills: tuple[str, ...]
    seconds: float


class Lock(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    version: int
    python: str
    checks: tuple[str, ...]
    submissions: dict[str, str]
    tests: tuple[Test, ...]
    mutants: tuple[Mutants, ...]
    files: dict[str, str]
    """Name in the folder, or of a module of the engine → SHA-256 of its bytes."""


def lock_of(proof: Proof, folder: Path) -> Lock:
    return Lock(
        version=VERSION,
        python=f"{sys.version_info.major}.{sys.version_info.minor}",
        checks=tuple(check.name for check in proof.checks if check.name not in UNLOCKED),
        submissions={row.submission: str(row.verdict) for row in proof.matrix},
        tests=tuple(_tests(proof)),
        mutants=proof.mutants,
        files=hashes(folder),
    )


def _tests(proof: Proof) -> Iterator[Test]:
    for name in proof.tests:
        kills = []
        slowest = 0.0
        for row in proof.matrix:
            for cell in row.cells:
                if cell.test != name or cell.verdict is None:
                    continue
                if row.submission.startswith("accepted/"):
                    slowest = max(slowest, cell.seconds)
                elif cell.verdict != "AC":
                    kills.append(row.submission)
        yield Test(name, tuple(kills), _rounded(slowest))


def _rounded(seconds: float) -> float:
    """Up to a step of a tenth, a half, one, two …: two runs of one proof write one lock."""
    steps = (0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0)
    return next((step for step in steps if seconds <= step), 60.0)


def hashes(folder: Path) -> dict[str, str]:
    """Also of the modules of the engine that its probes are sent with: they are a part of its tests."""
    shared = _shared(folder / "tests" / "probes.py")
    found = {
        f"{name.replace('.', '/')}.py": sha256(text.encode()).hexdigest() for name, text in shared.items()
    }
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if (
            path.is_file()
            and name.as_posix() not in NOT_PROVED
            and not any(is_clutter(part) for part in name.parts)
        ):
            found[name.as_posix()] = sha256(path.read_bytes()).hexdigest()
    return found


def _shared(probes: Path) -> dict[str, str]:
    try:
        return shared_modules(probes.read_text("utf-8"))
    except (OSError, SyntaxError, UnicodeDecodeError):  # none, or other checks have something to say
        return {}


def write_lock(proof: Proof, folder: Path) -> None:
    """Only of a proof that holds. A lock that says the same but for its timings stays as it is."""
    new = lock_of(proof, folder)
    old = read_lock(folder)
    if old is not None and _without_times(old) == _without_times(new):
        return
    (folder / FILE).write_bytes(msgspec.json.format(msgspec.json.encode(new), indent=1) + b"\n")


def _without_times(lock: Lock) -> Lock:
    tests = tuple(msgspec.structs.replace(test, seconds=0.0) for test in lock.tests)
    return msgspec.structs.replace(lock, tests=tests, python="")


def read_lock(folder: Path) -> Lock | None:
    try:
        return msgspec.json.decode((folder / FILE).read_bytes(), type=Lock)
    except (OSError, msgspec.MsgspecError):
        return None


def check_lock(folder: Path) -> Finding | None:
    """Why the folder counts as unproved; None where its lock fits it and today's checks."""
    lock = read_lock(folder)
    mend = f"prove it: drill author verify {folder.name}"
    if lock is None:
        return Finding("there is no lock, or it cannot be read", FILE, mend)
    known = {check.name for check in CHECKS}
    strange = set(lock.checks) - known - {"folder"}
    if lock.version != VERSION or strange or not _covers(lock, folder):
        return Finding("was written for other checks than today's", FILE, mend)
    now = hashes(folder)
    for name in sorted(lock.files.keys() | now.keys()):
        if lock.files.get(name) != now.get(name):
            how = "is new" if name not in lock.files else "is gone" if name not in now else "has changed"
            return Finding(f"{name} {how} since the proof", FILE, mend)
    return next(stands(folder, _kind(folder)), None)


def _covers(lock: Lock, folder: Path) -> bool:
    """Every check of today that concerns this kind of problem was walked."""
    kind = _kind(folder)
    wanted = (check.name for check in CHECKS if kind in check.kinds)
    return all(name in lock.checks for name in wanted if name not in UNLOCKED)


def _kind(folder: Path) -> str:
    try:
        return str(msgspec.toml.decode((folder / "problem.toml").read_bytes()).get("kind", ""))
    except (OSError, msgspec.MsgspecError):
        return ""
