"""Folders of judges that were killed before they could clear up: gone at the next judging."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from engine.judge.jailed import scratch

PREFIX = "judge-"
OWNER = re.compile(r"judge-(\d+)-")
OLD_SECONDS = 3600.0
"""Nothing in it has changed for so long."""


def fresh_root(place: Path) -> Path:
    """A folder for one judge, named after the process that will clear it up."""
    place.mkdir(parents=True, exist_ok=True)
    root = Path(tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}-", dir=place)).resolve()
    sweep(place, now=root.stat().st_mtime)
    return root


def sweep(place: Path, now: float) -> None:
    """Follows no link, and passes over what is somebody else's or still in use."""
    with suppress(OSError):
        for entry in list(os.scandir(place)):
            if entry.name.startswith(PREFIX) and _is_left(entry, now):
                scratch.empty(entry.path)
                with suppress(OSError):
                    os.rmdir(entry.path)


def _is_left(entry: os.DirEntry[str], now: float) -> bool:
    try:
        if not entry.is_dir(follow_symlinks=False) or entry.stat(follow_symlinks=False).st_uid != os.getuid():
            return False
        return now - max(_times(entry)) > OLD_SECONDS and not _is_running(OWNER.match(entry.name))
    except OSError:
        return False


def _times(entry: os.DirEntry[str]) -> Iterator[float]:
    yield entry.stat(follow_symlinks=False).st_mtime
    with os.scandir(entry.path) as inside:
        for inner in inside:
            yield inner.stat(follow_symlinks=False).st_mtime


def _is_running(owner: re.Match[str] | None) -> bool:
    if owner is None:
        return False
    try:
        os.kill(int(owner[1]), 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def remove(root: Path) -> None:
    """All of it, whatever rights an answer has taken away."""
    scratch.empty(str(root))
    shutil.rmtree(root, ignore_errors=True)
