"""Atomic writes: a reader or a crash sees the old file or the new one, never half of one."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path

from engine.types.errors import WorkspaceError

REASONS = {
    errno.ENOSPC: ("The disk is full.", "Free some space and run the command again."),
    errno.EDQUOT: ("Your disk quota is used up.", "Free some space and run the command again."),
    errno.EROFS: ("The disk is read-only.", "Use another folder: export DRILL_HOME=/path/to/folder"),
    errno.EACCES: (
        "This folder may not be written to.",
        "Change its rights, or: export DRILL_HOME=/path/to/folder",
    ),
    errno.EPERM: (
        "This folder may not be written to.",
        "Change its rights, or: export DRILL_HOME=/path/to/folder",
    ),
}
REASONS_ELSE = ("Writing failed", "Mend that, or use another folder: export DRILL_HOME=/path/to/folder")


def write(path: Path, data: bytes) -> None:
    """Write `data` to `path`, making its folders. Raises WorkspaceError."""
    with writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
        try:
            with open(temporary, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            os.replace(temporary, path)
        except BaseException:
            with contextlib.suppress(OSError):
                temporary.unlink()
            raise


def move(source: Path, target: Path) -> None:
    with writing(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        os.replace(source, target)


@contextlib.contextmanager
def writing(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        what, fix = REASONS.get(
            error.errno or 0, (f"{REASONS_ELSE[0]}: {error.strerror or error}.", REASONS_ELSE[1])
        )
        raise WorkspaceError(what, where=str(error.filename or path), fix=fix) from error
