"""What a zygote says of a test that is over reaches the judge, whatever crosses it on the wire."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from engine.judge.jailed import frames
from engine.judge.limits import Limits
from engine.judge.worker import Worker

REPORT = {
    "over": "TLE",
    "why": "",
    "signal": 9,
    "exit": 0,
    "cpu": 1.5,
    "memory": 1,
    "place": {},
    "printed": "",
}
LIMITS = Limits(cpu=1.0, memory=1 << 20, output=1024)


class Scripted:
    """A zygote that has one reply ready for each message of the judge, after the child's start."""

    def __init__(self, replies: dict[str, list[Any]]) -> None:
        self.replies = replies
        self.discarded: list[str] = []

    def spawn(self, name: str) -> socket.socket:
        ours, theirs = socket.socketpair()
        self.thread = threading.Thread(target=self.serve, args=(ours,))
        self.thread.start()
        return theirs

    def discard(self, name: str) -> None:
        self.discarded.append(name)

    def is_stopped(self, name: str) -> bool:
        return False

    def serve(self, control: socket.socket) -> None:
        with control:
            while (message := frames.receive(control)) is not None:
                if message["op"] == "begin":
                    os.close(socket.recv_fds(control, 1, 1)[1][0])
                for reply in self.replies.get(message["op"], []):
                    frames.send(control, reply)


@contextmanager
def running(**replies: list[Any]) -> Iterator[tuple[Worker, Scripted]]:
    zygote = Scripted({"setup": [{"ready": True}], **replies})
    worker = Worker("answer", zygote, {})
    with worker.begin(LIMITS):
        yield worker, zygote
    worker.drop()
    zygote.thread.join()


def test_a_report_that_crosses_the_question_about_delay_is_kept() -> None:
    with running(delay=[REPORT]) as (worker, zygote):
        assert worker.delay() == 0.0
        ending = worker.end(late=True)
        assert not ending.silent
        assert ending.over == "TLE"
        assert zygote.discarded == []


def test_a_reply_about_delay_that_comes_late_is_not_the_report() -> None:
    with running(end=[{"delay": 0.25}, REPORT]) as (worker, zygote):
        ending = worker.end()
        assert ending.cpu == 1.5
        assert zygote.discarded == []
