"""Time: measured in CPU seconds against the reference, and only where an answer is slow."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from engine.judge import Judge
from engine.types import Verdict, VerdictName

Judged = Callable[..., Verdict]
BURN = """
import time
def burn(seconds):
    end = time.process_time() + seconds
    while time.process_time() < end: pass
"""
ONE_CALL = "import solution\ndef test_it(): assert solution.f() == 1\n"


def answer_that_burns(seconds: float) -> str:
    return f"{BURN}\ndef f():\n    burn({seconds})\n    return 1\n"


def test_the_limit_is_ten_times_the_reference(judged: Judged) -> None:
    verdict = judged(ONE_CALL, answer_that_burns(1.6), answer_that_burns(0.3))
    assert verdict.name is VerdictName.AC, verdict.failure
    assert 2.9 < verdict.results[0].limit_seconds < 6
    assert 1.5 < verdict.cpu_seconds < 3


def test_beyond_ten_times_the_reference_is_tle(judged: Judged) -> None:
    verdict = judged(ONE_CALL, answer_that_burns(60), answer_that_burns(0.15))
    assert verdict.name is VerdictName.TLE
    assert verdict.failure is not None
    assert f"the limit is {verdict.results[0].limit_seconds:.1f} s of CPU time" in verdict.failure.message


def test_the_reference_is_not_run_for_a_quick_answer(bench: Any, tmp_path: Path, best_rung: str) -> None:
    problem = bench.problem("calibrated", tests=ONE_CALL, reference=answer_that_burns(0.2))
    with Judge(problem, scratch=tmp_path, jail=best_rung) as judge:
        assert judge.verdict(bench.answer("def f(): return 1")).name is VerdictName.AC
        assert "reference" not in judge.crew.workers
        assert judge.verdict(bench.answer("def f():\n    while True: pass")).name is VerdictName.TLE
        assert "reference" in judge.crew.workers


def test_a_clock_that_the_answer_turns_back_changes_nothing(judged: Judged) -> None:
    source = (
        "import time\ntime.monotonic = time.time = time.process_time = lambda: 0.0\n"
        "def f():\n    while True: pass\n"
    )
    assert judged(ONE_CALL, source, "def f(): return 1").name is VerdictName.TLE


def test_after_a_fatal_verdict_the_rest_is_not_run_and_never_counts_as_passed(judged: Judged) -> None:
    tests = """
        import solution
        def test_one(): assert solution.f(1) == 1
        def test_two(): assert solution.f(2) == 2
        def test_three(): assert solution.f(3) == 3
    """
    source = "def f(n):\n    while n == 2: pass\n    return n\n"
    verdict = judged(tests, source, "def f(n): return n")
    assert verdict.name is VerdictName.TLE
    assert [result.outcome for result in verdict.results] == ["passed", "failed", "not run"]
    assert (verdict.tests_passed, verdict.tests_total) == (1, 3)


def test_a_wrong_answer_found_before_the_clock_ran_out_is_wa(judged: Judged) -> None:
    tests = """
        from hypothesis import given, strategies as st
        import solution
        @given(st.lists(st.integers(0, 100)))
        def test_any(items): assert solution.f(items) == sum(items)
    """
    source = (
        BURN
        + """
seen = []
def f(items):
    if seen or len(items) > 3:
        seen.append(1)
        burn(0.2)
        return -1
    return sum(items)
