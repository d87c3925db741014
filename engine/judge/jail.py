"""What holds an answer in: a ladder of jails, the highest rung that works on this machine is taken.

bubblewrap: no network, own processes, nothing of the file system but the interpreter and the answer.
limits: resource limits only; an answer could read the person's files. Said plainly wherever it is in force.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

RUNGS = ("bubblewrap", "limits")
SYSTEM = ("/usr", "/lib", "/lib64", "/lib32", "/bin", "/etc/ld.so.cache", "/etc/alternatives", "/etc/localtime")
NOTICES = {
    "limits": "No sandbox here: answers run with limits only and could read your files. On Linux install bubblewrap.",
}
ENVIRONMENT = {
    "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC", "HOME": "/nonexistent",
    "MALLOC_ARENA_MAX": "2",  # each arena of a thread takes 64 MiB of address space, which is limited
}
SCRATCH_BYTES = 64 * 2**20
INSIDE_SCRATCH, INSIDE_SHARED = "/scratch", "/dev/shm"


class Jail:
    """`read`: folders and files that may be read; `write`: the one folder that may be written; `hide`: what lies in
    `read` and must not be seen."""

    def __init__(
        self, rung: str, *, read: Sequence[Path] = (), write: Path | None = None, hide: Sequence[Path] = ()
    ) -> None:
        self.rung, self.read, self.write, self.hide = rung, tuple(read), write, tuple(hide)

    def options(self) -> str:
        """What the worker in this jail must know, see jailed/zygote.py."""
        if self.rung == "bubblewrap":
            places = [INSIDE_SCRATCH, INSIDE_SHARED]
            return json.dumps({"scratch": INSIDE_SCRATCH, "clean": places, "keep": False})
        return json.dumps({"scratch": str(self.write), "clean": [str(self.write)], "keep": True})

    def command(self, argv: Sequence[str]) -> list[str]:
        if self.rung != "bubblewrap":
            return list(argv)
        options = ["bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL"]
        options += ["--proc", "/proc", "--dev", "/dev"]
        for place in (INSIDE_SCRATCH, INSIDE_SHARED):
            options += ["--size", str(SCRATCH_BYTES), "--tmpfs", place]
        for place in SYSTEM:
            options += ["--ro-bind-try", place, place]
        for folder in _outermost(self.read):
            options += ["--ro-bind", str(folder), str(folder)]
        # Only the outermost: an inner one is not there any more once the outer one is covered.
        hidden = _outermost([
            folder for folder in self.hide if folder.is_dir() and any(map(folder.is_relative_to, self.read))
        ])
        for folder in hidden:
            options += ["--tmpfs", str(folder)]
        for path in self.read:
            if any(map(path.is_relative_to, hidden)):
                options += ["--ro-bind", str(path), str(path)]
        if not any(path.is_relative_to("/tmp") for path in self.read):
            options += ["--symlink", INSIDE_SCRATCH, "/tmp"]
        for folder in (Path("/"), Path("/dev"), *hidden):
            options += ["--remount-ro", str(folder)]
        return [*options, "--chdir", INSIDE_SCRATCH, "--", *argv]

    def start(
        self, argv: Sequence[str], *, pass_fds: Sequence[int], log: Path, hash_seed: int = 0
    ) -> subprocess.Popen[bytes]:
        """Start a process in its own session, with a clean environment, no input, and only the given descriptors."""
        environment = {**ENVIRONMENT, "PYTHONHASHSEED": str(hash_seed)}
        with open(log, "ab") as output:
            return subprocess.Popen(
                self.command(argv), pass_fds=pass_fds, env=environment, stdin=subprocess.DEVNULL, stdout=output,
                stderr=output, start_new_session=True, close_fds=True,
            )


def _outermost(paths: Sequence[Path]) -> list[Path]:
    found: list[Path] = []
    for path in sorted(set(paths)):
        if path.exists() and not any(path.is_relative_to(outer) for outer in (*found, *map(Path, SYSTEM))):
            found.append(path)
    return found


def works(rung: str) -> bool:
    """Try the rung once, for real."""
    if rung == "limits":
        return os.name == "posix"
    if not sys.platform.startswith("linux") or not shutil.which("bwrap"):
        return False
    try:
        done = subprocess.run(
            Jail(rung).command(["/usr/bin/env", "true"]), capture_output=True, timeout=10, check=False,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0


def choose(wanted: str = "auto", *, memory: Path | None = None) -> str:
    """The rung to use. `memory`: a file that remembers the outcome of the probe; None probes each time."""
    if wanted != "auto":
        return wanted
    key = f"{sys.platform} {shutil.which('bwrap') or ''}"
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
