"""Loading an answer once by itself: what goes wrong here is CE, or RTE, TLE, MLE or OLE at import."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from engine.judge.explaining import how_it_ended, place, raise_hint, raise_text, verdict_of_raise
from engine.judge.jailed.keeping import MAY_KEEP
from engine.judge.limits import Ending, Limits
from engine.judge.link import Link, Stop
from engine.judge.showing import clean, printed
from engine.judge.worker import Worker
from engine.types.verdict import Failure, Verdict, VerdictName

NAMES_SHOWN = 10
Refusal = Callable[[int], Verdict]
"""Gives the verdict when told how many tests there are."""


class Loading(NamedTuple):
    """`refusal`: None when the answer can be loaded and defines what it must.

    `keeps`: what it may, between two tests, by its text, which is looked at before any of it runs.
    """

    refusal: Refusal | None
    keeps: str = MAY_KEEP


def look(worker: Worker, limits: Limits, requires: tuple[str, ...], *, is_project: bool = False) -> Loading:
    """A project tells its names before it is loaded."""
    limits.check = True
    link = Link(worker, limits)
    keeps = MAY_KEEP
    try:
        loaded = link.load()
        if not is_project and "kind" in loaded:
            keeps = str(loaded["kind"])
            loaded = link.load()
        if is_project and "loaded" in loaded and not _missing(loaded, requires):
            loaded = link.load()
            requires = ()
    except Stop:
        loaded = {}
    ending = link.close()
    if link.latched:
        message = how_it_ended(link.latched, link, ending)
        where = place(ending.place)
        failure = Failure(test="import", message=message, printed=printed(ending.printed), **where)
        return Loading(_refusal(link.latched, failure, ending))
    if "raised" in loaded:
        return Loading(_refusal(_verdict_of_load(loaded), _load_failure(loaded, ending), ending))
    missing = _missing(loaded, requires)
    if missing:
        return Loading(_refusal(VerdictName.CE, _missing_failure(missing, loaded["loaded"]), ending))
    return Loading(None, keeps)


def _missing(loaded: dict[str, Any], requires: tuple[str, ...]) -> list[str]:
    return [name for name in requires if name not in loaded.get("loaded", {})]


def _refusal(verdict: VerdictName, failure: Failure, ending: Ending) -> Refusal:
    return lambda tests: Verdict(
        name=verdict,
        at_import=verdict is not VerdictName.CE,
        failure=failure,
        tests_total=tests,
        cpu_seconds=ending.cpu,
        memory_bytes=ending.memory,
    )


def _verdict_of_load(loaded: dict[str, Any]) -> VerdictName:
    if loaded.get("phase") == "compile" or loaded.get("missing"):
        return VerdictName.CE
    return verdict_of_raise(loaded)


def _load_failure(loaded: dict[str, Any], ending: Ending) -> Failure:
    shown: dict[str, Any] = {"test": "import", "printed": printed(ending.printed), **place(loaded)}
    if loaded.get("missing"):
        return Failure(message=f"the module {clean(str(loaded['missing']))} is not available here", **shown)
    if loaded.get("phase") == "compile":
        return Failure(message=clean(f"{loaded['raised']}: {loaded['text']}"), **shown)
    return Failure(got=raise_text(loaded), message=raise_hint(loaded), **shown)


def _missing_failure(missing: list[str], found: dict[str, str]) -> Failure:
    names = ", ".join(sorted(name for name in found if not name.startswith("_"))[:NAMES_SHOWN])
    rest = f"it defines {clean(names)}" if names else "it is empty"
    return Failure(test="import", message=f"your file does not define {', '.join(missing)}; {rest}")
