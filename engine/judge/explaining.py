"""Why a test failed, in words for the person; never the test's source, never the reference."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from engine.judge.comparison import difference
from engine.judge.limits import Ending
from engine.judge.link import Link
from engine.judge.recorder import UNSET, InputChanged, Recorder
from engine.judge.remote import Opaque, Outcomes, RemoteRaised, Unequal
from engine.judge.rewriting import NotRaised, WrongException
from engine.judge.session import MissingName
from engine.judge.showing import clean, cut, printed
from engine.judge.suite import Test
from engine.types.errors import JudgeError
from engine.types.verdict import Failure, VerdictName

OUTCOME_SHOWN = 2000
Base = dict[str, Any]
Explained = tuple[VerdictName, Failure]


def explain(test: Test, recorder: Recorder, error: BaseException) -> Explained:
    base = {
        "test": test.name,
        "trap": test.trap,
        "call": clean(recorder.script()),
        "printed": printed(recorder.output()),
    }
    for kind, explanation in EXPLANATIONS:
        if isinstance(error, kind):
            return explanation(base, recorder, error)
    if isinstance(error, JudgeError) or not (recorder.entries or recorder.touched):
        return VerdictName.IE, Failure(**base, message=f"{type(error).__name__}: {error}")
    return _misfit(base, recorder, error)


def _unequal(base: Base, recorder: Recorder, error: Unequal) -> Explained:
    got, expected = error.got, error.expected
    if isinstance(expected, Outcomes) and not isinstance(got, Outcomes):
        got, expected = expected, got
    if isinstance(got, Outcomes):
        return _replay(base, recorder, got, list(expected) if isinstance(expected, list) else [])
    result = recorder.last_result()
    if result is expected and result is not got and not isinstance(got, Opaque):
        got, expected = expected, got
    if isinstance(got, str) and got.startswith("raises ") and not isinstance(expected, str):
        return VerdictName.WA, Failure(**base, expected=clean(recorder.show(expected)), got=clean(got))
    shown: Base = {"expected": clean(recorder.show(expected)), "got": clean(recorder.show(got))}
    return VerdictName.WA, Failure(**base, message=error.message, **shown)


def _replay(base: Base, recorder: Recorder, got: Outcomes, expected: list[Any]) -> Explained:
    pairs = zip(got, expected, strict=False)
    at = next((i for i, pair in enumerate(pairs) if difference(*pair) is not None), 0)
    shown: Base = {"expected": _outcome(expected, at), "got": clean(_outcome(got, at))}
    base = base | {"call": clean(got.script.up_to(got.first + at + 1))}
    raised = got.errors.get(str(got.first + at))
    if raised is None:
        return VerdictName.WA, Failure(**base, **shown)
    shown |= {"got": raise_text(raised), "message": raise_hint(raised), **place(raised)}
    verdict = VerdictName.MLE if verdict_of_raise(raised) is VerdictName.MLE else VerdictName.WA
    return verdict, Failure(**base, **shown)


def _outcome(outcomes: list[Any], at: int) -> str:
    if at >= len(outcomes):
        return "nothing"
    how, value = outcomes[at]
    return f"raises {value}" if how == "raised" else cut(Recorder().show(value), OUTCOME_SHOWN)


def _input_changed(base: Base, recorder: Recorder, error: InputChanged) -> Explained:
    changed = f"{clean(error.before)} became {clean(error.after)}"
    return VerdictName.WA, Failure(**base, message=str(error), changed_input=changed)


def _wrong_exception(base: Base, recorder: Recorder, error: WrongException) -> Explained:
    raised = error.raised.remote
    verdict = VerdictName.WA if verdict_of_raise(raised) is VerdictName.RTE else verdict_of_raise(raised)
    shown: Base = {"expected": f"raises {error.expected}", "got": raise_text(raised)}
    return verdict, Failure(**base, **shown, **place(raised))


def _not_raised(base: Base, recorder: Recorder, error: NotRaised) -> Explained:
    result = recorder.last_result()
    got = "no exception" if result is UNSET else f"returned {recorder.show(result)}"
    return VerdictName.WA, Failure(**base, expected=f"raises {error.expected}", got=clean(got))


def _remote_raised(base: Base, recorder: Recorder, error: RemoteRaised) -> Explained:
    raised = error.remote
    shown: Base = {"got": raise_text(raised), "message": raise_hint(raised)}
    return verdict_of_raise(raised), Failure(**base, **shown, **place(raised))


def _missing_name(base: Base, recorder: Recorder, error: MissingName) -> Explained:
    return VerdictName.WA, Failure(**base, message=f"your file does not define {error}")


def _misfit(base: Base, recorder: Recorder, error: BaseException) -> Explained:
    """A plain assert with its own message, or a result that the test could not even look at."""
    result = recorder.last_result()
    got = "" if result is UNSET else clean(recorder.show(result))
    text = str(error).partition("\n")[0]
    if not isinstance(error, AssertionError):
        text = f"the result cannot be used: {type(error).__name__}: {text}"
    return VerdictName.WA, Failure(**base, message=clean(text), got=got)


EXPLANATIONS: tuple[tuple[type[BaseException], Callable[[Base, Recorder, Any], Explained]], ...] = (
    (Unequal, _unequal),
    (InputChanged, _input_changed),
    (WrongException, _wrong_exception),
    (NotRaised, _not_raised),
    (RemoteRaised, _remote_raised),
    (MissingName, _missing_name),
)


# ---------------------------------------------------------------- what the answer raised, how it ended


def raised_failure(test: Test, recorder: Recorder, raised: dict[str, Any]) -> Failure:
    return Failure(
        test=test.name,
        trap=test.trap,
        call=clean(recorder.script()),
        got=raise_text(raised),
        printed=printed(recorder.output()),
        message=raise_hint(raised),
        **place(raised),
    )


def raise_text(raised: dict[str, Any]) -> str:
    text = clean(str(raised["text"]))
    return clean(f"raised {raised['raised']}") + (f": {text}" if text else "")


def place(raised: dict[str, Any]) -> dict[str, Any]:
    line = raised.get("line")
    return {
        "line": line if type(line) is int else None,
        "file": clean(str(raised.get("file", ""))),
        "source": clean(str(raised.get("source", ""))),
    }


def raise_hint(raised: dict[str, Any]) -> str:
    name, text = raised["raised"], str(raised["text"])
    if name == "TypeError" and "argument" in text:
        return "the signature differs from the one in the starter"
    return RAISE_HINTS.get(str(name), "")


def verdict_of_raise(raised: dict[str, Any]) -> VerdictName:
    return VerdictName.MLE if raised["raised"] == "MemoryError" else VerdictName.RTE


def stopped_failure(test: Test, recorder: Recorder, link: Link, ending: Ending) -> Failure:
    verdict = link.latched or VerdictName.RTE
    return Failure(
        test=test.name,
        trap=test.trap,
        call=clean(recorder.script()),
        message=how_it_ended(verdict, link, ending),
        printed=printed(ending.printed),
        **place(ending.place),
    )


def how_it_ended(verdict: VerdictName, link: Link, ending: Ending) -> str:
    limits = link.limits
    if link.reason:
        return link.reason
    if verdict is VerdictName.TLE:
        return (
            f"stopped after {max(ending.cpu, link.waited):.1f} s; the limit is {limits.cpu:.1f} s of CPU time"
        )
    if verdict is VerdictName.OLE:
        return f"printed more than {limits.output // 1024:,} KiB"
    if verdict is VerdictName.MLE:
        return f"took more memory than the {limits.memory // 2**20:,} MiB that it may"
    if link.breached:
        return f"your code got in the way of being judged ({link.breached})"
    if ending.why:
        return f"started {ending.why}"
    if ending.signal:
        return f"the process was ended by signal {ending.signal}"
    return f"the process ended itself with exit status {ending.exit} before the call returned"


RAISE_HINTS = {
    "EOFError": "there is no standard input: take what you need from the arguments",
    "NotImplementedError": "the starter's placeholder is still there",
}