"""
    )
    verdict = judged(tests, source, "f = sum")
    assert verdict.name is VerdictName.WA
    assert verdict.failure is not None
    assert verdict.failure.got == "-1"


def test_a_wrong_answer_in_one_test_outweighs_a_limit_in_a_later_one(judged: Judged) -> None:
    tests = """
        import solution
        def test_one(): assert solution.f(1) == 1
        def test_two(): assert solution.f(2) == 2
    """
    source = "def f(n):\n    while n == 2: pass\n    return 0\n"
    assert judged(tests, source, "def f(n): return n").name is VerdictName.WA


def test_a_test_that_ends_early_is_no_pass(judged: Judged) -> None:
    tests = """
        import pytest, solution
        def test_it():
            pytest.skip("a test that says nothing of the answer")
            assert solution.f() == 1
    """
    assert judged(tests, "def f(): return 2", "def f(): return 1").name is VerdictName.IE


@pytest.mark.parametrize(
    "first", ["next(iter(set(words)))", "list({word for word in words})[0]", "min(words, key=hash)"]
)
def test_an_answer_that_leans_on_the_order_of_a_set_is_found_out(judged: Judged, first: str) -> None:
    tests = """
        import solution
        def test_it():
            words = ["lamp", "shoe", "chair", "cup", "pen", "hat", "fork", "nail"]
            assert [solution.first([*words[n:], *words[:n]]) for n in range(8)] == EXPECTED
    """
    source = f"def first(words): return {first}\n"
    lucky = judged(tests.replace("EXPECTED", "[]"), source, source).failure.got
    shutil.rmtree(Path(judged.folder))
    verdict = judged(tests.replace("EXPECTED", lucky), source, source)
    assert verdict.name is VerdictName.WA
    assert verdict.notes == ("this failed only in a second run, where sets iterate in another order",)


@pytest.mark.parametrize(
    "source", ["def total(items): return len({*items})", "def total(items): return len(set(items))"]
)
def test_a_set_whose_order_does_not_matter_is_fine(judged: Judged, source: str) -> None:
    tests = "import solution\ndef test_it(): assert solution.total(['a', 'b', 'a']) == 2\n"
    verdict = judged(tests, source, source)
    assert verdict.name is VerdictName.AC
    assert verdict.notes == ()


@pytest.mark.parametrize("kept", ["count", "closed", "dead"])
def test_what_an_answer_keeps_between_tests_does_not_count_in_the_second_run(
    judged: Judged, kept: str
) -> None:
    """All tests of that run share one process at first; where one fails in it, it is judged by itself."""
    once = {
        "count": "calls.append(1)\n    if len(calls) > 1: return 0",
        "closed": "calls.append(1)\n    if len(calls) > 1: raise ValueError",
        "dead": "calls.append(1)\n    if len(calls) > 1: os._exit(1)",
    }[kept]
    tests = """
        import solution
        def test_one(): assert solution.total(["a", "b", "a"]) == 2
        def test_two(): assert solution.total(["a"]) == 1
        def test_three(): assert solution.total([]) == 0
    """
    source = f"import os\ncalls = []\ndef total(items):\n    {once}\n    return len(set(items))\n"
    verdict = judged(tests, source, source)
    assert verdict.name is VerdictName.AC
    assert verdict.notes == ()


def test_memory_is_what_the_problem_allows(judged: Judged) -> None:
    from engine.types.problem import Limits

    tests = "import solution\ndef test_it(): assert solution.f() == 1\n"
    source = "def f():\n    a = bytearray(600 << 20)\n    return 1\n"
    assert judged(tests, source, "def f(): return 1", limits=Limits(memory_mb=256)).name is VerdictName.MLE


def test_as_much_memory_as_allowed_is_fine(judged: Judged) -> None:
    # The reference needs as much: a machine that hands out memory for the first time may take a second for it.
    source = "def f():\n    a = bytearray(600 << 20)\n    return 1\n"
    verdict = judged(ONE_CALL, source, source)
    assert verdict.name is VerdictName.AC, verdict.failure
    assert verdict.memory_bytes > 600 << 20


def test_fifty_threads_fit(judged: Judged) -> None:
    source = """
        from concurrent.futures import ThreadPoolExecutor
        def f():
            with ThreadPoolExecutor(50) as pool:
                return max(pool.map(lambda n: len([0] * 100_000) // 100_000, range(500)))
    """
    verdict = judged(ONE_CALL, source, "def f(): return 1")
    assert verdict.name is VerdictName.AC, verdict.failure
