"""Judges answers to one problem from the person's own process, which runs none of the answer's code nor the tests'.

    this process ──┬── judge (trusted, jailed: tests, hypothesis, reference)
                   └── workers (jailed: one zygote for answers, one for the reference where needed)

The judge cannot start a process; a worker reaches nothing but the judge, through its one socket.
"""

from __future__ import annotations

import contextlib
import select
import socket
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import msgspec

from engine.judge import prepared
from engine.judge.crew import Crew, site_folders
from engine.judge.forerunner import Forerunner
from engine.judge.jail import choose
from engine.judge.jailed import frames
from engine.judge.jailed.wire import WireError
from engine.judge.prepared import shelf_in
from engine.judge.restrictions import breach
from engine.judge.sweeping import fresh_root, remove
from engine.judge.way import Way
from engine.types.answer import Answer
from engine.types.errors import JudgeError
from engine.types.problem import Problem
from engine.types.verdict import Failure, Verdict, our_fault

WALL_SECONDS = 300.0
"""A judge that takes longer than this for one answer has hung: IE, never the person's fault."""
WORD_SECONDS = 0.003
"""The judge asks for one worker right after the other."""
LOG_SHOWN = 600
SINGLE_FILES = {"python": "solution.py", "tests": "test_answer.py", "sql": "solution.sql"}

PLAIN = Way()


