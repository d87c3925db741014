from hypothesis import given
from hypothesis import strategies as st

import solution
from engine.testing import contract, trap


@trap("exact-budget")
def test_a_run_that_empties_the_battery():
    assert solution.most_stops([300, 200, 400], 500) == 2


@trap("exact-budget")
def test_one_stop_and_just_enough_for_it():
    assert solution.most_stops([300], 300) == 1


@contract
def test_one_watt_hour_is_missing():
    assert solution.most_stops([300, 200, 400], 499) == 1


@trap("free-stops")
def test_stops_that_cost_nothing_at_the_end():
    assert solution.most_stops([300, 200, 0, 0], 500) == 4


@trap("free-stops")
def test_an_empty_battery():
    assert solution.most_stops([0, 0, 5, 0, 0, 0], 0) == 3


@contract
def test_stops_that_cost_nothing_at_the_begin():
    assert solution.most_stops([600, 0, 0, 300, 200], 500) == 4


@trap("restart")
def test_a_dear_stop_before_cheap_ones():
    assert solution.most_stops([600, 200, 200, 200, 200], 800) == 4


@trap("restart")
def test_the_best_run_lies_in_the_middle():
    assert solution.most_stops([50, 400, 300, 100, 100, 450], 900) == 4


@trap("too-dear")
def test_every_stop_costs_more_than_the_battery_holds():
    assert solution.most_stops([900, 700], 500) == 0


@trap("too-dear")
def test_one_stop_costs_more_than_the_battery_holds():
    assert solution.most_stops([100, 900, 100, 150], 500) == 2


@trap("input-changed")
def test_the_callers_list_afterwards():
    costs = [300, 100, 400]
    solution.most_stops(costs, 500)
    assert costs == [300, 100, 400]


@contract
def test_no_stops():
    assert solution.most_stops([], 500) == 0


@contract
def test_the_whole_round():
    assert solution.most_stops([10**9, 1, 10**9], 10**14) == 3


def every_run(costs, budget):
    lengths = [
        b - a for a in range(len(costs)) for b in range(a + 1, len(costs) + 1) if sum(costs[a:b]) <= budget
    ]
    return max(lengths, default=0)


@given(st.lists(st.integers(0, 5), max_size=9), st.integers(0, 12))
def test_any_round(costs, budget):
    assert solution.most_stops(costs, budget) == every_run(costs, budget)


def test_100_000_stops():
    assert solution.most_stops([2] * 30_000 + [1] * 50_000 + [3] * 20_000, 40_000) == 40_000
