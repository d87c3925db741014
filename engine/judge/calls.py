"""Judging by calls: kinds `python` and `project`. Runs in the trusted judge process, one child of the worker per test."""

from __future__ import annotations

import re
from typing import Any

from engine.judge.link import Ending, Limits, Link, Stop, Worker
from engine.judge.comparison import Unequal
from engine.judge.recorder import UNSET, InputChanged, Recorder, cut
from engine.judge.rewriting import NotRaised, WrongException
from engine.judge.standin import MissingName, Opaque, RemoteRaised, Session, probes, solution
from engine.judge.suite import ShrinkBudgetSpent, Suite, Test
from engine.types.errors import JudgeError
from engine.types.verdict import PRECEDENCE, Failure, TestResult, Verdict, VerdictName

BASE_SECONDS = 1.0
FACTOR = 10.0
"""The limit of a test is max(1 s, 10 × what the reference takes on it)."""
IMPORT_SECONDS = 10.0
BASE_MEMORY = 256 * 2**20
"""Address space that the interpreter itself may take, on top of the problem's limit."""
PRINTED = 1000
ANSI = re.compile(r"\x1b(\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(\x07|\x1b\\)?|[@-_])")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def clean(text: str) -> str:
    """Text of the answer, harmless to a terminal."""
    return CONTROL.sub("�", ANSI.sub("", text))


class Rules:
    """What of a problem the judging by calls needs to know."""

    def __init__(self, *, memory: int, output: int, mutates: bool, requires: tuple[str, ...]) -> None:
        self.memory, self.output, self.mutates, self.requires = memory, output, mutates, requires

    def limits(self, cpu: float) -> Limits:
        return Limits(cpu=cpu, memory=self.memory + BASE_MEMORY, output=self.output)


class Outcome:
    """One run of one test."""

    def __init__(self, verdict: VerdictName, ending: Ending, failure: Failure | None = None) -> None:
        self.verdict, self.ending, self.failure = verdict, ending, failure


class CallsJudge:
    """`reference` gives a worker for the reference; it is started only when an answer is slow."""

    def __init__(self, suite: Suite, rules: Rules, reference: Any) -> None:
        self.suite = suite
        self.rules = rules
        self.reference = reference
        self.reference_cpu: dict[str, float] = {}

    def judge(self, worker: Worker) -> Verdict:
        refused = self.check_load(worker)
        if refused is not None:
            return refused
        results: list[TestResult] = []
        cpu, memory = 0.0, 0
        fatal = False
        shrink = True
        for test in self.suite.tests:
            if fatal:
                results.append(TestResult(name=test.name, outcome="not run", kind=test.kind, traps=_traps(test)))
                continue
            limit, outcome = self.run_in_time(test, worker, shrink)
            cpu += outcome.ending.cpu
            memory = max(memory, outcome.ending.memory)
            results.append(_result(test, outcome, limit))
            fatal = outcome.verdict in (VerdictName.TLE, VerdictName.MLE, VerdictName.OLE, VerdictName.IE)
            shrink = shrink and outcome.verdict is VerdictName.AC
        return summarise(results, cpu, memory)

    def run_in_time(self, test: Test, worker: Worker, shrink: bool) -> tuple[float, Outcome]:
        """Measure the reference only where the answer is not through within the least limit."""
        limit = max(BASE_SECONDS, FACTOR * self.reference_cpu.get(test.id, 0.0))
        outcome = self.run(test, worker, self.rules.limits(limit), shrink)
        if outcome.verdict is VerdictName.TLE and test.id not in self.reference_cpu and self.reference:
            measured = self.run(test, self.reference(), self.rules.limits(IMPORT_SECONDS), False)
            self.reference_cpu[test.id] = measured.ending.cpu
            longer = max(BASE_SECONDS, FACTOR * measured.ending.cpu)
            if longer > limit:
                return longer, self.run(test, worker, self.rules.limits(longer), shrink)
        return limit, outcome

    # -- one test

    def run(self, test: Test, worker: Worker, limits: Limits, shrink: bool) -> Outcome:
        recorder = Recorder()
        link = Link(worker, limits)
        session = Session(link, recorder, watch_inputs=not self.rules.mutates)
        error: BaseException | None
        try:
            loaded = link.load()
            if "raised" in loaded:
                return Outcome(VerdictName.RTE, link.close(), _raised_failure(test, recorder, loaded))
            solution.bind(session)
            probes.bind(session)
            error = test.run(recorder, shrink=shrink)
        except Stop as stop:
            error = stop
        finally:
            solution.bind(None)
            probes.bind(None)
        ending = link.close()
        if test.watcher and test.watcher.record is not None:
            recorder = test.watcher.record
        return self.conclude(test, recorder, link, ending, error)

    def conclude(
        self, test: Test, recorder: Recorder, link: Link, ending: Ending, error: BaseException | None
    ) -> Outcome:
        """A falsifying input counts first; then what was latched; a pass needs the test to have come to its end."""
        if error is not None and not isinstance(error, (Stop, ShrinkBudgetSpent)):
            verdict, failure = explain(test, recorder, error)
            return Outcome(verdict, ending, failure)
        if link.latched:
            return Outcome(link.latched, ending, _stopped_failure(test, recorder, link, ending))
        if error is not None:
            return Outcome(VerdictName.IE, ending, Failure(test=test.name, message="the test was stopped"))
        return Outcome(VerdictName.AC, ending)

    # -- loading

    def check_load(self, worker: Worker) -> Verdict | None:
        """Load the answer once by itself: what goes wrong here is CE, or RTE and the like at import."""
        link = Link(worker, self.rules.limits(IMPORT_SECONDS if not self.rules.requires else BASE_SECONDS * 2))
        try:
            loaded = link.load()
        except Stop:
            ending = link.close()
            verdict = link.latched or VerdictName.RTE
            failure = Failure(test="import", message=_how_it_ended(verdict, link, ending), printed=_printed(ending.printed))
            return self.refusal(verdict, failure, ending, at_import=True)
        ending = link.close()
        if "raised" in loaded:
            verdict = _load_verdict(loaded)
            return self.refusal(verdict, _load_failure(loaded, ending), ending, at_import=verdict is not VerdictName.CE)
        missing = [name for name in self.rules.requires if name not in loaded.get("loaded", {})]
        if missing:
            return self.refusal(VerdictName.CE, _missing_failure(missing, loaded["loaded"]), ending)
        return None

    def refusal(self, verdict: VerdictName, failure: Failure, ending: Ending, *, at_import: bool = False) -> Verdict:
        return Verdict(
            name=verdict, at_import=at_import, failure=failure, tests_total=len(self.suite.tests),
            cpu_seconds=ending.cpu, memory_bytes=ending.memory,
        )


