from __future__ import annotations

import faulthandler
import gc
import os
import sys
from _thread import RLock

from . import frames, requests
from .answer import Answer
from .confinement import STACK
from .objects import Objects
from .output import Output
from .raised import describe_error
from .stack import TELL_WHERE
from .wire import WireError

TYPE_CHECKING = False
if TYPE_CHECKING:
    import socket
    from typing import Any


class Child:
    """Loads an answer, then serves requests until the test is over."""

    def __init__(self, setup: dict[str, Any], channel: socket.socket) -> None:
        self.setup = setup
        self.channel = channel
        self.asking = RLock()
        self.seeded = False
        self.database: Any = None
        self.out = Output(1)
        self.answer = Answer(setup)
        self.objects = Objects(self.answer, self.ask)

    def serve(self) -> None:
        faulthandler.register(TELL_WHERE, STACK, all_threads=False)
        os.chdir(self.setup["scratch"])
        os.environ["TMPDIR"] = self.setup["scratch"]
        sys.stdin = os.fdopen(0)
        sys.stdout = sys.stderr = self.out.as_text()
        self.seed()
        loaded = self.load()
        self.reply(loaded)
        if "loaded" not in loaded:
            return
        while (request := frames.receive_request(self.channel)) is not None and request["op"] != "end":
            self.serve_one(request)

    def load(self) -> dict[str, Any]:
        phase = "compile"
        try:
            self.answer.compile()
            if self.setup["check"]:
                self.reply(self.answer.seen_beforehand())
            phase = "load"
            return {"loaded": self.answer.load()}
        except BaseException as error:
            return self.raised(error) | {"phase": phase}

    def serve_one(self, request: dict[str, Any]) -> None:
        if request.get("fresh"):  # another test begins
            self.objects.forget()
            gc.collect()  # rings of objects would add up to more memory than a test takes
            self.seeded = False
        self.seed()
        self.out.recent.clear()
        try:
            body = requests.TABLE[request["op"]](self, request)
        except BaseException as error:
            body = self.raised(error)
        body["out"] = self.out.take()
        self.reply(body)

    def seed(self) -> None:
        """The same random numbers in every run, however late the module is imported."""
        random = sys.modules.get("random")
        if random is not None and not self.seeded:
            self.seeded = True
            if not self.answer.is_own(getattr(random, "__file__", "")):
                random.seed(0)

    def reply(self, body: dict[str, Any]) -> None:
        try:
            frames.send(self.channel, body)
        except WireError as error:
            frames.send(self.channel, {"opaque": f"a value that is {error}"})

    def raised(self, error: BaseException) -> dict[str, Any]:
        return describe_error(error, self.answer) | {"id": self.objects.keep(error)}

    def ask(self, question: dict[str, Any]) -> Any:
        """A question to the test: call its function, take from its iterator. It may call back into the answer."""
        with self.asking:
            frames.send(self.channel, question)
            while (reply := frames.receive_request(self.channel)) is not None and "op" in reply:
                if reply["op"] == "end":
                    os._exit(0)
                self.serve_one(reply)
        if reply is None:
            os._exit(0)
        if "raised" in reply:
            raise self.objects.error(reply["raised"], reply["args"])
        return self.objects.decode(reply["value"])
