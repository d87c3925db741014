"""What holds a process in, at each rung: how it is started, and what it is asked to give up by itself."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

SYSTEM = (
    "/usr",
    "/lib",
    "/lib64",
    "/lib32",
    "/bin",
    "/etc/ld.so.cache",
    "/etc/alternatives",
    "/etc/localtime",
)
FIGURES = ("/sys/fs/cgroup", "/sys/devices/system/cpu", "/proc/cpuinfo", "/proc/meminfo", "/proc/self")
"""What a database and an allocator ask of the machine; /proc/self is the process itself, whichever opens it."""
DEVICES = ("/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom")
ENVIRONMENT = {
    "PATH": "/usr/bin:/bin",
    "LANG": "C.UTF-8",
    "TZ": "UTC",
    "HOME": "/nonexistent",
    "HYPOTHESIS_NO_PLUGINS": "1",  # what else is installed may change no verdict
    "MALLOC_ARENA_MAX": "2",  # each arena of a thread takes 64 MiB of address space, which is limited
}
SCRATCH_BYTES = 64 * 2**20
INSIDE_SCRATCH, INSIDE_SHARED = "/scratch", "/dev/shm"


class Jail:
    """`read`: folders and files that may be read; `write`: the one folder that may be written; `hide`: what lies in
    `read` and must not be seen; `names`: folders that need to be listed, where that is not the same as to be read."""

    def __init__(
        self,
        rung: str,
        *,
        read: Sequence[Path] = (),
        write: Path | None = None,
        hide: Sequence[Path] = (),
        names: Sequence[Path] = (),
    ) -> None:
        self.rung, self.read, self.write, self.hide, self.names = rung, read, write, hide, names

    def options(self, **more: Any) -> str:
        """What the process in this jail has to do itself: see jailed/restraint.py and jailed/zygote.py."""
        return json.dumps(OPTIONS[self.rung](self) | more)

    def command(self, argv: Sequence[str]) -> list[str]:
        return [*WRAPPERS[self.rung](self), *argv]

    def start(
        self, argv: Sequence[str], *, pass_fds: Sequence[int], log: Path, hash_seed: int = 0
    ) -> subprocess.Popen[bytes]:
        """Start a process in its own session, with a clean environment, no input, and only the given descriptors."""
        environment = {**ENVIRONMENT, "PYTHONHASHSEED": str(hash_seed)}
        with open(log, "ab") as output:
            return subprocess.Popen(
                self.command(argv),
                pass_fds=pass_fds,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
                close_fds=True,
            )


def _outermost(paths: Sequence[Path], known: Sequence[str] = ()) -> list[Path]:
    found: list[Path] = []
    for path in sorted(set(paths)):
        if path.exists() and not any(path.is_relative_to(outer) for outer in (*found, *map(Path, known))):
            found.append(path)
    return found


# ---------------------------------------------------------------- bubblewrap


def _bubblewrap(jail: Jail) -> list[str]:
    options = ["bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL"]
    options += ["--proc", "/proc", "--dev", "/dev"]
    for place in (INSIDE_SCRATCH, INSIDE_SHARED):
        options += ["--size", str(SCRATCH_BYTES), "--tmpfs", place]
    for place in SYSTEM:
        options += ["--ro-bind-try", place, place]
    for folder in _outermost(jail.read, known=SYSTEM):
        options += ["--ro-bind", str(folder), str(folder)]
    # Only the outermost: an inner one is not there any more once the outer one is covered.
    hidden = _outermost(
        [path for path in jail.hide if path.is_dir() and any(map(path.is_relative_to, jail.read))]
    )
    for folder in hidden:
        options += ["--tmpfs", str(folder)]
    for path in jail.read:
        if any(map(path.is_relative_to, hidden)):
            options += ["--ro-bind", str(path), str(path)]
    if not any(path.is_relative_to("/tmp") for path in jail.read):
        options += ["--symlink", INSIDE_SCRATCH, "/tmp"]
    for folder in (Path("/"), Path("/dev"), *hidden):
        options += ["--remount-ro", str(folder)]
    return [*options, "--chdir", INSIDE_SCRATCH, "--"]


# ---------------------------------------------------------------- Landlock


def _landlock_paths(jail: Jail) -> dict[str, list[str]]:
    """Landlock cannot hide what lies in a folder that may be read: such a folder is given by what else is in it.

    `list`: folders whose names may be read, as imports need it, but no more of them.
    """
    hidden = [path for path in jail.hide if path.exists()]
    read: list[str] = [
        *SYSTEM,
        *FIGURES,
        *(str(path) for path in jail.read if any(map(path.is_relative_to, hidden))),
    ]
    listed = [str(path) for path in jail.names]
    for path in jail.read:
        _give(path, hidden, read, listed)
    write = [str(jail.write)] if jail.write else []
    return {"read": read, "list": listed, "write": [*write, *DEVICES], "devices": list(DEVICES)}


def _give(path: Path, hidden: Sequence[Path], read: list[str], listed: list[str]) -> None:
    if any(path.is_relative_to(each) for each in hidden):
        return
    if not any(each.is_relative_to(path) for each in hidden):
        read.append(str(path))
        return
    listed.append(str(path))
    for entry in path.iterdir():
        _give(entry, hidden, read, listed)


# ---------------------------------------------------------------- seatbelt (macOS; written to its manual, not tried)


def _seatbelt(jail: Jail) -> list[str]:
    rules = ["(version 1)", "(deny default)", "(allow process-fork)", "(allow sysctl-read)"]
    rules += ["(allow signal (target same-sandbox))", "(allow file-read-metadata)"]
    readable = [
        "/usr/lib",
        "/usr/bin",
        "/bin",
        "/System",
        "/Library/Frameworks",
        "/dev",
        "/private/var/db/dyld",
    ]
    for path in [*map(Path, readable), *jail.read]:
        rules += [f'(allow file-read* process-exec (subpath "{path}"))']
    for path in jail.hide:
        rules += [f'(deny file-read* (subpath "{path}"))']
    for device in DEVICES:
        rules += [f'(allow file-write* (literal "{device}"))']
    if jail.write:
        rules += [f'(allow file* (subpath "{jail.write.resolve()}"))']
    return ["/usr/bin/sandbox-exec", "-p", "\n".join(rules)]


# ---------------------------------------------------------------- the table


def _within(jail: Jail, **more: Any) -> dict[str, Any]:
    return {"scratch": str(jail.write), "clean": [str(jail.write)], "keep": True, **more}


def _bare(jail: Jail) -> list[str]:
    return []


WRAPPERS: dict[str, Callable[[Jail], list[str]]] = {
    "bubblewrap": _bubblewrap,
    "landlock": _bare,
    "seatbelt": _seatbelt,
    "limits": _bare,
}
OPTIONS: dict[str, Callable[[Jail], dict[str, Any]]] = {
    "bubblewrap": lambda jail: {
        "scratch": INSIDE_SCRATCH,
        "clean": [INSIDE_SCRATCH, INSIDE_SHARED],
        "keep": False,
        "seccomp": "open",
    },
    "landlock": lambda jail: _within(jail, landlock=_landlock_paths(jail), seccomp="closed"),
    "seatbelt": _within,
    "limits": _within,
}
RUNGS = tuple(WRAPPERS)
"""Highest first."""
