"""Tests of an answer that can keep nothing between them, in one child: a child for each takes 2 ms."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NoReturn, TypeGuard

from engine.judge.beside import lines_leave_nothing
from engine.judge.explaining import explain
from engine.judge.limits import Ending, Limits
from engine.judge.link import Link, Stop
from engine.judge.outcome import Outcome, conclude
from engine.judge.recorder import Recorder
from engine.judge.session import Session, Target
from engine.judge.standin import probes, solution
from engine.judge.suite import Test
from engine.judge.worker import Worker
from engine.types.verdict import VerdictName

CPU_SECONDS = 60
"""Of all tests in one child; each has its own limit besides."""
MOST_CHILDREN = 4
"""An answer that ends so many of them has its tests run one by one."""


class Apart(BaseException):
    """This test needs a child of its own: it uses a probe that may keep something."""


class Gate:
    """Stands for the session of probes in a shared child; lets through those that leave nothing behind there.

    `probes_keep`: of others than `of_lines`, those that run lines.
    """

    def __init__(
        self, session: Session, probes_keep: bool, of_lines: frozenset[str], may_run_lines: bool
    ) -> None:
        self.session, self.probes_keep, self.of_lines = session, probes_keep, of_lines
        self.may_run_lines = may_run_lines
        self.asked = False

    def call(
        self, target: Target, shown: str, args: tuple[Any, ...], kwargs: dict[str, Any], told: str = ""
    ) -> Any:
        if target[1] in self.of_lines:
            lines = args[0] if len(args) == 1 and not kwargs else None
            is_harmless = self.may_run_lines and _is_text(lines) and lines_leave_nothing(tuple(lines))
        else:
            is_harmless = not self.probes_keep
        return self.session.call(target, shown, args, kwargs, told) if is_harmless else self.refuse()

    def __getattr__(self, name: str) -> Any:
        return self.refuse() if self.probes_keep or self.of_lines else getattr(self.session, name)

    def refuse(self) -> NoReturn:
        self.asked = True
        raise Apart


def _is_text(lines: Any) -> TypeGuard[Sequence[str]]:
    return type(lines) in (list, tuple) and all(type(line) is str for line in lines)


@contextmanager
def bound(session: Session, of_probes: Gate | None = None) -> Iterator[None]:
    """What the tests import is the answer that this session leads to."""
    solution.bind(session)
    probes.bind(of_probes or session)
    try:
        yield
    finally:
        solution.bind(None)
        probes.bind(None)


class Together:
    """`load`: limits for loading the answer. `limits_of`: a test's own. `gate`: through which probes are used.
    `apart`: ids of tests that are not run here, which grow in number; None: none is run here.
    """

    def __init__(
        self,
        worker: Worker,
        load: Limits,
        limits_of: Callable[[Test], Limits],
        *,
        watch_inputs: bool,
        gate: Callable[[Session], Gate],
        apart: set[str] | None,
    ) -> None:
        self.worker, self.load, self.limits_of = worker, load, limits_of
        self.load.cpu = CPU_SECONDS  # the wall clock stays as it is
        self.watch_inputs, self.gate = watch_inputs, gate
        self.apart: set[str] = set() if apart is None else apart
        self.children = MOST_CHILDREN if apart is None else 0
        self.known: dict[str, Outcome | None] = {}
        self.failed: dict[str, Outcome] = {}
        self.confirmed = False
        self.memory = 0

    def outcome(self, test: Test, following: Sequence[Test], stop_at_first: bool) -> Outcome | None:
        """Where the test passes or is stopped at its own limit of time; None: to be run by itself. Where one has failed
        here and by itself as well, the answer is wrong: other failures count as they are.

        The zygote has one child at a time, so that those that follow are run now, as far as it goes.
        """
        if test.id not in {*self.known, *self.apart} and self.children < MOST_CHILDREN:
            self.children += 1
            link = Link(self.worker, self.load)
            try:
                if "raised" not in link.load() and link.come_through() is not None:
                    self.run_all([test, *following], link, stop_at_first)
            except Stop:
                pass
            self.memory = max(self.memory, link.close().memory)
        return self.known.get(test.id) or (self.failed.get(test.id) if self.confirmed else None)

    def compare(self, test: Test, by_itself: Outcome) -> None:
        if test.id in self.failed:
            self.confirmed = by_itself.verdict is not VerdictName.AC
            if not self.confirmed:
                self.failed.clear()

    def run_all(self, tests: Sequence[Test], link: Link, stop_at_first: bool) -> None:
        for test in tests:
            if test.id in self.apart:
                continue
            outcome = self.known[test.id] = self.run(test, link)
            if link.ending is not None or (stop_at_first and outcome is None and test.id not in self.apart):
                return

    def run(self, test: Test, link: Link) -> Outcome | None:
        recorder = Recorder()
        link.turn_to(self.limits_of(test))
        session = Session(link, recorder, watch_inputs=self.watch_inputs)
        gate = self.gate(session)
        with bound(session, gate):
            error = test.run(recorder, shrink=False)
        if gate.asked:
            self.apart.add(test.id)
            error = error or Apart()
        if link.latched:
            is_slow = link.latched is VerdictName.TLE and isinstance(error, Stop) and not link.reason
            return conclude(test, test.record or recorder, link, error) if is_slow else None
        cpu = link.come_through()
        if cpu is None:
            link.close()
            return None
        ending = Ending({"cpu": cpu})
        if error is None:
            return Outcome(VerdictName.AC, ending)
        if isinstance(error, Exception):
            verdict, failure = explain(test, test.record or recorder, error)
            self.failed[test.id] = Outcome(verdict, ending, failure)
        return None
