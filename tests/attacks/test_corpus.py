"""Every answer of the corpus gets the verdict that is right, in time, and leaves nothing behind.

The best rung of the jail that works here judges all of them, each lower rung every eighth. run.py shows more.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent))

from bench import Bench, Result
from corpus import KEYS, VERDICTS, Case, read_corpus, read_known
from run import chosen, is_known

from engine.judge import jail_report

EVERY = 8
WORKING = [rung for rung, state in jail_report() if state == "works"]
KNOWN = read_known()


def judged() -> Iterator[tuple[str, Case]]:
    for rung in WORKING:
        for number, case in enumerate(chosen([])):
            if rung == WORKING[0] or number % EVERY == 0:
                yield rung, case


@pytest.fixture(scope="module")
def benches() -> Iterator[dict[str, Bench]]:
    """One rung is open at a time, so that what is left behind is counted for it alone."""
    open_ones: dict[str, Bench] = {}
    yield open_ones
    for bench in open_ones.values():
        assert bench.close() == []


def result_of(benches: dict[str, Bench], rung: str, case: Case) -> Result:
    for other in [name for name in benches if name != rung]:
        assert benches.pop(other).close() == []
    if rung not in benches:
        benches[rung] = Bench(rung)
    return benches[rung].run(case)


def is_idle() -> bool:
    """Only then do seconds on the wall say something about the judge; our own work is one process."""
    return os.getloadavg()[0] < 1.2


@pytest.mark.parametrize(
    ("rung", "case"), [pytest.param(*pair, id=f"{pair[0]}-{pair[1].name}") for pair in judged()]
)
def test_the_verdict_is_right(benches: dict[str, Bench], rung: str, case: Case) -> None:
    result = result_of(benches, rung, case)
    faults = result.faults(rung)
    if is_known(case, rung, KNOWN):
        seldom = KNOWN[case.name].get("sometimes", False)
        assert faults or seldom, f"it is right now: take {case.name} out of known.toml"
        now = KNOWN[case.name]["now"]
        assert result.verdict == now or result.verdict != "AC", (
            f"{result.verdict} is worse than the known {now}"
        )
        return
    assert faults == [], result.says
    if case.can_be_stopped(rung) and is_idle():
        assert result.seconds < case.seconds, "the verdict is late"


@pytest.mark.parametrize("case", read_corpus(), ids=lambda case: case.name)
def test_an_answer_says_what_it_tries_and_what_is_expected(case: Case) -> None:
    assert set(case.header) <= KEYS
    assert case.expected() <= VERDICTS
    assert case.header.get("tries") or case.header.get("wears")
    assert (case.target / "problem.toml").is_file()


def test_the_corpus_is_large_enough() -> None:
    odd = [case for case in read_corpus() if case.name.startswith("odd_clothes/")]
    assert len(odd) >= 60
    assert len(read_corpus()) - len(odd) >= 120


def test_known_faults_are_in_the_corpus_and_have_a_reason() -> None:
    names = {case.name for case in read_corpus()}
    assert {name for name in KNOWN if name not in names} == set()
    assert [name for name, fault in KNOWN.items() if not fault["why"] or not fault["now"]] == []
