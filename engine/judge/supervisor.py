"""Starts the judge and its workers, each in a jail, and hands the judge the sockets that it asks for.

    person's terminal ── this process ──┬── judge (trusted, jailed: tests, hypothesis, reference)
                                        └── workers (jailed: one zygote for answers, one for the reference where needed)

The judge cannot start a process and a worker cannot reach the judge but through its one socket.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path
from typing import Any

import msgspec

from engine.judge import wire
from engine.judge.jail import Jail, choose
from engine.types.answer import Answer
from engine.types.errors import JudgeError
from engine.types.problem import Problem
from engine.types.verdict import Failure, Verdict, VerdictName

ENGINE = Path(__file__).resolve().parent.parent
HERE = Path(__file__).resolve().parent
WALL_SECONDS = 300.0
"""A judge that takes longer than this for one answer has hung: IE, never the person's fault."""
NEEDS_SITE = ("project", "tests", "sql")
"""Kinds whose answers use installed packages; the others see the standard library only."""


class Judge:
    """Judges answers to one problem; warm after the first. Use as a context manager.

    Starts its processes at once, so that a caller can do other work meanwhile. `scratch` is a folder for temporary
    files, removed again; `seed` switches derandomising off (for the proof).
    """

    def __init__(
        self, problem: Problem, *, scratch: Path, suite: str = "hidden", jail: str = "auto", seed: int | None = None,
        hash_seed: int = 0,
    ) -> None:
        self.problem, self.suite, self.hash_seed = problem, suite, hash_seed
        scratch.mkdir(parents=True, exist_ok=True)
        self.root = Path(tempfile.mkdtemp(prefix="judge-", dir=scratch)).resolve()
        self.rung = choose(jail, memory=scratch / "jail")
        self.processes: list[subprocess.Popen[bytes]] = []
        self.answers = 0
        for name in ("answers", "reference", "work"):
            (self.root / name).mkdir()
        self.copy_reference()
        self.spare = {"answer": self.start_worker("answer")} if problem.kind != "card" else {}
        self.control = self.start_judge()
        self.pending = self.ask_to_prepare(seed)

    def __enter__(self) -> Judge:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self.control.close()
        for end in self.spare.values():
            end.close()
        for process in self.processes:
            _kill(process)
        self.processes.clear()
        shutil.rmtree(self.root, ignore_errors=True)

    # -- processes

    def copy_reference(self) -> None:
        accepted = self.problem.path / "submissions" / "accepted"
        if self.problem.kind == "project":
            shutil.copytree(accepted / "reference", self.root / "reference", dirs_exist_ok=True)
        elif self.problem.kind == "python":
            shutil.copy(accepted / "reference.py", self.root / "reference" / "solution.py")

    def start_judge(self) -> socket.socket:
        ours, theirs = socket.socketpair()
        path = [str(ENGINE.parent), *_site_folders()]
        code = f"import sys; sys.path[:0] = {path!r}; from engine.judge.server import main; main({theirs.fileno()})"
        jail = Jail(self.rung, read=[ENGINE, self.problem.path, *_interpreter(), *map(Path, _site_folders())])
        self.launch(jail, [sys.executable, "-I", "-S", "-c", code], theirs, "judge", 0)
        return ours

    def start_worker(self, name: str) -> socket.socket:
        """`answers` is not shown to the reference's worker, nor the reference to the answers'."""
        ours, theirs = socket.socketpair()
        site = [Path(folder) for folder in _site_folders()] if self.problem.kind in NEEDS_SITE else []
        script = HERE / "worker.py"
        own = self.root / ("reference" if name == "reference" else "answers")
        beside = [HERE / "wire.py", HERE / "operations.py", HERE / "sql" / "worker.py", HERE / "sql" / "jailed"]
        read = [script, *beside, own, *_interpreter(), *site]
        jail = Jail(self.rung, read=read, write=self.root / "work", hide=_hidden_folders(self.problem))
        argv = [os.path.realpath(sys.executable), "-I", "-B", "-S", str(script), str(theirs.fileno())]
        self.launch(jail, argv, theirs, name, self.hash_seed)
        return ours

    def launch(self, jail: Jail, argv: list[str], theirs: socket.socket, name: str, hash_seed: int) -> None:
        with theirs:
            process = jail.start(argv, pass_fds=[theirs.fileno()], hash_seed=hash_seed, log=self.root / f"{name}.log")
        self.processes.append(process)

    # -- talking

    def ask_to_prepare(self, seed: int | None) -> bool:
        config = {
            "scratch": str(self.root / "work"), "reference": str(self.root / "reference"), "site": _site_folders(), "seed": seed,
        }
        problem = msgspec.to_builtins(self.problem)
        self.tell({"op": "prepare", "problem": problem, "config": config, "suite": self.suite})
        return True

    def tell(self, message: dict[str, Any]) -> None:
        try:
            wire.send(self.control, message)
        except OSError as error:
            raise JudgeError("the judge process ended", where=self.log()) from error

    def hear(self) -> Any:
        """Serve the judge's wishes for workers until it has its answer."""
        self.control.settimeout(WALL_SECONDS)
        while True:
            try:
                message = wire.receive(self.control)
            except TimeoutError as error:
                raise JudgeError(f"the judge gave no verdict within {WALL_SECONDS:.0f} s") from error
            if message is None:
                raise JudgeError("the judge process ended", where=self.log())
            if "done" in message:
                return message["done"]
            self.send_worker(str(message["spawn"]))

    def send_worker(self, name: str) -> None:
        end = self.spare.pop(name, None) or self.start_worker(name)
        with end:
            socket.send_fds(self.control, [b"."], [end.fileno()])

    def log(self) -> str:
        try:
            return (self.root / "judge.log").read_text("utf-8", "replace")[-600:]
        except OSError:
            return ""

    def verdict(self, answer: Answer, *, cases: str = "") -> Verdict:
        """Never raises for anything that an answer does; our own faults come back as IE."""
        try:
            if self.pending:
                self.pending = False
                fault = self.hear()
                if fault is not None:
                    return self.signed(msgspec.convert(fault, Verdict))
            files = self.lay_out(answer)
            self.tell({
                "op": "judge", "files": str(files), "source": answer.text, "suite": self.suite, "cases": cases, "dialect": answer.dialect,
            })
            return self.signed(msgspec.convert(self.hear(), Verdict))
        except (JudgeError, OSError, wire.WireError, msgspec.ValidationError) as error:
            where = f"\n{error.where}" if isinstance(error, JudgeError) and error.where else ""
            return self.signed(Verdict(name=VerdictName.IE, failure=Failure(test="the judge", message=f"{error}{where}")))

    def signed(self, verdict: Verdict) -> Verdict:
        return msgspec.structs.replace(verdict, jail=self.rung)

    def lay_out(self, answer: Answer) -> Path:
        """A fresh folder for each answer; names come from the person's folder and may not leave it."""
        self.answers += 1
        folder = self.root / "answers" / str(self.answers)
        folder.mkdir()
        single = {"python": "solution.py", "tests": "test_answer.py", "sql": "solution.sql"}.get(self.problem.kind)
        for name, data in answer.files.items():
            path = (folder / (single or name)).resolve()
            if not path.is_relative_to(folder):
                raise JudgeError(f"the answer holds a file outside its folder: {name}")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        return folder


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End the whole session of a process of ours; a jail's own process space ends with it."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except OSError:
        shutil.rmtree(self.root, ignore_errors=True)
    process.kill()
    process.wait()


def _interpreter() -> list[Path]:
    """Folders that a bare interpreter needs: the one it was built for, and the environment's own `python`."""
    return [Path(sys.base_prefix).resolve(), Path(sys.prefix).resolve() / "bin", Path(sys.prefix).resolve() / "pyvenv.cfg"]


def _site_folders() -> list[str]:
    paths = sysconfig.get_paths()
    return list(dict.fromkeys(str(Path(paths[name]).resolve()) for name in ("purelib", "platlib")))


def _hidden_folders(problem: Problem) -> list[Path]:
    """The bank and the engine, where they lie among folders that a worker may read."""
    return [problem.path.parent.parent, *(Path(folder) / name for folder in _site_folders() for name in ("engine", "drills"))]

