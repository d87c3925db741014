"""The trusted judge process: hidden tests, hypothesis and the reference live here, an answer never does.

It is told what to judge over a socket and asks its supervisor for workers: it can start no process of its own.
"""

from __future__ import annotations

import gc
import json
import select
import socket
import sys
from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Any, Protocol

import msgspec

from engine.judge.jailed import frames
from engine.judge.jailed.restraint import restrain_judge
from engine.judge.way import Way
from engine.judge.worker import Worker
from engine.types.problem import Problem
from engine.types.verdict import Verdict, our_fault

DEEPEST = 3000
"""Recursion limit: a value from the wire may be nested deeper than Python's default lets a comparison go."""


class KindJudge(Protocol):
    def judge_answer(self, server: Server, message: dict[str, Any], way: Way) -> Verdict: ...


class Server:
    def __init__(self, control: socket.socket) -> None:
        self.control = control
        self.problem: Problem
        self.config: dict[str, Any] = {}
        self.first: dict[str, Any] | None = None
        """Where the answer that will come first lies, and its source."""
        self.judges: dict[tuple[str, int | None], KindJudge] = {}
        self.workers: dict[str, Worker] = {}

    def serve(self) -> None:
        while (message := frames.receive(self.control)) is not None:
            frames.send(self.control, {"done": HANDLERS[message["op"]](self, message)})

    def prepare(self, message: dict[str, Any]) -> Any:
        self.problem = msgspec.convert(message["problem"], Problem)
        self.config = message["config"]
        self.first = message.get("first")
        try:
            self.judge_for(message["suite"], message["seed"])
        except Exception as error:
            return msgspec.to_builtins(_fault(error))
        finally:
            self.first = None
        return None

    def judge(self, message: dict[str, Any]) -> Any:
        try:
            way = msgspec.convert(message["way"], Way)
            verdict = self.judge_for(message["suite"], message["seed"]).judge_answer(self, message, way)
        except Exception as error:
            verdict = _fault(error)
        return msgspec.to_builtins(verdict)

    def judge_for(self, suite: str, seed: int | None) -> KindJudge:
        if (suite, seed) not in self.judges:
            if self.judges:
                gc.collect()  # what was imported before the first is no garbage
            self.judges[suite, seed] = _make_judge(self, suite, seed)
            gc.freeze()
            gc.enable()
        return self.judges[suite, seed]

    def leave(self, parcels: Iterable[dict[str, str]]) -> None:
        """For the next judge; this one can write no file."""
        for parcel in parcels:
            frames.send(self.control, parcel)

    # -- workers

    def spawn(self, name: str) -> socket.socket:
        frames.send(self.control, {"spawn": name})
        _, descriptors, _, _ = socket.recv_fds(self.control, 1, 1)
        return socket.socket(fileno=descriptors[0])

    def discard(self, name: str) -> None:
        frames.send(self.control, {"discard": name})

    def is_stopped(self, name: str) -> bool:
        frames.send(self.control, {"look at": name})
        return bool(frames.receive(self.control)["stopped"])

    def worker(self, name: str, setup: dict[str, Any]) -> Worker:
        """The zygote of that name, told what to load; one zygote serves many answers."""
        worker = self.workers.get(name)
        if worker is None:
            worker = self.workers[name] = Worker(name, self, setup)
        else:
            worker.change(setup)
        return worker

    def setup(self, files: str, *, entry: str = "", **more: Any) -> dict[str, Any]:
        base = {
            "answer": files,
            "entry": f"{files}/{entry}" if entry else "",
            "probes_source": "",
            "shared": {},
            "own": [],
            "site": [],
            "preload": [],
            "tests": "",
        }
        return base | more


def _fault(error: Exception) -> Verdict:
    return our_fault(f"{type(error).__name__}: {error}")


def _make_judge(server: Server, suite: str, seed: int | None) -> KindJudge:
    kind = server.problem.kind
    if kind in ("python", "project"):
        from engine.judge.programs import ProgramJudge

        return ProgramJudge(server, suite, seed)
    if kind == "tests":
        from engine.judge.person_tests import PersonTestsJudge

        return PersonTestsJudge(server, suite)
    if kind == "sql":
        from engine.judge.queries import QueryJudge

        return QueryJudge(server, suite, seed)
    raise ValueError(f"kind {kind} is not judged by a machine")


HANDLERS = {"prepare": Server.prepare, "judge": Server.judge}


def main(descriptor: int, options: str, modules: Sequence[str]) -> None:
    """`modules`: worth importing until the first message is there."""
    sys.setrecursionlimit(DEEPEST)
    gc.disable()  # nothing that is imported becomes garbage: looking for some takes an eighth of the time
    restrain_judge(json.loads(options))
    control = socket.socket(fileno=descriptor)
    for name in modules:
        if select.select([control], [], [], 0)[0]:
            break
        import_module(name)
    Server(control).serve()
