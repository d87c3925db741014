"""Skill: what results say of families, topics and problems."""

from __future__ import annotations

from math import exp, inf, log, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.memory import Claim, Place, Result, Skills
from engine.memory import skill as model
from engine.types import Grade

PLACES = [Place("sql", "joins"), Place("sql", "null"), Place("graphs", "bfs"), Place("graphs", "dfs")]
EVIDENCE = st.lists(
    st.one_of(
        st.builds(
            lambda day, item, level, grade: Result(day, f"p{item}", (PLACES[item % 4],), level, grade),
            st.integers(1, 300),
            st.integers(0, 11),
            st.integers(1, 5),
            st.sampled_from(list(Grade)),
        ),
        st.builds(Claim, st.integers(1, 300), st.sampled_from(["sql", "graphs"]), st.integers(0, 3)),
    ),
    max_size=25,
).map(lambda found: sorted(found, key=lambda each: each.day))


def results(*grades: int, family: str = "sql", topic: str = "joins", level: int = 3, same: bool = False):
    items = [f"{topic}-{0 if same else number}" for number in range(len(grades))]
    place = (Place(family, topic),)
    return [Result(1, item, place, level, grade) for item, grade in zip(items, grades, strict=True)]


def test_nothing_seen_says_nothing():
    skill = Skills().family("sql", 1)
    assert skill.level == 0.5
    assert skill.low < 0.15
    assert skill.high > 0.85


def test_better_grades_say_more():
    levels = [Skills(results(grade)).family("sql", 1).level for grade in Grade]
    assert levels == sorted(set(levels))
    assert levels[0] < 0.5 < levels[2]


def test_a_harder_problem_solved_says_more_and_an_easier_one_failed_too():
    solved = [Skills(results(3, level=level)).family("sql", 1).level for level in (1, 3, 5)]
    failed = [Skills(results(1, level=level)).family("sql", 1).level for level in (1, 3, 5)]
    assert solved == sorted(set(solved))
    assert failed == sorted(set(failed))


def test_a_result_reaches_its_topic_more_than_its_family_and_others_least():
    skills = Skills(results(1, 1, 1))
    joins, sql, null = (
        skills.topic("sql", "joins", 1),
        skills.family("sql", 1),
        skills.topic("sql", "null", 1),
    )
    assert joins.level < sql.level < skills.family("graphs", 1).level < 0.5
    assert null.level == pytest.approx(sql.level)
    assert null.high - null.low > sql.high - sql.low


def test_ten_problems_say_more_than_one_problem_ten_times():
    one, ten = Skills(results(*[1] * 10, same=True)), Skills(results(*[1] * 10))
    assert ten.family("sql", 1).variance < one.family("sql", 1).variance
    assert ten.family("sql", 1).level < one.family("sql", 1).level


def test_more_results_narrow_the_interval_and_time_widens_it():
    widths = [Skills(results(*[2] * n)).family("sql", 1).variance for n in (1, 4, 16)]
    assert widths == sorted(widths, reverse=True)
    skills = Skills(results(2, 2, 2))
    assert skills.family("sql", 1).variance < skills.family("sql", 60).variance


def test_what_happened_lately_weighs_more():
    bad, good = results(1)[0], Result(90, "other", (Place("sql", "joins"),), 3, 3)
    better = Skills([bad, good]).family("sql", 90)
    worse = Skills([Result(1, "a", good.places, 3, 3), Result(90, "b", good.places, 3, 1)]).family("sql", 90)
    assert worse.level < better.level


def test_a_problem_seen_before_is_easier_and_less_so_with_time():
    skills = Skills(results(3, 3, 3, 3))
    place = Place("sql", "joins")
    days = [skills.chance("joins-0", place, 3, day) for day in (1, 10, 60)]
    assert days == sorted(days, reverse=True)
    assert days[0] > skills.chance("never-seen", place, 3, 1)


def test_a_claim_moves_a_family_less_than_results_do():
    claimed = Skills([Claim(1, "sql", 3)]).family("sql", 1)
    shown = Skills(results(3, 3, 3, level=4)).family("sql", 1)
    assert 0.5 < claimed.level < shown.level
    assert claimed.variance > shown.variance
    assert Skills([Claim(1, "sql", 3), Claim(1, "sql", 0)]).family("sql", 1).level < 0.5


@given(EVIDENCE)
def test_the_level_lies_in_its_interval_between_nought_and_one(evidence):
    skills = Skills(evidence)
    for each in (skills.family("sql", 300), skills.topic("graphs", "bfs", 300), skills.family("new", 300)):
        assert 0 <= each.low <= each.level <= each.high <= 1