class Judge:
    """Warm after the first answer. Use as a context manager.

    Starts its processes at once, so that a caller can do other work meanwhile. `scratch` is a folder for temporary
    files, removed again; `seed` switches derandomising off (for the proof); `forerunner`: a process to take over;
    `first`: the answer that will be judged first, for which its worker gets ready while the tests are loaded.
    """

    def __init__(
        self,
        problem: Problem,
        *,
        scratch: Path,
        suite: str = "hidden",
        jail: str = "auto",
        seed: int | None = None,
        hash_seed: int = 0,
        forerunner: Forerunner | None = None,
        first: Answer | None = None,
    ) -> None:
        self.problem = problem = msgspec.structs.replace(problem, folder=str(problem.path.resolve()))
        self.suite, self.seed = suite, seed
        self.shelf = shelf_in(scratch)
        self.root = forerunner.root if forerunner else fresh_root(scratch)
        self.rung = forerunner.rung if forerunner else choose(jail, memory=scratch / "jail")
        self.answers = 0
        self.crew = Crew(problem, self.root, self.rung, hash_seed, self.shelf)
        self.spare = {"answer": self.crew.start_worker("answer")} if problem.kind != "card" else {}
        self.control = self.crew.take_over(forerunner) if forerunner else self.crew.start_judge()
        self.first = first
        self.ask_to_prepare()
        self.pending = True

    def __enter__(self) -> Judge:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self.control.close()
        for end in self.spare.values():
            end.close()
        self.crew.close()
        remove(self.root)

    # -- talking

    def ask_to_prepare(self) -> None:
        config = {
            "reference": str(self.root / "reference"),
            "site": site_folders(),
            "shelf": str(self.shelf),
        }
        message = {
            "op": "prepare",
            "problem": msgspec.to_builtins(self.problem),
            "config": config,
            "suite": self.suite,
            "seed": self.seed,
        }
        if self.first:
            try:
                message["first"] = {"files": str(self.lay_out(self.first)), "source": self.first.text}
            except (JudgeError, OSError):  # told when it is to be judged
                self.first = None
        self.tell(message)

    def tell(self, message: dict[str, Any]) -> None:
        with contextlib.suppress(OSError):  # `hear` says that the judge is gone, and why
            frames.send(self.control, message)

    def hear(self, meanwhile: Iterable[Callable[[], object]] = ()) -> Any:
        """Serve the judge's wishes for workers until it has its answer; `meanwhile`: see `verdict`."""
        self.control.settimeout(WALL_SECONDS)
        steps = iter(meanwhile)
        while True:
            while not self.spare and not self.has_word() and (step := next(steps, None)):
                step()
            try:
                message = frames.receive(self.control)
            except TimeoutError as error:
                raise JudgeError(f"the judge gave no verdict within {WALL_SECONDS:.0f} s") from error
            if message is None:
                raise JudgeError("the judge process ended", where=self.log())
            if "done" in message:
                return message["done"]
            self.serve(message)

    def has_word(self) -> bool:
        return bool(select.select([self.control], [], [], WORD_SECONDS)[0])

    def serve(self, message: dict[str, Any]) -> None:
        if "discard" in message:
            self.crew.end_worker(str(message["discard"]))
            return
        if "keep" in message:
            prepared.put(self.shelf, message)
            return
        if "look at" in message:
            self.tell({"stopped": self.crew.is_stopped(str(message["look at"]))})
            return
        name = str(message["spawn"])
        end = self.spare.pop(name, None) or self.crew.start_worker(name)
        with end:
            socket.send_fds(self.control, [b"."], [end.fileno()])

    def log(self) -> str:
        try:
            return self.crew.log("judge").read_text("utf-8", "replace")[-LOG_SHOWN:]
        except OSError:
            return ""

    # -- judging

    def verdict(
        self,
        answer: Answer,
        *,
        cases: str = "",
        way: Way = PLAIN,
        meanwhile: Iterable[Callable[[], object]] = (),
    ) -> Verdict:
        """Never raises for anything that an answer does; our own faults come back as IE.

        `meanwhile`: short pieces of other work, done one by one while the tests run: no sooner, because until then
        every processor has a process to start. Some may be left over.
        """
        try:
            return msgspec.structs.replace(self.judged(answer, cases, way, meanwhile), jail=self.rung)
        except (JudgeError, OSError, WireError, msgspec.ValidationError) as error:
            where = f"\n{error.where}" if isinstance(error, JudgeError) and error.where else ""
            return our_fault(f"{error}{where}", jail=self.rung)

    def judged(
        self, answer: Answer, cases: str, way: Way, meanwhile: Iterable[Callable[[], object]]
    ) -> Verdict:
        if self.pending:
            fault = self.hear()
            self.pending = False
            if fault is not None:
                return msgspec.convert(fault, Verdict)
        forbidden = breach(self.problem, answer)
        if forbidden is not None:
            return forbidden
        files, self.first = self.folder if answer is self.first else self.lay_out(answer), None
        self.tell(
            {
                "op": "judge",
                "files": str(files),
                "source": answer.text,
                "cases": cases,
                "dialect": answer.dialect,
                "suite": way.suite or self.suite,
                "seed": self.seed if way.seed is None else way.seed,
                "way": msgspec.to_builtins(way),
            }
        )
        verdict = msgspec.convert(self.hear(meanwhile), Verdict)
        single = SINGLE_FILES.get(self.problem.kind)
        return _as_theirs(verdict, single, answer.name) if single else verdict

    @property
    def folder(self) -> Path:
        """Of the answer that was laid out last."""
        return self.root / "answers" / str(self.answers)

    def lay_out(self, answer: Answer) -> Path:
        """A fresh folder for each answer; names come from the person's folder and may not leave it."""
        self.answers += 1
        folder = self.folder
        folder.mkdir()
        single = SINGLE_FILES.get(self.problem.kind)
        for name, data in answer.files.items():
            path = (folder / (single or name)).resolve()
            if not path.is_relative_to(folder):
                raise JudgeError(f"the answer holds a file outside its folder: {name}")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        return folder


def _as_theirs(verdict: Verdict, ours: str, theirs: str) -> Verdict:
    """A lone file is told by the name that the person calls it, not by the one that it had while it was judged."""

    def renamed(failure: Failure | None) -> Failure | None:
        if failure is None or theirs == ours:
            return failure
        texts = {name: getattr(failure, name).replace(ours, theirs) for name in ("file", "got", "message")}
        return msgspec.structs.replace(failure, **texts)

    results = [msgspec.structs.replace(result, failure=renamed(result.failure)) for result in verdict.results]
    return msgspec.structs.replace(verdict, failure=renamed(verdict.failure), results=tuple(results))
