"""One warm judge per problem, an answer after the other, and what is wrong with each verdict."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
from corpus import BANK, HERE, Case
from watching import PATIENCE, Watch, adopt_orphans, our_processes, sweep

from engine.bank import read_problem
from engine.judge import Judge
from engine.judge.warm import Warm
from engine.types import Answer

HANGS_AFTER = 25.0
"""Seconds after which a judge is taken for hung; all judges are killed then."""
GROWN_AFTER = 0.3
"""Seconds without a new process."""
SECRET = "planted-secret-of-the-corpus"


@dataclass
class Result:
    case: Case
    verdict: str
    seconds: float
    left: list[str]
    hung: bool
    says: str
    is_json: bool

    def faults(self, rung: str) -> list[str]:
        """What is wrong with it, in words; empty where this rung cannot stop the case."""
        if not self.case.can_be_stopped(rung):
            return ["the judge itself failed: IE"] if self.verdict == "IE" else []
        expected = self.case.expected(rung)
        found = []
        if self.hung:
            found.append("the judge hung")
        if self.verdict not in expected:
            forged = "FORGED: " if self.verdict == "AC" else ""
            found.append(f"{forged}{self.verdict} instead of {' or '.join(sorted(expected))}")
        elif self.case.header.get("says", "").lower() not in self.says.lower():
            found.append(f"does not say {self.case.header['says']!r}")
        if not self.is_json:
            found.append("the verdict cannot be written as JSON")
        if SECRET in self.says:
            found.append("the planted secret is in the verdict")
        return found + [f"left {thing}" for thing in self.left]


def is_late(result: Result) -> bool:
    return result.seconds > result.case.seconds


class Bench:
    """One warm judge per problem at one rung; replaced when an answer broke it.

    `warm`: through what `drill watch` and `drill judge` judge with, which replaces it by itself.
    """

    def __init__(self, rung: str, *, warm: bool = False) -> None:
        self.rung = rung
        self.make = Warm if warm else Judge
        self.folder = Path(tempfile.mkdtemp(prefix="drill-corpus-", dir="/var/tmp"))
        self.scratch = self.folder / "scratch"
        self.judges: dict[Path, Judge | Warm] = {}
        self.families: dict[Path, int] = {}
        self.neighbours = [socket.create_server(("127.0.0.1", 0)), socket.socket(socket.AF_UNIX)]
        self.places = self.known_places()
        self.neighbours[1].bind(f"\0{self.places['ABSTRACT']}")
        self.neighbours[1].listen()
        os.environ["DRILL_ATTACK_TOKEN"] = SECRET
        adopt_orphans()

    def known_places(self) -> dict[str, str]:
        """What somebody who attacks this judge would know or guess."""
        return {
            "PLANTED": str(self.plant()),
            "SCRATCH": str(self.scratch),
            "BANK": str(BANK),
            "HERE": str(HERE),
            "PORT": str(self.neighbours[0].getsockname()[1]),
            "ABSTRACT": f"drill-attack-{os.getpid()}",
        }

    def plant(self) -> Path:
        """A home of the corpus' own, with something in it that no answer may read."""
        home = self.folder / "home"
        shutil.rmtree(home, ignore_errors=True)
        (home / ".ssh").mkdir(parents=True)
        (home / ".ssh" / "id_ed25519").write_text(SECRET, "utf-8")
        (home / "progress.db").write_text(SECRET, "utf-8")
        return home

    def planted_is_whole(self) -> bool:
        files = [path for path in (self.folder / "home").rglob("*") if path.is_file()]
        untouched = [
            path for path in files if path.read_text("utf-8") == SECRET and path.stat().st_mode & 0o200
        ]
        return len(files) == len(untouched) == 2

    def judge(self, target: Path, *, warm: bool = True) -> Judge | Warm:
        if target not in self.judges:
            before = self.settle()
            self.judges[target] = self.make(read_problem(target), scratch=self.scratch, jail=self.rung)
            if warm:
                self.warm(self.judges[target])
            self.families[target] = self.grown() - before
        return self.judges[target]

    def warm(self, judge: Judge | Warm) -> None:
        """Workers that the first slow answer starts, and the first that uses sets, are nothing left behind."""
        kind = judge.problem.kind
        text = slow_answer(judge.problem.requires) if kind == "python" else "" if kind == "project" else "SELECT 1"
        text += "SEEN = set()\n" if kind in ("python", "project") else ""
        judge.verdict(Answer(name="shop.py", files={"shop.py": text.encode()}))

    def settle(self) -> int:
        """Wait until those that were killed are gone."""
        for _ in range(100):
            if len(our_processes()) <= sum(self.families.values()):
                break
            time.sleep(0.02)
        return len(our_processes())

    def grown(self) -> int:
        """Processes, once those that a verdict did not wait for have started: a second worker after CE."""
        count, since = len(our_processes()), time.monotonic()
        while time.monotonic() - since < GROWN_AFTER:
            time.sleep(0.02)
            if (now := len(our_processes())) != count:
                count, since = now, time.monotonic()
        return count

    def run(self, case: Case) -> Result:
        fresh = "fresh" in case.header
        if fresh and case.target in self.judges:
            self.drop(case.target)
        judge = self.judge(case.target, warm=not fresh)
        dialect = case.header.get("dialect", "duckdb")
        answer = Answer(name=case.path.name, files=case.files(self.places), dialect=dialect)
        sweep()
        watch = Watch(self.scratch, sum(self.families.values()))
        alarm = threading.Timer(HANGS_AFTER, kill_leftovers)
        alarm.start()
        started = time.monotonic()
        verdict = judge.verdict(answer)
        seconds = time.monotonic() - started
        hung = not alarm.is_alive()
        alarm.cancel()
        alarm.join()
        left = [] if hung or fresh else watch.left_behind()
        if not self.planted_is_whole():
            left.append("the planted home changed")
            self.plant()
        in_scratch = watch.left_in_scratch()
        if hung or fresh or in_scratch or verdict.name == "IE" or any("processes" in thing for thing in left):
            self.drop(case.target)
        if hung:
            for other in [*self.judges]:
                self.drop(other)
        if in_scratch:  # the folder of a watcher that the answer killed goes with the judge
            left += watch.left_in_scratch()
        sweep()
        return Result(case, str(verdict.name), seconds, left, hung, as_text(verdict), can_be_written(verdict))

    def drop(self, target: Path) -> None:
        judge = self.judges.pop(target)
        del self.families[target]
        with contextlib.suppress(Exception):
            judge.close()
        if not self.judges:
            kill_leftovers()

    def close(self) -> list[str]:
        """What is still there once every judge is closed."""
        if not self.folder.exists():
            return []
        for judge in self.judges.values():
            judge.close()
        self.judges.clear()
        for neighbour in self.neighbours:
            neighbour.close()
        until = time.monotonic() + PATIENCE
        while our_processes() and time.monotonic() < until:
            time.sleep(0.02)
        left = [f"process {pid}" for pid in our_processes()]
        left += [str(path) for path in self.scratch.iterdir() if path.name not in ("jail", "suites")]
        kill_leftovers()
        shutil.rmtree(self.folder, ignore_errors=True)
        adopt_orphans(False)
        del os.environ["DRILL_ATTACK_TOKEN"]
        return left

    def __enter__(self) -> Bench:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def slow_answer(names: tuple[str, ...]) -> str:
    """Code with these names that never comes to an end when they are used."""
    loop = "def {0}(*_):\n    while True: pass\n"
    made = "class {0}:\n    def __init__(self):\n        while True: pass\n"
    return "".join((made if name[0].isupper() else loop).format(name) for name in names)


def kill_leftovers() -> None:
    for pid in our_processes():
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def as_text(verdict: Any) -> str:
    failure = verdict.failure
    parts = (failure.message, failure.got, failure.expected, failure.printed, failure.call) if failure else ()
    return " | ".join(part for part in (*parts, *verdict.notes) if part)


def can_be_written(verdict: Any) -> bool:
    try:
        msgspec.json.encode(verdict)
    except (UnicodeEncodeError, ValueError, TypeError):
        return False
    return True