@given(EVIDENCE)
def test_the_same_evidence_gives_the_same_skills_whenever_it_is_asked(evidence):
    at_once, step_by_step = Skills(evidence), Skills()
    for each in evidence:
        step_by_step.learn(each)
        step_by_step.chance("p3", PLACES[3], 2, each.day)
    for place in PLACES:
        one, other = at_once.topic(*place_of(place), 300), step_by_step.topic(*place_of(place), 300)
        assert one.mean == pytest.approx(other.mean)
        assert one.variance == pytest.approx(other.variance)


@given(EVIDENCE, st.integers(0, 25))
def test_a_copy_goes_on_as_if_it_had_seen_all_and_the_first_stays_as_it_was(evidence, count):
    first = Skills(evidence[:count])
    copy = first.copy()
    for each in evidence[count:]:
        copy.learn(each)
    for skills, seen in ((copy, evidence), (first, evidence[:count])):
        alone = Skills(seen)
        for place in PLACES:
            assert skills.topic(*place_of(place), 300) == alone.topic(*place_of(place), 300)
            assert skills.chance("p3", place, 2, 300) == alone.chance("p3", place, 2, 300)


@given(EVIDENCE)
def test_a_failure_lowers_and_the_best_grade_raises(evidence):
    before = Skills(evidence).family("sql", 300).mean
    later = [Result(300, "new", (PLACES[0],), 3, grade) for grade in (Grade.AGAIN, Grade.EASY)]
    # A wider interval after fading moves it a little towards what is supposed of everybody.
    assert Skills([*evidence, later[0]]).family("sql", 300).mean <= max(before, 0) + 0.05
    assert Skills([*evidence, later[1]]).family("sql", 300).mean >= min(before, 0) - 0.05


def place_of(place: Place) -> tuple[str, str]:
    return place.family, place.topic


def test_the_tree_is_the_exact_posterior_of_its_model():
    """Against the normal equations of the same tree, solved as one system."""
    skills = Skills(results(1, 3) + results(4, family="graphs", topic="bfs"))
    told = {
        (family, topic, item): tuple(value)
        for family, kept in skills._families.items()
        for topic, items in kept.topics.items()
        for item, value in items.items()
    }
    names = ["", "sql", "graphs", "sql/joins", "graphs/bfs", *("/".join(key) for key in told)]
    at = {name: number for number, name in enumerate(names)}
    size = len(names)
    matrix = [[0.0] * size for _ in range(size)]
    right = [0.0] * size
    matrix[0][0] = 1 / model.GLOBAL
    spreads = {1: model.FAMILY, 2: model.TOPIC, 3: model.ITEM}
    for name in names[1:]:
        depth = name.count("/") + 1
        parent = at[name.rpartition("/")[0]]
        for row, column, sign in ((0, 0, 1), (1, 1, 1), (0, 1, -1), (1, 0, -1)):
            pair = (at[name], parent)
            matrix[pair[row]][pair[column]] += sign / spreads[depth]
    for key, (precision, weighted) in told.items():
        matrix[at["/".join(key)]][at["/".join(key)]] += precision
        right[at["/".join(key)]] += weighted
    means = solved(matrix, right)
    assert skills.family("sql", 1).mean == pytest.approx(means[at["sql"]])
    assert skills.topic("graphs", "bfs", 1).mean == pytest.approx(means[at["graphs/bfs"]])


def solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for i in range(len(rows)):
        rows[i] = [value / rows[i][i] for value in rows[i]]
        for j in range(len(rows)):
            if j != i:
                rows[j] = [a - rows[j][i] * b for a, b in zip(rows[j], rows[i], strict=True)]
    return [row[-1] for row in rows]


@pytest.mark.parametrize("grade", list(Grade))
@pytest.mark.parametrize("value", [-2.0, 0.0, 1.5])
def test_the_slope_is_that_of_the_likelihood_with_lapses(grade, value):
    def likelihood(at: float) -> float:
        edges = [-inf, *model.STEPS, inf]
        low, high = edges[grade - 1], edges[grade]
        share = 1 / (1 + exp(-(high - at))) - (1 / (1 + exp(-(low - at))) if low > -inf else 0)
        return log((1 - model.LAPSE) * share + model.LAPSE / 4)

    slope, bend = model._ordered(value, grade)
    near = 1e-5
    assert slope == pytest.approx(
        (likelihood(value + near) - likelihood(value - near)) / (2 * near), abs=1e-4
    )
    assert bend > 0


def test_the_chance_is_the_mean_over_what_is_believed():
    mean, variance = 0.8, 1.2
    steps = [mean + sqrt(variance) * (number - 400) / 80 for number in range(801)]
    weights = [exp(-((x - mean) ** 2) / (2 * variance)) for x in steps]
    exact = sum(w / (1 + exp(-x)) for x, w in zip(steps, weights, strict=True)) / sum(weights)
    assert model._squashed(mean, variance) == pytest.approx(exact, abs=0.01)
