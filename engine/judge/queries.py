"""Kind `sql` in the judge process: a child of the worker as the channel to the database."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.judge.channel import Stopped
from engine.judge.limits import Limits
from engine.judge.link import Link, Stop
from engine.judge.programs import rules_of
from engine.judge.sql.datasets import SEEDS
from engine.judge.sql.judging import Known, judge_sql
from engine.judge.way import Way
from engine.judge.worker import Worker
from engine.types.answer import Answer
from engine.types.errors import JudgeError
from engine.types.verdict import Verdict, VerdictName

if TYPE_CHECKING:
    from engine.judge.server import Server

DATABASE = Path(__file__).resolve().parent / "sql"
DETAILS = {VerdictName.TLE: "cpu", VerdictName.MLE: "memory", VerdictName.OLE: "output"}


class QueryJudge:
    def __init__(self, server: Server, suite: Any, seed: int | None) -> None:
        self.suite, self.seeds = suite, seeds_of(seed)
        self.known = Known()
        self.rules = rules_of(server)

    def judge_answer(self, server: Server, message: dict[str, Any], way: Way) -> Verdict:
        site = [*server.config["site"], str(DATABASE)]
        worker = server.worker("answer", server.setup(message["files"], site=site))
        files = {"solution.sql": message["source"].encode()}
        answer = Answer(name="solution.sql", files=files, dialect=message["dialect"])
        with ChildChannel(worker, self.rules.limits(600.0)) as channel:
            cases = message["cases"] or None
            seeds = way.draws or self.seeds
            return judge_sql(
                server.problem, answer, self.suite, channel, cases, seeds=seeds, way=way, known=self.known
            )


def seeds_of(seed: int | None) -> tuple[int, ...]:
    """Seeds of the generated data; empty: those that the problem chose."""
    return () if seed is None else tuple(1000 * seed + number for number in SEEDS)


class ChildChannel:
    """One database in one child; the time of each question is limited by itself."""

    def __init__(self, worker: Worker, limits: Limits) -> None:
        self.link = Link(worker, limits)

    def __enter__(self) -> ChildChannel:
        return self

    def __exit__(self, *_: object) -> None:
        self.link.close()

    def call(self, message: dict[str, Any], *, cpu_seconds: float, wall_seconds: float) -> dict[str, Any]:
        link = self.link
        try:
            if link.waited == 0.0:
                link.load()
            link.worker.allow(cpu_seconds)
            link.limits.wall = link.waited + wall_seconds
            reply = link.request({"op": "sql", "question": message})
            if "sql" not in reply:
                raise JudgeError("the database cannot be asked", where=str(reply.get("text")))
            answer: dict[str, Any] = reply["sql"]
            return answer
        except Stop:
            verdict = link.latched or VerdictName.RTE
            raise Stopped(verdict, DETAILS.get(verdict, "crashed")) from None

    @property
    def usage(self) -> tuple[float, int]:
        ending = self.link.close()
        return ending.cpu, ending.memory
