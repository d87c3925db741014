import probes
from engine.testing import contract, scripted, trap
from hypothesis import given
from hypothesis import strategies as st

FIVE = [("a", 3), ("b", 1), ("c", 4), ("d", 1), ("e", 2)]
SIDE_BY_SIDE = ("threads", "asyncio")


def observe(model, jobs, limit=1, *, show, seed=None):
    calls = ", ".join(f"{seconds} s{' and fails' * (rest[:1] == ['fail'])}{''.join(f' with a {name}' for name in rest[1:])}" for _, seconds, *rest in jobs[:9])
    name, more = {"sequence": ("run_sequence", ""), "threads": ("run_threads", f", {limit}"), "asyncio": ("await run_async", f", {limit}")}[model]
    lines = [
        f"# calls take {calls}{', …' * (len(jobs) > 9)}; clock() says 2000 for each second",
        f"run = {name}({[job[0] for job in jobs]}, fetch, clock{more})",
    ]
    return scripted(lines, probes.seen, model, jobs, limit, show, seed)


@trap("creation-only")
def test_total_of_five_calls():
    for model, limit, total in (("threads", 2, 12000), ("asyncio", 2, 12000), ("threads", 9, 8000), ("asyncio", 9, 8000)):
        assert observe(model, FIVE, limit, show=("total",)) == {"total": total}


@trap("finish-order")
def test_later_calls_end_first():
    for model in SIDE_BY_SIDE:
        assert observe(model, [("a", 5), ("b", 3), ("c", 1)], 3, show=("outcomes", "each")) == {
            "outcomes": ["a!", "b!", "c!"], "each": [10000, 6000, 2000],
        }


@trap("waiting-counted")
def test_calls_that_wait_for_their_turn():
    for model in SIDE_BY_SIDE:
        assert observe(model, [(n, 1) for n in range(6)], 2, show=("each", "total")) == {"each": [2000] * 6, "total": 6000}


@trap("first-error")
def test_calls_that_fail_after_a_while():
    for model in ("sequence", *SIDE_BY_SIDE):
        assert observe(model, [("a", 1), ("b", 4, "fail"), ("c", 2)], 2, show=("outcomes", "each")) == {
            "outcomes": ["a!", "ConnectionError: no answer for b", "c!"], "each": [2000, 8000, 4000],
        }


@trap("first-error")
def test_calls_that_fail_in_this_and_that_way():
    names = "ValueError", "KeyError", "Refused"
    for model in ("sequence", *SIDE_BY_SIDE):
        assert observe(model, [("a", 1, "fail", name) for name in names], 2, show=("outcomes", "each")) == {
            "outcomes": ["ValueError: no answer for a", "KeyError: 'no answer for a'", "Refused: no answer for a"], "each": [2000] * 3,
        }


