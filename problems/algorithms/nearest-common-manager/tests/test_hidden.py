import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

import probes
import solution
from engine.testing import contract, scripted, trap

CLEO = ("Cleo", [("Dan", []), ("Eve", [("Finn", [])])])
CHART = ("Ada", [("Ben", [CLEO, ("Gus", [])]), ("Hal", [("Ida", [])]), ("Jo", [])])


@trap("above-the-other")
def test_a_manager_and_a_report():
    assert solution.who_decides(CHART, "Cleo", "Eve") == "Cleo"


@trap("above-the-other")
def test_a_report_and_a_manager_some_levels_above():
    assert solution.who_decides(CHART, "Finn", "Ben") == "Ben"


@trap("above-the-other")
def test_the_head_of_the_company_and_somebody_else():
    assert solution.who_decides(CHART, "Ada", "Gus") == "Ada"


@trap("not-there")
def test_the_second_has_left():
    assert solution.who_decides(CHART, "Eve", "Kim") == None


@trap("not-there")
def test_the_first_has_left():
    assert solution.who_decides(CHART, "Kim", "Ada") == None


@trap("not-there")
def test_a_name_in_small_letters():
    assert solution.who_decides(CHART, "Ben", "eve") == None


@contract
def test_both_have_left():
    assert solution.who_decides(CHART, "Kim", "Lea") == None


@trap("same-person")
def test_a_swap_with_oneself():
    assert solution.who_decides(CHART, "Eve", "Eve") == "Eve"


@trap("same-person")
def test_the_head_of_the_company_twice():
    assert solution.who_decides(("Ada", []), "Ada", "Ada") == "Ada"


@contract
def test_somebody_who_has_left_twice():
    assert solution.who_decides(CHART, "Kim", "Kim") == None


@trap("in-step")
def test_two_colleagues_deep_down():
    assert solution.who_decides(CHART, "Dan", "Finn") == "Cleo"


@trap("in-step")
def test_two_on_different_levels():
    assert solution.who_decides(CHART, "Gus", "Finn") == "Ben"


@trap("two-reports")
@pytest.mark.parametrize(("one", "other"), [("Ida", "Jo"), ("Jo", "Gus")])
def test_somebody_under_the_third_report(one, other):
    assert solution.who_decides(CHART, one, other) == "Ada"


@contract
def test_a_company_without_people():
    assert solution.who_decides(None, "Ada", "Ada") == None


@contract
def test_the_callers_chart_afterwards():
    chart = ("Ada", [("Ben", []), ("Cleo", [("Dan", [])])])
    solution.who_decides(chart, "Ben", "Dan")
    assert chart == ("Ada", [("Ben", []), ("Cleo", [("Dan", [])])])


def team(person):
    """Everybody for whom the person may decide."""
    return {person[0]}.union(*(team(report) for report in person[1]))


def smallest_team(person, one, other):
    """Of all people with both in their team, the one with the smallest team."""
    everybody = [person]
    for manager in everybody:
        everybody += manager[1]
    fitting = [(len(team(manager)), manager[0]) for manager in everybody if {one, other} <= team(manager)]
    return min(fitting)[1] if fitting else None


def swap(seed):
    """Drawn by a generator of its own: hypothesis likes to draw the same name twice."""
    chance = random.Random(seed)
    people = [(name, []) for name in "ABCDEFGH"[: chance.randint(1, 8)]]
    for place, person in enumerate(people[1:]):
        people[chance.randint(max(0, place - 2), place)][1].append(person)
    names = [name for name, _ in people] + ["Z"]
    return people[0], chance.choice(names), chance.choice(names)


@given(st.integers(0, 2**32).map(swap))
def test_any_swap(drawn):
    chart, one, other = drawn
    assert solution.who_decides(chart, one, other) == smallest_team(chart, one, other)


def test_the_ends_of_a_chain_of_20_000_with_assistants():
    assert probes.chain(20_000, "19999", "19997 a") == "19997"


def test_somebody_who_has_left_and_a_chain_of_20_000():
    assert probes.chain(20_000, "19999", "20000") == None


TWO_CHAINS = [
    "a, b = [], []",
    "for number in reversed(range(24_999)): a, b = [(f'a{number}', a)], [(f'b{number}', b)]",
    "",
    "who_decides(('top', a + b), 'a24998', 'b24998')",
]
TEAM = ["team = [(str(number), []) for number in range(49_999)]", "who_decides(('top', team), '49997', '49998')"]


def test_the_ends_of_two_chains_of_24_999():
    assert scripted(TWO_CHAINS, probes.two_chains, 24_999, "a24998", "b24998") == "top"


def test_two_of_49_999_who_report_to_the_top():
    assert scripted(TEAM, probes.team, 49_999, "49997", "49998") == "top"
