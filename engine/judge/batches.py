"""A few answers to one problem, judged where a worker of an executor runs: a thread here, or another machine."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from threading import Lock

import msgspec

from engine.judge.warm import Warm
from engine.types.answer import Answer
from engine.types.errors import JudgeError
from engine.types.problem import Problem
from engine.types.verdict import Verdict

LEFT_OUT = frozenset({"__pycache__"})


class Batch(msgspec.Struct, frozen=True, kw_only=True):
    """`lane`: who has it judged; the batches of one lane come one after the other and share a warm judge.

    `scratch`: a folder for temporary files; empty: that of the machine. `folder`: all files of the problem, for a
    machine that may not have them.
    """

    lane: str
    problem: Problem
    answers: tuple[Answer, ...]
    jail: str = "auto"
    scratch: str = ""
    folder: dict[str, bytes] = {}


class Pool:
    """Warm judges, by the lane that they judge for; idle ones are never more than were busy at once."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.idle: dict[str, Warm] = {}
        self.busy: list[Warm] = []
        self.most = 0
        self.started = 0
        self.ended = False

    @contextmanager
    def lend(self, batch: Batch) -> Iterator[Warm]:
        warm = self.take(batch) or self.start(batch)
        before = warm.started
        try:
            yield warm
        finally:
            with self.lock:
                self.started += warm.started - before
                self.busy.remove(warm)
                self.idle[batch.lane] = warm

    def take(self, batch: Batch) -> Warm | None:
        """That of the lane, where it is for this problem; else room is made for a new one."""
        with self.lock:
            warm = self.idle.pop(batch.lane, None)
            if warm is not None and _same(warm.problem, batch.problem):
                self.busy.append(warm)
                return warm
            too_many = [warm] if warm is not None else []
            while len(self.idle) >= max(1, self.most):
                too_many.append(self.idle.pop(next(iter(self.idle))))
        for each in too_many:
            each.close()
        return None

    def start(self, batch: Batch) -> Warm:
        scratch = Path(batch.scratch) if batch.scratch else own_scratch()
        warm = Warm(here(batch, scratch), scratch=scratch, jail=batch.jail)
        with self.lock:
            self.started += warm.started
            self.busy.append(warm)
            self.most = max(self.most, len(self.busy))
            ended = self.ended
        if ended:
            warm.end()
        return warm

    def close(self) -> None:
        """Those that wait."""
        with self.lock:
            left, self.idle = list(self.idle.values()), {}
        for warm in left:
            warm.close()

    def end(self) -> None:
        """All at once, for good: what is being judged comes to nothing."""
        with self.lock:
            self.ended = True
            busy = list(self.busy)
        for warm in busy:
            warm.end()
        self.close()


def _same(one: Problem, other: Problem) -> bool:
    return (one.slug, one.content_hash) == (other.slug, other.content_hash)


POOL = Pool()
"""Of this process. Judges outlive a batch, so somebody has to say when there will be no more: `close_idle`."""


def judge_batch(batch: Batch) -> list[Verdict]:
    """A verdict for each answer, in order; what goes wrong with one is its own IE."""
    with POOL.lend(batch) as warm:
        return [warm.verdict(answer) for answer in batch.answers]


def close_idle() -> None:
    POOL.close()


def own_scratch() -> Path:
    """A folder of this user in the machine's temporary one, which others may write as well."""
    place = Path(tempfile.gettempdir()) / f"drill-judge-{os.getuid()}"
    place.mkdir(mode=0o700, exist_ok=True)
    status = place.lstat()
    if place.is_symlink() or status.st_uid != os.getuid() or status.st_mode & 0o022:
        raise JudgeError("the folder for temporary files is somebody else's", where=str(place))
    return place


# ---------------------------------------------------------------- problems that travel


def packed(problem: Problem) -> dict[str, bytes]:
    """All files of its folder, by their names in it."""
    root = problem.path
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and not LEFT_OUT.intersection(path.parts)
    }


def here(batch: Batch, scratch: Path) -> Problem:
    """The problem with a folder that this machine has."""
    if not batch.folder:
        return batch.problem
    root = scratch / f"problem-{batch.problem.content_hash[:32]}"
    if not root.is_dir():
        unpack(batch.folder, root)
    return msgspec.structs.replace(batch.problem, folder=str(root))


def unpack(files: dict[str, bytes], root: Path) -> None:
    """Whole or not at all: another thread may be doing the same."""
    root.parent.mkdir(parents=True, exist_ok=True)
    half = Path(tempfile.mkdtemp(prefix="half-", dir=root.parent))
    for name, data in files.items():
        inner = PurePosixPath(name)
        if inner.is_absolute() or ".." in inner.parts:
            raise JudgeError(f"the problem holds a file outside its folder: {name}")
        path = half / inner
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    try:
        half.rename(root)
    except OSError:  # the other one was first
        if not root.is_dir():
            raise