@trap("no-limit")
def test_most_calls_at_a_time():
    for model in SIDE_BY_SIDE:
        for limit in (1, 3, 40):
            seen = observe(model, [(n, 1) for n in range(45)], limit, show=("peak", "total"))
            assert seen == {"peak": limit, "total": -(-45 // limit) * 2000}


@trap("own-clock")
def test_a_clock_that_runs_at_twice_the_pace():
    for model in ("sequence", *SIDE_BY_SIDE):
        assert observe(model, [("a", 1), ("b", 2)], 1, show=("total", "each")) == {"total": 6000, "each": [2000, 4000]}


@trap("adds-up")
def test_calls_side_by_side():
    for model in SIDE_BY_SIDE:
        assert observe(model, [("a", 2), ("b", 2), ("c", 2)], 3, show=("total", "peak")) == {"total": 4000, "peak": 3}


@contract
def test_one_after_the_other():
    assert observe("sequence", FIVE, show=("model", "outcomes", "total", "each", "begun", "peak")) == {
        "model": "sequence", "outcomes": ["a!", "b!", "c!", "d!", "e!"], "total": 22000, "each": [6000, 2000, 8000, 2000, 4000],
        "begun": [(0, 0), (3, 1), (4, 2), (8, 3), (9, 4)], "peak": 1,
    }


@contract
def test_when_calls_begin():
    for model in SIDE_BY_SIDE:
        assert observe(model, FIVE, 2, show=("begun", "model", "left")) == {
            "begun": [(0, 0), (0, 1), (1, 2), (3, 3), (4, 4)], "model": model, "left": 0,
        }


@trap("by-chance")
def test_the_thread_that_was_begun_last_runs_first():
    for limit in (1, 2, 3):
        assert observe("threads", [(n, 1) for n in range(6)], limit, seed="late ones first", show=("begun",)) == {
            "begun": [(n // limit, n) for n in range(6)],
        }


@trap("own-thread")
def test_whose_threads():
    for limit in (1, 3, 9):
        assert observe("threads", FIVE, limit, show=("in caller's thread", "left")) == {"in caller's thread": 0, "left": 0}


@contract
def test_no_items():
    for model in ("sequence", *SIDE_BY_SIDE):
        assert observe(model, [], 3, show=("model", "outcomes", "total", "each")) == {
            "model": model, "outcomes": [], "total": 0, "each": [],
        }


@contract
def test_equal_items_and_results_of_none():
    for model in ("sequence", *SIDE_BY_SIDE):
        assert observe(model, [("a", 2, "none"), ("a", 1), ("a", 0, "fail"), ("a", 1)], 2, show=("outcomes", "each")) == {
            "outcomes": [None, "a!", "ConnectionError: no answer for a", "a!"], "each": [4000, 2000, 0, 2000],
        }


@contract
def test_arguments_stay_as_they_are():
    assert probes.kept() == (["a", "b"], [("sequence", [1], 2, [3, 2]), ("threads", [1], 2, [2, 3])])


@contract
def test_report_of_three_runs():
    runs = ("sequence", [1, None], 10000, [4000, 6000]), ("threads", [None, 1], 6001, [1, 6000]), ("asyncio", [1, None], 3000, [])
    assert probes.rows(*runs, ("none", [1], 0, [0])) == [
        {"model": "sequence", "total": 10000, "speedup": 1.0, "slowest": 6000, "same": True},
        {"model": "threads", "total": 6001, "speedup": 1.7, "slowest": 6000, "same": False},
        {"model": "asyncio", "total": 3000, "speedup": 3.3, "slowest": 0, "same": True},
        {"model": "none", "total": 0, "speedup": None, "slowest": 0, "same": False},
    ]
    assert probes.rows() == []
    assert probes.rows(("a", [], 1, [1]), ("b", [], 1, [1])) == [
        {"model": name, "total": 1, "speedup": 1.0, "slowest": 1, "same": True} for name in "ab"
    ]
    assert [row["speedup"] for row in probes.rows(*(("a", [], total, []) for total in (900, 400, 360, 1200)))] == [1.0, 2.2, 2.5, 0.8]
    assert probes.rows(("a", [], 0, []), ("b", [], 5, [5])) == [
        {"model": "a", "total": 0, "speedup": None, "slowest": 0, "same": True},
        {"model": "b", "total": 5, "speedup": 0.0, "slowest": 5, "same": True},
    ]


def second_by_second(seconds, limit):
    """Plays the queue one second at a time: when is everything done?"""
    waiting, ends, now = list(seconds), [], 0
    while waiting or any(end > now for end in ends):
        while waiting and sum(end > now for end in ends) < limit:
            ends.append(now + waiting.pop(0))
        now += 1
    return now


@contract
@given(st.lists(st.tuples(st.integers(1, 4), st.booleans()), max_size=7), st.integers(1, 4), st.integers(0, 9))
def test_any_mix_of_calls(calls, limit, seed):
    jobs = [(n, seconds, "fail") if fails else (n, seconds) for n, (seconds, fails) in enumerate(calls)]
    for model in SIDE_BY_SIDE:
        assert observe(model, jobs, limit, seed=seed, show=("outcomes", "total", "each", "peak")) == {
            "outcomes": [f"ConnectionError: no answer for {n}" if fails else f"{n}!" for n, (_, fails) in enumerate(calls)],
            "total": second_by_second([seconds for seconds, _ in calls], limit) * 2000,
            "each": [seconds * 2000 for seconds, _ in calls],
            "peak": min(limit, len(calls)),
        }
