from __future__ import annotations

import json
import resource
import signal
import socket
import struct
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from engine.judge.channel import Stopped
from engine.judge.sql.judging import judge_sql
from engine.types import Answer, Problem, SqlSettings, Verdict, VerdictName

WORKER = Path(__file__).resolve().parents[3] / "engine" / "judge" / "sql" / "worker.py"
GIB = 1 << 30


class PlainChannel:
    """A worker without a jail: RLIMIT_AS, and a kill when the wall clock runs out."""

    def __init__(self, engine: str = "duckdb") -> None:
        ours, theirs = socket.socketpair()
        self.process = subprocess.Popen(
            [sys.executable, "-I", "-B", str(WORKER), str(theirs.fileno()), engine],
            pass_fds=[theirs.fileno()],
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (GIB, GIB)),
        )
        theirs.close()
        self.socket = ours
        self.calls: list[dict[str, Any]] = []

    def call(self, message: dict[str, Any], *, cpu_seconds: float, wall_seconds: float) -> dict[str, Any]:
        self.calls.append(message)
        self.socket.settimeout(min(wall_seconds, cpu_seconds + 1.0))
        data = json.dumps(message).encode()
        try:
            self.socket.sendall(struct.pack(">I", len(data)) + data)
            (size,) = struct.unpack(">I", self.read(4))
            reply: dict[str, Any] = json.loads(self.read(size))
        except TimeoutError:
            self.close()
            raise Stopped(VerdictName.TLE, "cpu") from None
        except OSError:
            self.close()
            raise Stopped(VerdictName.RTE, "crashed") from None
        return reply

    def read(self, size: int) -> bytes:
        data = b""
        while len(data) < size:
            part = self.socket.recv(size - len(data))
            if not part:
                raise ConnectionError
            data += part
        return data

    @property
    def usage(self) -> tuple[float, int]:
        return 0.0, 0

    def close(self) -> None:
        self.socket.close()
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
        self.process.wait()


class Bench:
    """Tiny problem folders, and the verdicts on answers to them."""

    def __init__(self, folder: Path, warm: dict[str, PlainChannel]) -> None:
        self.folder = folder
        self.warm = warm

    def problem(
        self,
        schema: str,
        reference: str,
        sample: str,
        *,
        traps: dict[str, str] | None = None,
        generator: str = "",
        **settings: Any,
    ) -> Problem:
        """`traps`: the hand-made data of each trap."""
        traps = traps or {}
        files = {
            "data/schema.sql": schema,
            "data/sample.sql": sample,
            "submissions/accepted/reference.sql": reference,
            **{f"data/{trap}.sql": script for trap, script in traps.items()},
        }
        if generator:
            files["data/generator.py"] = generator
        for name, text in files.items():
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / name).write_text(text, "utf-8")
        return problem_in(self.folder, SqlSettings(**settings), dict.fromkeys(traps, "a trap"))

    def judge(
        self,
        problem: Problem,
        answer: str,
        suite: Any = "hidden",
        *,
        dialect: str = "duckdb",
        cases: str | None = None,
    ) -> Verdict:
        assert problem.sql
        channel = self.channel(problem.sql.engine)
        asked = Answer(name="answer.sql", files={"answer.sql": answer.encode()}, dialect=dialect)
        return judge_sql(problem, asked, suite, channel, cases, shrink_seconds=20.0)

    def channel(self, engine: str) -> PlainChannel:
        """One worker serves all tests until it has to be killed."""
        if engine not in self.warm or self.warm[engine].process.poll() is not None:
            self.warm[engine] = PlainChannel(engine)
        self.warm[engine].calls.clear()
        return self.warm[engine]


def problem_in(folder: Path, sql: SqlSettings, traps: dict[str, str]) -> Problem:
    return Problem(
        id="00000000",
        slug=folder.name,
        track="sql",
        title="A tiny problem",
        kind="sql",
        topics=("select-filter",),
        pattern="tiny",
        difficulty=1,
        minutes=5,
        why="For tests.",
        folder=str(folder),
        content_hash="",
        sql=sql,
        traps=traps,
    )


@pytest.fixture(scope="session")
def warm() -> Iterator[dict[str, PlainChannel]]:
    channels: dict[str, PlainChannel] = {}
    yield channels
    for channel in channels.values():
        channel.close()


@pytest.fixture
def bench(tmp_path: Path, warm: dict[str, PlainChannel]) -> Bench:
    return Bench(tmp_path, warm)
