import probes
from engine.testing import contract, trap
from hypothesis import given
from hypothesis import strategies as st

THREE = {"Graz": (1, [(1, 310), (1, 45)], 1), "Ulm": (2, [(1, 7)], 1), "Bern": (0.5, [(0.5, 1)] * 4, 0.25)}


@trap("await-on-sync")
def test_one_branch_without_rows():
    assert probes.observe({"Graz": (1, [], 1)}, show=("outcome", "held_up", "late")) == {
        "outcome": [("Graz", 0)], "held_up": [], "late": 0,
    }


@trap("sleep-zero")
def test_heartbeat_beside_three_branches():
    assert probes.observe(THREE, show=("late", "ended")) == {"late": 0, "ended": 4750}


@trap("rows-here")
def test_many_rows_of_one_branch():
    seen = probes.observe({"Graz": (1, [(0.25, n) for n in range(10)], 0.25)}, show=("outcome", "held_up", "ended"))
    assert seen == {"outcome": [("Graz", 45)], "held_up": [], "ended": 4500}


@trap("close-here")
def test_closing_takes_five_seconds():
    assert probes.observe({"Graz": (1, [(1, 2)], 5)}, show=("held_up", "late", "closed", "ended")) == {
        "held_up": [], "late": 0, "closed": ["Graz"], "ended": 7750,
    }


@trap("other-thread")
def test_threads_that_use_a_connection():
    assert probes.observe(THREE, show=("strangers", "outcome", "closed")) == {
        "strangers": [],
        "outcome": [("Graz", 355), ("Ulm", 7), ("Bern", 4)],
        "closed": ["Bern", "Graz", "Ulm"],
    }


@trap("one-by-one")
def test_twenty_branches_of_the_same_size():
    branches = {f"B{n}": (1, [(1, n)], 0.75) for n in range(20)}
    assert probes.observe(branches, show=("ended", "outcome")) == {
        "ended": 3500, "outcome": [(f"B{n}", n) for n in range(20)],
    }


@trap("left-open")
def test_reading_fails_after_two_rows():
    assert probes.observe(
        {"Graz": (1, [(1, 5), (1, 5)], 1, "rows")}, show=("outcome", "opened", "closed", "held_up", "strangers"),
    ) == {
        "outcome": "ConnectionError: no answer from Graz", "opened": ["Graz"], "closed": ["Graz"], "held_up": [], "strangers": [],
    }


@trap("published-all-the-same")
def test_one_of_three_branches_cannot_be_reached():
    assert probes.observe(THREE | {"Ulm": (2, [], 0, "connect")}, show=("outcome", "published")) == {
        "outcome": "ConnectionError: no answer from Ulm", "published": [],
    }


@trap("others-forgotten")
def test_a_branch_fails_long_before_the_others_are_done():
    assert probes.observe(
        {"Graz": (1, [(8, 5)], 0.75), "Ulm": (1, [], 0.25, "rows"), "Bern": (2, [(3, 5)], 1)},
        show=("outcome", "ended", "closed", "at_work"),
    ) == {
        "outcome": "ConnectionError: no answer from Ulm", "ended": 10_000, "closed": ["Bern", "Graz", "Ulm"], "at_work": 0,
    }


@contract
def test_the_first_branch_that_failed_and_not_the_first_failure():
    assert probes.observe(
        {"Graz": (1, [(1, 5)], 1), "Ulm": (9, [(1, 5)], 1, "rows"), "Bern": (1, [], 0, "connect"), "Linz": (1, [], 1, "close")},
        show=("outcome", "opened", "closed", "published"),
    ) == {
        "outcome": "ConnectionError: no answer from Ulm",
        "opened": ["Graz", "Linz", "Ulm"],
        "closed": ["Graz", "Linz", "Ulm"],
        "published": [],
    }


@contract
def test_closing_fails():
    assert probes.observe(
        {"Graz": (1, [(1, 5)], 1), "Linz": (1, [(1, 5)], 1, "close")}, show=("outcome", "published", "closed", "ended"),
    ) == {
        "outcome": "ConnectionError: no answer from Linz", "published": [], "closed": ["Graz", "Linz"], "ended": 3250,
    }


@contract
def test_no_branches():
    assert probes.observe({}, show=("outcome", "published", "ended")) == {"outcome": [], "published": [[]], "ended": 500}


@contract
def test_publishing_comes_before_the_end_and_once():
    assert probes.observe({"Ulm": (1, [(1, -5), (1, 3)], 1)}, show=("published", "ended", "at_work", "outcome")) == {
        "published": [[("Ulm", -2)]], "ended": 4750, "at_work": 0, "outcome": [("Ulm", -2)],
    }


QUARTERS = st.integers(0, 8).map(lambda quarters: quarters / 4)
BRANCH = st.tuples(QUARTERS, st.lists(st.tuples(QUARTERS, st.integers(-9, 9)), max_size=3), QUARTERS)


@contract
@given(st.dictionaries(st.sampled_from("ABCDEF"), BRANCH, max_size=5))
def test_any_branches(branches):
    slowest = max((connect + 0.25 + sum(row[0] for row in rows) + close for connect, rows, close in branches.values()), default=0)
    totals = [(name, sum(row[1] for row in rows)) for name, (_, rows, _) in branches.items()]
    assert probes.observe(branches, show=("outcome", "ended", "held_up", "strangers", "closed")) == {
        "outcome": totals,
        "ended": round((slowest + 0.5) * 1000),
        "held_up": [],
        "strangers": [],
        "closed": sorted(branches),
    }
