"""Bug hunts as light reviews: their grade, when one will do, and how far they move the memory."""

from __future__ import annotations

import pytest

from engine.memory import HuntFacts, Mark, Scheduler, light_will_do, rate_hunt
from engine.memory.light import HuntEnding, merged
from engine.memory.supposed import IN_FULL, LAPSED, LIGHT, hunting
from engine.types import Grade

AGAIN, HARD, GOOD, EASY = Grade.AGAIN, Grade.HARD, Grade.GOOD, Grade.EASY
SOLVED = [Mark(0, GOOD), Mark(3, GOOD)]


@pytest.mark.parametrize(
    ("ending", "tries", "minutes", "grade"),
    [
        ("found", 1, 1, GOOD),
        ("mended", 3, 8, GOOD),
        ("found", 4, 2, HARD),
        ("found", 1, 10, HARD),
        ("gave up", 0, 1, AGAIN),
        ("gave up", 9, 30, AGAIN),
    ],
)
def test_a_grade_follows_from_ending_tries_and_time(
    ending: HuntEnding, tries: int, minutes: int, grade: Grade
) -> None:
    assert rate_hunt(HuntFacts(ending=ending, tries=tries, work_seconds=60 * minutes))[0] is grade


@pytest.mark.parametrize(
    ("marks", "will_do"),
    [
        ([], False),
        ([Mark(0, GOOD)], True),
        ([Mark(0, HARD)], False),
        ([Mark(0, GOOD), Mark(5, AGAIN)], False),
        ([Mark(0, AGAIN), Mark(1, GOOD)], False),
        ([Mark(0, AGAIN), Mark(1, GOOD), Mark(4, EASY)], True),
        ([*SOLVED, Mark(20, GOOD, True)], False),
        ([*SOLVED, Mark(20, AGAIN, True)], False),
        ([*SOLVED, Mark(20, GOOD, True), Mark(40, GOOD)], True),
    ],
)
def test_every_other_review_is_in_full_and_each_after_a_lapse(marks: list[Mark], will_do: bool) -> None:
    assert light_will_do(marks).light is will_do
    assert (hunting(marks) == LIGHT) is will_do


def test_what_a_simulated_life_goes_on_with() -> None:
    assert hunting([Mark(0, GOOD), Mark(5, AGAIN)]) == LAPSED
    assert hunting([*SOLVED, Mark(20, AGAIN, True)]) == IN_FULL


def test_a_hunt_beyond_what_is_in_order_counts_for_nothing() -> None:
    light = [Mark(20, GOOD, True), Mark(21, GOOD, True), Mark(22, AGAIN, True)]
    assert merged(SOLVED, light) == [*SOLVED, Mark(20, GOOD, True), Mark(22, AGAIN, True)]
    assert merged([Mark(0, HARD)], [Mark(5, GOOD, True)]) == [Mark(0, HARD)]


def test_a_day_holds_one_review_and_the_full_one_goes_before() -> None:
    assert merged([Mark(0, GOOD), Mark(9, HARD)], [Mark(0, AGAIN, True), Mark(9, GOOD, True)]) == [
        Mark(0, GOOD),
        Mark(9, HARD),
    ]


@pytest.mark.parametrize("grade", [HARD, GOOD])
def test_it_moves_the_memory_half_as_far_as_a_full_solve(grade: Grade) -> None:
    scheduler = Scheduler()
    before = scheduler.card("p", SOLVED)
    light = scheduler.card("p", [*SOLVED, Mark(12, grade, True)])
    full = scheduler.card("p", [*SOLVED, Mark(12, grade)])
    assert light.stability == pytest.approx((before.stability * full.stability) ** 0.5, rel=1e-4)
    assert light.difficulty == pytest.approx(before.difficulty)
    assert before.interval <= light.interval <= full.interval


def test_a_bug_that_was_not_found_leaves_memory_and_is_due_on_the_morrow() -> None:
    scheduler = Scheduler()
    before = scheduler.card("p", SOLVED)
    after = scheduler.card("p", [*SOLVED, Mark(12, AGAIN, True)])
    assert (after.stability, after.difficulty, after.day) == pytest.approx(
        (before.stability, before.difficulty, before.day)
    )
    assert (after.due, after.lapses) == (13, 0)


def test_full_solves_alone_come_to_the_same_step_by_step() -> None:
    """What follows a hunt is reckoned step by step, the rest in one go."""
    scheduler = Scheduler()
    plain = scheduler.card("p", [Mark(0, GOOD), Mark(3, HARD), Mark(9, AGAIN), Mark(10, GOOD)])
    marked = scheduler.card(
        "p", [Mark(0, GOOD), Mark(3, HARD), Mark(5, AGAIN, True), Mark(9, AGAIN), Mark(10, GOOD)]
    )
    assert (marked.stability, marked.difficulty) == pytest.approx((plain.stability, plain.difficulty))