def summarise(results: list[TestResult], cpu: float, memory: int) -> Verdict:
    """The worst verdict wins; the failure shown is that of the first failing test with it, a wrong answer first."""
    failed = [result for result in results if result.outcome == "failed"]
    names = {result.verdict for result in failed} or {VerdictName.AC}
    name = next(verdict for verdict in PRECEDENCE if verdict in names)
    if VerdictName.WA in names and name not in (VerdictName.IE, VerdictName.CE):
        name = next((r.verdict for r in failed if r.verdict in (VerdictName.WA, name)), name)
    shown = next((result.failure for result in failed if result.verdict is name), None)
    return Verdict(
        name=name, tests_passed=sum(result.outcome == "passed" for result in results), tests_total=len(results),
        failure=shown, results=tuple(results), cpu_seconds=cpu, memory_bytes=memory,
    )


def _traps(test: Test) -> tuple[str, ...]:
    return (test.trap,) if test.trap else ()


def _result(test: Test, outcome: Outcome, limit: float) -> TestResult:
    return TestResult(
        name=test.name, outcome="passed" if outcome.verdict is VerdictName.AC else "failed", verdict=outcome.verdict,
        cpu_seconds=round(outcome.ending.cpu, 4), limit_seconds=round(limit, 3), traps=_traps(test), kind=test.kind,
        failure=outcome.failure,
    )


# ---------------------------------------------------------------- why it failed


def explain(test: Test, recorder: Recorder, error: BaseException) -> tuple[VerdictName, Failure]:
    base: dict[str, Any] = {
        "test": test.name, "trap": test.trap, "call": clean(recorder.script()), "printed": _printed(recorder.output()),
    }
    if isinstance(error, Unequal):
        return VerdictName.WA, _unequal_failure(base, recorder, error)
    if isinstance(error, InputChanged):
        return VerdictName.WA, Failure(**base, message=str(error), expected=error.before, got=error.after,
                                       changed_input=f"{error.before} became {error.after}")
    if isinstance(error, WrongException):
        raised = error.raised.remote
        return VerdictName.WA, Failure(**base, expected=f"raises {error.expected}", got=_raise_text(raised), **_place(raised))
    if isinstance(error, NotRaised):
        result = recorder.last_result()
        got = "no exception" if result is UNSET else f"returned {recorder.show(result)}"
        return VerdictName.WA, Failure(**base, expected=f"raises {error.expected}", got=clean(got))
    if isinstance(error, RemoteRaised):
        return _verdict_of_raise(error.remote), _raised_failure(test, recorder, error.remote)
    if isinstance(error, MissingName):
        return VerdictName.WA, Failure(**base, message=f"your file does not define {error}")
    if isinstance(error, JudgeError) or not recorder.entries:
        return VerdictName.IE, Failure(**base, message=f"{type(error).__name__}: {error}")
    return VerdictName.WA, _misfit_failure(base, recorder, error)


def _misfit_failure(base: dict[str, Any], recorder: Recorder, error: BaseException) -> Failure:
    """A plain assert with its own message, or a result that the test could not even look at."""
    result = recorder.last_result()
    got = "" if result is UNSET else clean(recorder.show(result))
    text = str(error).partition("\n")[0]
    if not isinstance(error, AssertionError):
        text = f"the result cannot be used: {type(error).__name__}: {text}"
    return Failure(**base, message=clean(text), got=got)


