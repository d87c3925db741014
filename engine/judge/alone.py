"""Does the call that failed fail by itself? What an answer keeps between calls is told with the calls before."""

from __future__ import annotations

from typing import Any

import msgspec

from engine.judge.comparison import difference
from engine.judge.limits import Limits
from engine.judge.link import Link, Stop
from engine.judge.recorder import UNSET, Entry, Recorder
from engine.judge.remote import RemoteRaised, Unequal
from engine.judge.session import Session
from engine.judge.showing import clean
from engine.judge.worker import Worker
from engine.types.verdict import Failure

ONLY_AFTER_OTHERS = "the last line fails only after the others: by itself it gives what is expected"
RUNS = (1, 2, 4, 8, 16, 32, 64)
"""How many of the last calls are tried, in a fresh child each time, until the failure is there again."""


def tell_calls_before(
    failure: Failure, error: BaseException | None, recorder: Recorder, worker: Worker, limits: Limits
) -> Failure:
    """The failure, with the fewest calls that lead to it where the last one alone does not."""
    entries = [*recorder.earlier, *recorder.entries]
    last = entries[-1].result if entries else UNSET
    if not isinstance(error, Unequal) or last is UNSET or recorder.variables or len(entries) < 2:
        return failure
    if error.got is not last or any(entry.request is None for entry in entries[-2:]):
        return failure
    if difference(_result(entries[-1:], worker, limits), error.expected) is not None:
        return failure
    told = next((run for run in _runs(entries) if _fails(run, error.expected, worker, limits)), None)
    lines = [entry.line for entry in told] if told else ["# after other calls:", entries[-1].line]
    message = "\n".join(filter(None, (failure.message, ONLY_AFTER_OTHERS)))
    return msgspec.structs.replace(failure, call=clean("\n".join(lines)), message=message)


def _runs(entries: list[Entry]) -> list[list[Entry]]:
    return [entries[-length - 1 :] for length in RUNS if length == 1 or length < 2 * len(entries)]


def _fails(entries: list[Entry], expected: Any, worker: Worker, limits: Limits) -> bool:
    result = _result(entries, worker, limits)
    return result is not UNSET and difference(result, expected) is not None


def _result(entries: list[Entry], worker: Worker, limits: Limits) -> Any:
    """What the last of these calls returns in a fresh child; nothing where one cannot be made again."""
    result: Any = UNSET
    link = Link(worker, limits)
    session = Session(link, Recorder(), watch_inputs=False)
    try:
        link.load()
        for entry in entries:
            if entry.request is None:
                return UNSET
            try:
                result = session.result(session.request(entry.request))
            except RemoteRaised:
                result = UNSET
    except Stop:
        return UNSET
    finally:
        link.close()
    return result
