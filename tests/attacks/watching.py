"""What an answer left behind: processes, files and descriptors, counted before and after."""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
import time
from pathlib import Path

from corpus import OWN_MARK

SHARED = (Path("/tmp"), Path("/var/tmp"), Path("/dev/shm"))
PATIENCE = 1.0
"""Seconds that what is already dying may take."""
PR_SET_CHILD_SUBREAPER = 36


def adopt_orphans(switch: bool = True) -> None:
    """Whatever escapes a judge becomes our child, so that it can be counted."""
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, int(switch), 0, 0, 0)


def our_processes() -> set[int]:
    """Every living process below this one."""
    parents: dict[int, int] = {}
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            with contextlib.suppress(OSError), open(f"/proc/{entry}/stat", "rb") as file:
                state, parent = file.read().rpartition(b")")[2].split()[:2]
                if state not in (b"Z", b"X"):
                    parents[int(entry)] = int(parent)
    found = {os.getpid()}
    while more := {pid for pid, parent in parents.items() if parent in found} - found:
        found |= more
    return found - {os.getpid()}


def our_descriptors() -> int:
    return len(os.listdir("/proc/self/fd"))


def marked_files() -> list[Path]:
    mark = f"{OWN_MARK.decode()}*"
    return [path for folder in SHARED for path in folder.glob(mark)]


class Watch:
    """Around one verdict. `scratch`: the judge's folder, where nothing new may stay but the answers
    and what the judge leaves for the next one.

    `processes`: how many the warm judges have when nothing is amiss; an answer may have killed some before.
    """

    def __init__(self, scratch: Path, processes: int) -> None:
        self.scratch = scratch
        self.processes = processes
        self.descriptors = our_descriptors()
        self.files = self.scratch_files()

    def scratch_files(self) -> set[str]:
        found = set()
        for folder, folders, names in os.walk(self.scratch):
            folders[:] = [name for name in folders if name not in ("answers", "suites")]
            found |= {os.path.join(folder, name) for name in (*names, *folders)}
        return found

    def left_behind(self) -> list[str]:
        """Processes, files outside the judge's folder, descriptors."""
        deadline = time.monotonic() + PATIENCE
        while (processes := len(our_processes()) - self.processes) > 0 and time.monotonic() < deadline:
            time.sleep(0.02)
        descriptors = our_descriptors() - self.descriptors
        found = [f"{processes} processes"] if processes > 0 else []
        found += [f"the file {file}" for file in marked_files()[:3]]
        found += [f"{descriptors} descriptors"] if descriptors > 0 else []
        return found

    def left_in_scratch(self) -> list[str]:
        deadline = time.monotonic() + PATIENCE
        while (files := self.scratch_files() - self.files) and time.monotonic() < deadline:
            time.sleep(0.02)
        return [f"the file {file}" for file in sorted(files)[:3]]


def sweep() -> None:
    for path in marked_files():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