def _unequal_failure(base: dict[str, Any], recorder: Recorder, error: Unequal) -> Failure:
    from engine.judge.standin import Outcomes

    got, expected = error.got, error.expected
    if isinstance(expected, Outcomes) and not isinstance(got, Outcomes):
        got, expected = expected, got
    if isinstance(got, Outcomes):
        return _replay_failure(base, got, list(expected) if isinstance(expected, list) else [])
    result = recorder.last_result()
    if result is expected and result is not got and not isinstance(got, Opaque):
        got, expected = expected, got
    return Failure(**base, message=error.message, expected=clean(recorder.show(expected)), got=clean(recorder.show(got)))


def _replay_failure(base: dict[str, Any], got: Any, expected: list[Any]) -> Failure:
    from engine.judge.comparison import difference
    from engine.judge.operations import script_line

    at = next((i for i, pair in enumerate(zip(got, expected, strict=False)) if difference(*pair) is not None), 0)
    name = "".join(letter for letter in got.name.lower() if letter.isalnum()) or "value"
    lines = [f"{name} = {got.name}({', '.join(map(repr, got.args))})"]
    steps = [script_line(name, tuple(step)) for step in got.operations[: at + 1]]
    left_out = len(steps) - 30
    if left_out > 0:
        steps = [f"# … {left_out:,} operations before these", *steps[left_out:]]
    base = base | {"call": cut("\n".join([*lines, *steps]), 4000)}
    return Failure(**base, expected=_outcome_text(expected, at), got=clean(_outcome_text(got, at)))


def _outcome_text(outcomes: list[Any], at: int) -> str:
    if at >= len(outcomes):
        return "nothing"
    how, value = outcomes[at]
    if how == "raised":
        return f"raises {value}"
    return cut(repr(value))


def _raise_text(raised: dict[str, Any]) -> str:
    text = clean(str(raised["text"]))
    return f"raised {raised['raised']}" + (f": {text}" if text else "")


def _place(raised: dict[str, Any]) -> dict[str, Any]:
    return {"line": raised.get("line"), "file": clean(str(raised.get("file", ""))), "source": clean(str(raised.get("source", "")))}


def _raised_failure(test: Test, recorder: Recorder, raised: dict[str, Any]) -> Failure:
    return Failure(
        test=test.name, trap=test.trap, call=clean(recorder.script()), got=_raise_text(raised),
        printed=_printed(recorder.output()), message=_raise_hint(raised), **_place(raised),
    )


def _raise_hint(raised: dict[str, Any]) -> str:
    name, text = raised["raised"], str(raised["text"])
    if name == "EOFError":
        return "there is no standard input: take what you need from the arguments"
    if name == "NotImplementedError":
        return "the starter's placeholder is still there"
    if name == "TypeError" and "argument" in text:
        return "the signature differs from the one in the starter"
    return ""


def _verdict_of_raise(raised: dict[str, Any]) -> VerdictName:
    return VerdictName.MLE if raised["raised"] == "MemoryError" else VerdictName.RTE


def _load_verdict(loaded: dict[str, Any]) -> VerdictName:
    if loaded.get("phase") == "compile" or loaded.get("missing"):
        return VerdictName.CE
    return _verdict_of_raise(loaded)


def _load_failure(loaded: dict[str, Any], ending: Ending) -> Failure:
    hint = ""
    if loaded.get("missing"):
        hint = f"the module {clean(str(loaded['missing']))} is not available here; this task is meant for the standard library"
    return Failure(test="import", got=_raise_text(loaded), message=hint, printed=_printed(ending.printed), **_place(loaded))


def _missing_failure(missing: list[str], found: dict[str, str]) -> Failure:
    names = ", ".join(sorted(name for name in found if not name.startswith("_"))[:10])
    what = f"your file does not define {', '.join(missing)}" + (f"; it defines {clean(names)}" if names else "; it is empty")
    return Failure(test="import", message=what)


def _stopped_failure(test: Test, recorder: Recorder, link: Link, ending: Ending) -> Failure:
    verdict = link.latched or VerdictName.RTE
    return Failure(
        test=test.name, trap=test.trap, call=clean(recorder.script()), message=_how_it_ended(verdict, link, ending),
        printed=_printed(ending.printed),
    )


def _how_it_ended(verdict: VerdictName, link: Link, ending: Ending) -> str:
    limits = link.limits
    if verdict is VerdictName.TLE:
        return f"stopped after {max(ending.cpu, link.waited):.1f} s; the limit is {limits.cpu:.1f} s of CPU time"
    if verdict is VerdictName.OLE:
        return f"printed more than {limits.output // 1024:,} KiB"
    if ending.signal:
        return f"the process was ended by signal {ending.signal}"
    return f"the process ended itself with exit status {ending.exit} before the call returned"


def _printed(text: str) -> str:
    text = clean(text)
    if len(text) <= PRINTED:
        return text
    return f"{text[:PRINTED]}\n… {len(text) - PRINTED:,} more characters printed"
