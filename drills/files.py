"""Atomic writes: a reader or a crash sees the old file or the new one, never half of one."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from engine.types.errors import WorkspaceError


class Reason(NamedTuple):
    what: str
    fix: str


ELSEWHERE = "or use another folder: export DRILL_HOME=/path/to/folder"
FULL = Reason("The disk is full.", "Free some space and run the command again.")
DENIED = Reason("Permission was denied.", f"Change the rights, {ELSEWHERE}")
REASONS = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EROFS: Reason("The disk is read-only.", f"Mount it for writing, {ELSEWHERE}"),
    errno.EACCES: DENIED,
    errno.EPERM: DENIED,
}


def explained(error: OSError, path: Path | None = None) -> WorkspaceError:
    """What the system refused, in words, with the way on."""
    unknown = Reason(f"The system refused: {error.strerror or error}.", f"Mend that, {ELSEWHERE}")
    reason = REASONS.get(error.errno or 0, unknown)
    return WorkspaceError(reason.what, where=str(path or error.filename or ""), fix=reason.fix)


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
        raise explained(error, path) from error
