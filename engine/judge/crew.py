"""The processes of one judge: the trusted one and its workers, each started in a jail and ended without a trace."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from engine.judge.jail import Jail
from engine.judge.jailed import scratch
from engine.judge.jailed.processes import children_of, descendants, is_stopped, send_signal

if TYPE_CHECKING:
    from engine.judge.forerunner import Forerunner
    from engine.types.problem import Problem

ENGINE = Path(__file__).resolve().parent.parent
HERE = Path(__file__).resolve().parent
JAILED = HERE / "jailed"
DATABASES = (HERE / "sql" / "worker.py", HERE / "sql" / "jailed")
NEEDS_SITE = ("project", "tests", "sql")
"""Kinds whose answers use installed packages; the others see the standard library only."""
ALONE = ("-s", "-P")
"""Not -I, which leaves PYTHONHASHSEED aside as well; the environment is the jail's own, with nothing else in it."""
START_JUDGE = """
import sys
sys.path[:0] = {path!r}
from engine.judge.server import main
main(int(sys.argv[1]), sys.argv[2], sys.argv[3:])
"""
DATABASE_MODULES = {"duckdb": ["duckdb"], "sqlite": ["sqlite3"]}
LEAVE_SECONDS = 0.5
"""A zygote whose judge is gone ends its family, then itself; after so long it is ended from here."""


class Crew:
    """`root`: a folder of its own. Workers are known by name: "answer", "reference", "answer-2"."""

    def __init__(self, problem: Problem, root: Path, rung: str, hash_seed: int, shelf: Path) -> None:
        self.problem, self.root, self.rung, self.hash_seed = problem, root, rung, hash_seed
        self.shelf = shelf
        self.judge: subprocess.Popen[bytes] | None = None
        self.workers: dict[str, subprocess.Popen[bytes]] = {}
        for name in ("answers", "reference", "work"):
            (root / name).mkdir()
        write_byte_code()
        self.copy_reference()

    def copy_reference(self) -> None:
        accepted = self.problem.path / "submissions" / "accepted"
        if self.problem.kind == "project":
            shutil.copytree(accepted / "reference", self.root / "reference", dirs_exist_ok=True)
        elif self.problem.kind == "python":
            shutil.copy(accepted / "reference.py", self.root / "reference" / "solution.py")

    def start_judge(self) -> socket.socket:
        self.judge, control = start_judge(self.rung, [self.problem.path, self.shelf], self.log("judge"))
        return control

    def take_over(self, forerunner: Forerunner) -> socket.socket:
        self.judge = forerunner.process
        forerunner.taken = True
        return forerunner.control

    def start_worker(self, name: str) -> socket.socket:
        """An answer's worker does not see the reference, nor the reference's worker the answers."""
        self.end_worker(name)
        ours, theirs = socket.socketpair()
        site = [Path(folder) for folder in site_folders()] if self.problem.kind in NEEDS_SITE else []
        own = self.root / ("reference" if name == "reference" else "answers")
        work = self.root / "work" / name
        work.mkdir(exist_ok=True)
        read = [JAILED, *DATABASES, own, *interpreter(), *site]
        hide = hidden_folders(self.problem)
        jail = Jail(self.rung, read=read, write=work, hide=hide, names=[HERE / "sql"])
        hash_seed = self.hash_seed + (1 if name.endswith("-2") else 0)
        python = [os.path.realpath(sys.executable), *ALONE, "-B", "-S"]
        with theirs:
            options = jail.options(
                site=[*map(str, site), str(HERE / "sql")], preload=early_imports(self.problem)
            )
            argv = [*python, str(JAILED / "worker.py"), str(theirs.fileno()), options]
            self.workers[name] = jail.start(
                argv, pass_fds=[theirs.fileno()], hash_seed=hash_seed, log=self.log(name)
            )
        return ours

    def log(self, name: str) -> Path:
        return self.root / f"{name}.log"

    # -- the end

    def end_worker(self, name: str) -> None:
        process = self.workers.pop(name, None)
        if process is not None:
            end(process)
            # What a test left when its zygote was killed: the next one shall not find it.
            scratch.empty(str(self.root / "work" / name))

    def is_stopped(self, name: str) -> bool:
        """The zygote is the process that was started, or its only child; what is below that is the answer's."""
        process = self.workers.get(name)
        return process is not None and any(map(is_stopped, [process.pid, *children_of(process.pid)]))

    def close(self) -> None:
        """The judge first: a worker that finds it gone clears up behind itself."""
        if self.judge is not None:
            end(self.judge, patience=0.0)
        for name in list(self.workers):
            self.end_worker(name)


def start_judge(
    rung: str, read: Sequence[Path], log: Path, modules: Sequence[str] = ()
) -> tuple[subprocess.Popen[bytes], socket.socket]:
    """`read`: what the judge may read beside the engine; `modules`: imported while it waits for its first message."""
    ours, theirs = socket.socketpair()
    jail = Jail(rung, read=[ENGINE, *read, *interpreter(), *map(Path, site_folders())])
    code = START_JUDGE.format(path=[str(ENGINE.parent), *site_folders()])
    with theirs:
        argv = [sys.executable, *ALONE, "-S", "-c", code, str(theirs.fileno()), jail.options(), *modules]
        return jail.start(argv, pass_fds=[theirs.fileno()], log=log), ours


def end(process: subprocess.Popen[bytes], patience: float = LEAVE_SECONDS) -> None:
    try:
        process.wait(patience)
    except subprocess.TimeoutExpired:
        for pid in [*descendants(process.pid), process.pid]:
            send_signal(pid, signal.SIGKILL)
    with contextlib.suppress(OSError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def write_byte_code() -> None:
    """Jailed processes cannot write any, and without it each of them would compile these files anew (30 ms)."""
    from importlib.util import cache_from_source

    for folder in (HERE, JAILED, HERE / "sql", HERE / "sql" / "jailed", ENGINE / "types"):
        for path in folder.glob("*.py"):
            cached = cache_from_source(str(path))
            if not _is_fresh(path, cached):
                import py_compile

                with contextlib.suppress(OSError):
                    py_compile.compile(str(path), cached, quiet=2)


def _is_fresh(path: Path, cached: str) -> bool:
    status = path.stat()
    try:
        with open(cached, "rb") as file:
            head = file.read(16)
    except OSError:
        return False
    noted = [int.from_bytes(head[start : start + 4], "little") for start in (8, 12)]
    return noted == [int(status.st_mtime) & 0xFFFFFFFF, status.st_size & 0xFFFFFFFF]


def interpreter() -> list[Path]:
    """What a bare interpreter needs: the one it was built for, and the environment's own `python`."""
    prefix = Path(sys.prefix).resolve()
    return [Path(sys.base_prefix).resolve(), prefix / "bin", prefix / "pyvenv.cfg"]


def site_folders() -> list[str]:
    paths = sysconfig.get_paths()
    return list(dict.fromkeys(str(Path(paths[name]).resolve()) for name in ("purelib", "platlib")))


def early_imports(problem: Problem) -> list[str]:
    """What a worker imports before it is told anything: a database takes longer than all the rest."""
    return DATABASE_MODULES[problem.sql.engine] if problem.sql else []


def hidden_folders(problem: Problem) -> list[Path]:
    """The bank and the engine, where they lie among folders that a worker may read."""
    installed = [Path(site) / name for site in site_folders() for name in ("engine", "drills")]
    return [problem.path.parent.parent, *installed]
