from hypothesis import given
from hypothesis import strategies as st

import probes
import solution
from engine.testing import contract, scripted, trap


@trap("steps")
def test_one_person():
    assert solution.levels(("Ada", [])) == 1


@trap("steps")
def test_one_above_the_other():
    assert solution.levels(("Ada", [("Ben", [])])) == 2


@trap("nobody")
def test_a_company_not_yet_founded():
    assert solution.levels(None) == 0


@trap("one-branch")
def test_the_last_team_goes_deepest():
    chart = ("Ada", [("Ben", [("Cleo", [])]), ("Dan", []), ("Eve", [("Finn", [("Gus", [])])])])
    assert solution.levels(chart) == 4


@trap("one-branch")
def test_the_team_in_the_middle_goes_deepest():
    chart = ("Ada", [("Ben", []), ("Cleo", [("Dan", [])]), ("Eve", [])])
    assert solution.levels(chart) == 3


@contract
def test_the_first_team_goes_deepest():
    chart = ("Ada", [("Ben", [("Cleo", [("Dan", [])])]), ("Eve", [("Finn", []), ("Gus", []), ("Hal", [])])])
    assert solution.levels(chart) == 4


@trap("side-by-side")
def test_five_people_report_to_the_top():
    chart = ("Ada", [("Ben", []), ("Cleo", []), ("Dan", []), ("Eve", []), ("Finn", [])])
    assert solution.levels(chart) == 2


@trap("side-by-side")
def test_two_teams_of_two():
    chart = ("Ada", [("Ben", [("Cleo", []), ("Dan", [])]), ("Eve", [("Finn", []), ("Gus", [])])])
    assert solution.levels(chart) == 3


@trap("namesakes")
def test_a_report_has_the_name_of_the_manager():
    assert solution.levels(("Ada", [("Ben", [("Ben", [("Ada", [])])])])) == 4


@trap("namesakes")
def test_two_colleagues_have_one_name():
    assert solution.levels(("Ada", [("Ben", []), ("Ben", [("Cleo", [])])])) == 3


@contract
def test_the_callers_chart_afterwards():
    chart = ("Ada", [("Ben", []), ("Cleo", [("Dan", [])])])
    solution.levels(chart)
    assert chart == ("Ada", [("Ben", []), ("Cleo", [("Dan", [])])])


def brackets(chart):
    """Written out, each person opens one round bracket within that of the manager."""
    signs = [char for char in repr(chart) if char in "()"]
    return max((signs[:end].count("(") - signs[:end].count(")") for end in range(len(signs) + 1)))


NAMES = st.sampled_from(["Ada", "Ben", "Cleo"])
CHARTS = st.recursive(
    st.tuples(NAMES, st.just([])),
    lambda people: st.tuples(NAMES, st.lists(people, max_size=4)),
    max_leaves=10,
)


@given(st.none() | CHARTS)
def test_any_chart(chart):
    assert solution.levels(chart) == brackets(chart)


def test_a_chain_of_40_000_with_assistants():
    lines = ["chart = ('Ada', [])", "for _ in range(39_999): chart = ('Ada', [('Ben', []), chart, ('Cleo', [])])"]
    assert scripted([*lines, "", "levels(chart)"], probes.chain, 40_000) == 40_000


def test_99_998_people_report_to_the_top():
    lines = ["team = [('Ben', []) for _ in range(99_998)]", "levels(('Ada', [*team, ('Cleo', [('Dan', [])])]))"]
    assert scripted(lines, probes.flat, 99_998) == 3
