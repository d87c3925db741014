"""A process that never runs any of the answer's code: for each test it forks a child that does, and watches it.

It waits on the control socket; how the child did is said once the child and all that it started are gone.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import socket
import sys
from contextlib import suppress
from functools import partial

from . import frames, scratch, wire
from .answer import compile_file, compile_ours, share_early
from .child import Child
from .confinement import confine, leave_the_family
from .parking import CAN_PARK, Parked
from .processes import adopt_orphans, die_with_parent, end_all
from .rehearsal import rehearse
from .restraint import restrain_child, restrain_parked, restrain_zygote
from .stack import ask_where
from .watch import OUT_OF_MEMORY, Watch

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NoReturn


def start(descriptor: int, options: str) -> NoReturn:
    """`options`: JSON; `scratch`, a folder to work in; `clean`, folders to empty after a test; `keep`, see below;
    `preload` from `site`, modules that the answer will need whatever it is. The rest of it is for restraint.py.
    """
    gc.disable()  # until all is imported
    wanted = json.loads(options)
    if wanted["keep"]:
        keep(descriptor)
    adopt_orphans()
    restrain_zygote(wanted)
    zygote = Zygote(socket.socket(fileno=descriptor), wanted)
    if wanted.get("preload"):
        zygote.preload(wanted["site"], wanted["preload"])
    zygote.serve()
    os._exit(0)


def keep(descriptor: int) -> None:
    """Go on as the child of a keeper, which ends what is left should an answer have killed the zygote."""
    adopt_orphans()
    zygote = os.fork()
    if zygote == 0:
        die_with_parent()
        return
    os.close(descriptor)
    os.waitpid(zygote, 0)
    end_all()
    os._exit(0)


class Zygote:
    def __init__(self, control: socket.socket, options: dict[str, Any]) -> None:
        self.control = control
        self.options = options
        self.setup: dict[str, Any] = {}
        self.base_path = list(sys.path)
        self.tests = 0
        self.parked: Parked | None = None

    def serve(self) -> None:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        wire.learn_numbers()
        while (message := frames.receive(self.control)) is not None:
            if message["op"] == "setup":
                self.prepare(message)
                frames.send(self.control, {"ready": True})
            elif message["op"] == "compile":
                self.compile()
            elif message["op"] == "begin":
                _, descriptors, _, _ = socket.recv_fds(self.control, 1, 1)
                report = self.run(message, descriptors[0])
                with suppress(OSError):  # the judge is gone: the next `receive` says so
                    frames.send(self.control, report)
                for place in self.options["clean"]:
                    scratch.empty(place)

    def prepare(self, setup: dict[str, Any]) -> None:
        """The answer's own folder joins the path only after the preloading: no code of it may run in the zygote."""
        if self.parked:
            self.parked.end()
        self.preload(setup["site"], setup["preload"])
        share_early(setup["shared"], self.options["scratch"])
        self.setup = setup | {"compiled": compile_ours(setup)}
        sys.path[:0] = setup["own"]
        gc.freeze()
        gc.enable()
        self.parked = self.park() if CAN_PARK else None

    def compile(self) -> None:
        """A child has compiled it and come to no harm: the next ones need not do it again."""
        with suppress(OSError, SyntaxError, ValueError, MemoryError, RecursionError):
            self.setup["code"] = compile_file(self.setup["entry"])

    def preload(self, site: list[str], names: list[str]) -> None:
        sys.path[:] = [*self.base_path, *site]
        for name in names:
            try:
                __import__(name)
            except Exception:  # the answer will meet it itself
                continue

    def run(self, limits: dict[str, Any], channel: int) -> dict[str, Any]:
        child, self.parked = self.parked or self.park(), None
        while not child.begin(limits, channel):
            child.end()
            child = self.park()
        os.close(channel)
        self.parked = self.park() if CAN_PARK else None
        spare = self.parked.pid if self.parked else 0
        where = partial(ask_where, child.pid, child.stack, self.setup["answer"])
        try:
            return Watch(self.control, child.pid, child.output, where, limits, spare).until_over()
        finally:
            child.close()

    def park(self) -> Parked:
        self.tests += 1
        child = Parked(os.path.join(self.options["scratch"], f"{os.getpid()}-{self.tests}"))
        if child.pid == 0:
            self.control.close()
            enter_child(child, self.setup, self.options)
        return child


def enter_child(parked: Parked, setup: dict[str, Any], options: dict[str, Any]) -> NoReturn:
    status = 0
    try:
        leave_the_family()
        rehearse()
        restrain_parked(options)
        limits, given = parked.wait()
        channel = socket.socket(fileno=confine(limits, given, parked.output, parked.stack))
        restrain_child(options, parked.folder)
        Child(setup | {"scratch": parked.folder, "check": limits["check"]}, channel).serve()
    except MemoryError:
        status = OUT_OF_MEMORY
    except BaseException:
        status = 1
    finally:
        os._exit(status)
