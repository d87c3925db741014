from __future__ import annotations

from engine.judge.explaining import explain, stopped_failure
from engine.judge.limits import Ending
from engine.judge.link import Link, Stop
from engine.judge.recorder import Recorder
from engine.judge.suite import Test
from engine.judge.watcher import ShrinkBudgetSpent
from engine.types.verdict import Failure, VerdictName

FATAL = frozenset({VerdictName.TLE, VerdictName.MLE, VerdictName.OLE, VerdictName.IE})
"""After one of these no further test is run."""


class Outcome:
    """One run of one test."""

    def __init__(self, verdict: VerdictName, ending: Ending, failure: Failure | None = None) -> None:
        self.verdict, self.ending, self.failure = verdict, ending, failure
        self.fatal = verdict in FATAL
        self.may_be_slow = verdict is VerdictName.TLE
        """Another limit might let it pass: to be seen against the reference."""


def conclude(test: Test, recorder: Recorder, link: Link, error: BaseException | None) -> Outcome:
    """A falsifying input counts first; then what was latched; a pass needs the test to have come to its end."""
    ending = link.close()
    if error is not None and not isinstance(error, (Stop, ShrinkBudgetSpent)):
        verdict, failure = explain(test, recorder, error)
        return Outcome(verdict, ending, failure)
    if link.latched:
        outcome = Outcome(link.latched, ending, stopped_failure(test, recorder, link, ending))
        outcome.fatal = outcome.fatal or bool(link.breached)
        outcome.may_be_slow = outcome.may_be_slow and not link.reason
        return outcome
    if error is not None:
        return Outcome(VerdictName.IE, ending, Failure(test=test.name, message="the test was stopped"))
    return Outcome(VerdictName.AC, ending)
