import probes
from engine.testing import contract, trap
from hypothesis import given
from hypothesis import strategies as st


@trap("cpu-in-threads")
def test_prices_computed_in_python():
    assert probes.chosen(("function", 3, 1.0), ("function", 0.01, 0.9), ("function", 60, 0.6)) == ["processes"] * 3


@trap("waiting-in-processes")
def test_requests_to_another_service():
    assert probes.chosen(("function", 3, 0.0), ("function", 0.2, 0.1), ("lambda", 60, 0.4)) == ["threads"] * 3


@trap("unpicklable")
def test_computing_in_a_function_that_cannot_travel():
    assert probes.chosen(("lambda", 3, 1.0), ("picky", 3, 1.0), ("picky type", 0.5, 0.7)) == ["here"] * 3


@trap("native-in-processes")
def test_packing_of_archives():
    assert probes.chosen(("function", 5, 1.0, "gil"), ("lambda", 5, 0.8, "gil")) == ["threads", "threads"]


@trap("coroutine-in-thread")
def test_coroutine_functions_of_all_kinds():
    assert probes.chosen(
        ("async", 3, 0.0), ("async partial", 3, 0.0), ("async", 3, 1.0), ("async partial", 0.0, 0.9), ("async", 1, 1.0, "gil"),
    ) == ["loop"] * 5


@trap("tiny-jobs")
def test_work_that_is_done_in_no_time():
    assert probes.chosen(("function", 0.0005, 1.0), ("function", 0.0, 0.0), ("lambda", 0.0009, 0.0, "gil")) == ["here"] * 3


@trap("edge")
def test_exactly_half_and_exactly_a_thousandth():
    assert probes.chosen(("function", 1, 0.5), ("lambda", 1, 0.5), ("function", 0.001, 0.0), ("function", 0.001, 1.0)) == [
        "processes", "here", "threads", "processes",
    ]


@trap("here-first")
def test_a_long_computation_here_among_others():
    assert probes.run(
        ("sum", "lambda", 5, 1.0), ("fetch", "function", 4, 0.0), ("render", "function", 3, 1.0), ("wait", "async", 2, 0.0),
        show=("log", "ended"),
    ) == {
        "log": [("fetch", "threads", 0), ("render", "processes", 0), ("sum", "here", 0), ("wait", "loop", 0)],
        "ended": 5000,
    }


@trap("one-by-one")
def test_six_jobs_that_wait():
    jobs = [(f"t{n}", "function", 2, 0.0) for n in range(3)] + [(f"l{n}", "async", 2, 0.0) for n in range(3)]
    assert probes.run(*jobs, show=("ended", "outcomes")) == {
        "ended": 2000,
        "outcomes": ["t0 done", "t1 done", "t2 done", "l0 done", "l1 done", "l2 done"],
    }


@trap("first-error")
def test_a_failure_in_every_place():
    assert probes.run(
        ("a", "function", 1, 0.0, "fail"), ("b", "function", 2, 1.0, "fail"), ("c", "async", 1, 0.0, "fail"),
        ("d", "lambda", 1, 1.0, "fail"), ("e", "function", 3, 0.0), ("f", "lambda", 1, 1.0),
        show=("outcomes",),
    ) == {
        "outcomes": [
            "ConnectionError: no a", "ConnectionError: no b", "ConnectionError: no c", "ConnectionError: no d", "e done", "f done",
        ]
    }


@contract
def test_every_place_is_used_as_chosen():
    assert probes.run(
        ("a", "function", 2, 0.1), ("b", "function", 2, 0.9), ("c", "async partial", 2, 0.1), ("d", "function", 0.0, 0.9),
        ("e", "picky", 0.1, 0.9), ("f", "lambda", 2, 0.9, "gil"),
        show=("log", "outcomes", "closed"),
    ) == {
        "log": [
            ("a", "threads", 0), ("b", "processes", 0), ("c", "loop", 0), ("d", "here", 0), ("e", "here", 0), ("f", "threads", 0),
        ],
        "outcomes": [f"{name} done" for name in "abcdef"],
        "closed": [],
    }


@contract
def test_more_jobs_than_workers():
    jobs = [(f"r{n}", "function", 1, 1.0) for n in range(5)]
    assert probes.run(*jobs, processes=2, show=("ended", "outcomes")) == {
        "ended": 3000, "outcomes": [f"r{n} done" for n in range(5)],
    }


@contract
def test_jobs_that_run_here_take_turns():
    jobs = [(name, "lambda", 1, 1.0) for name in "cab"]
    assert probes.run(*jobs, show=("log", "ended")) == {
        "log": [("c", "here", 0), ("a", "here", 1000), ("b", "here", 2000)], "ended": 3000,
    }


@contract
def test_no_jobs():
    assert probes.run(show=("outcomes", "ended", "closed")) == {"outcomes": [], "ended": 0, "closed": []}


@contract
def test_results_of_none():
    assert probes.run(
        ("a", "function", 1, 0.0, "none"), ("b", "lambda", 1, 1.0, "none"), ("c", "async", 1, 0.0, "none"), show=("outcomes",)
    ) == {"outcomes": [None, None, None]}


PLACES = {
    # (how, cpu, gil): where, unless it is tiny
    ("async", False, False): "loop", ("async", False, True): "loop", ("async", True, False): "loop", ("async", True, True): "loop",
    ("function", False, False): "threads", ("function", False, True): "threads",
    ("function", True, False): "processes", ("function", True, True): "threads",
    ("lambda", False, False): "threads", ("lambda", False, True): "threads",
    ("lambda", True, False): "here", ("lambda", True, True): "threads",
}


@contract
@given(st.sampled_from(sorted(PLACES)), st.sampled_from([0.0, 0.0009, 0.001, 0.5, 90]), st.integers(0, 9))
def test_any_kind_of_work(kind, seconds, tenths):
    how, computes, gil = kind
    cpu = (tenths % 5) / 10 + (0.5 if computes else 0)
    place = "here" if seconds < 0.001 and how != "async" else PLACES[kind]
    assert probes.chosen((how, seconds, cpu, "gil") if gil else (how, seconds, cpu)) == [place]
