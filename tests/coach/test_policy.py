"""The policy of what next: shares, budgets, a backlog, and the weakest families."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from engine.bank.topics import Family
from engine.coach import Filters
from engine.coach.fresh import WEAK_SHARE
from tests.coach import conftest

LETTERS = "abcdef"


@pytest.fixture
def families(monkeypatch):
    found = {f"f{letter}": Family(f"f{letter}", "", (letter,)) for letter in LETTERS}
    monkeypatch.setattr(conftest, "FAMILIES", found)


@pytest.fixture
def wide(world, make, families):
    """Six families of twelve problems, 20 minutes each."""
    return world(*(make(f"{letter}{n:02}", topic=letter) for n in range(12) for letter in LETTERS))


def fail(w, slug):
    w.gym.start(w[slug])
    w.later(minutes=5)
    w.gym.give_up(w[slug])


def kinds(offers):
    return [(offer.kind, offer.open, offer.chosen) for offer in offers]


def test_families_without_results_go_first_then_the_path(wide):
    order = []
    for _ in range(12):
        order.append(wide.gym.next(Filters(new=True)).problem.slug)
        wide.solve(order[-1])
    assert Counter(slug[0] for slug in order) == Counter(dict.fromkeys(LETTERS, 2))


def test_a_share_of_the_picks_goes_to_the_weakest_three(wide):
    for number in range(2):
        for letter in LETTERS:
            (fail if letter in "bdf" else wide_solve)(wide, f"{letter}{number:02}")
    chosen = []
    for _ in range(60):
        wide.later(days=1)
        choice = wide.gym.next(Filters())
        if choice.kind in ("weak", "new"):
            chosen.append(choice)
        wide.gym.skip(choice.problem, days=1)
    weak = [choice for choice in chosen if choice.kind == "weak"]
    assert {choice.problem.slug[0] for choice in weak} <= set("bdf")
    lots = [offer for offer in wide.gym.explain() if offer.kind == "weak"]
    assert f"below {WEAK_SHARE:.2f}" in lots[0].words


def wide_solve(w, slug):
    w.solve(slug, minutes=5)


def test_a_weak_pick_says_why(wide):
    for number in range(2):
        for letter in LETTERS:
            (fail if letter == "b" else wide_solve)(wide, f"{letter}{number:02}")
    offer = next(offer for offer in wide.gym.explain() if offer.kind == "weak")
    assert offer.candidates
    first = offer.candidates[0]
    assert first.reason.startswith("weak: F")
    assert first.reason.endswith("% likely to be solved")
    assert not offer.repeats_topic[0]
    families = {choice.problem.slug[0] for choice in offer.candidates}
    assert "b" in families or len(families) == 1


def test_nobody_is_weak_before_four_families_are_known(wide):
    for letter in "abc":
        for number in range(3):
            fail(wide, f"{letter}{number:02}")
    assert next(offer for offer in wide.gym.explain() if offer.kind == "weak").candidates == ()


def test_reviews_take_seven_tenths_of_the_day_then_something_new_comes(world, make):
    w = world(*(make(f"p{n}", topic=("merge", "bfs", "quick")[n % 3]) for n in range(9)), daily_minutes=50)
    for n in range(5):
        w.solve(f"p{n}", minutes=15)
    w.later(days=40)
    seen = []
    for _ in range(3):
        choice = w.gym.next()
        seen.append(choice.kind)
        w.solve(choice.problem.slug, minutes=15)
    assert seen == ["due", "due", "new"]
    assert [offer.open for offer in w.gym.explain() if offer.kind == "due"] == [False, True]
    assert w.gym.next(Filters(due=True)).reason.endswith("today's share of reviews is used up")


def test_a_budget_of_more_minutes_holds_more_reviews(world, make):
    w = world(*(make(f"p{n}", topic=("merge", "bfs")[n % 2]) for n in range(5)), daily_minutes=200)
    for n in range(4):
        w.solve(f"p{n}", minutes=15)
    w.later(days=40)
    for _ in range(4):
        choice = w.gym.next()
        assert choice.kind == "due"
        w.solve(choice.problem.slug, minutes=15)
    assert w.gym.next().kind == "new"


def test_after_a_holiday_best_remembered_first_nothing_new_and_days_to_catch_up(world, make):
    topics = ("merge", "bfs", "quick")
    w = world(*(make(f"p{n:02}", topic=topics[n % 3]) for n in range(14)))
    for n in range(12):
        w.solve(f"p{n:02}", minutes=15)
        w.later(days=1)
    w.later(days=60)
    offer = next(offer for offer in w.gym.explain() if offer.kind == "due")
    chances = [choice.score for choice in offer.candidates]
    assert "backlog of 12" in offer.words
    assert chances == sorted(chances, reverse=True)
    choice = w.gym.next()
    assert choice.kind == "due"
    assert "; backlog of 12, about " in choice.reason
    assert choice.reason.endswith(" days to catch up")
    for _ in range(4):
        choice = w.gym.next()
        assert choice.kind == "due"
        w.solve(choice.problem.slug, minutes=15)
    assert w.gym.next().reason.endswith("is used up, 8 still due; something new: drill next --new")
    assert w.gym.next(Filters(new=True)).kind == "new"


def test_what_comes_only_because_the_interview_is_near_stops_nothing_new(world, make):
    """Intervals end at a third of the days left: then much is due that is well remembered."""
    topics = ("merge", "bfs", "quick")
    problems = (make(f"p{n:02}", topic=topics[n % 3]) for n in range(14))
    w = world(*problems, interview_date=date(2025, 4, 7))
    for days in (9, 9, 4):
        for n in range(12):
            w.solve(f"p{n:02}", minutes=15)
        w.later(days=days)
    due = next(offer for offer in w.gym.explain() if offer.kind == "due")
    assert "12 patterns due, about 180 min" in due.words
    assert min(choice.score for choice in due.candidates) > 0.95
    assert "backlog" not in due.words
    kinds = []
    while len(kinds) < 6:
        choice = w.gym.next()
        kinds.append(choice.kind)
        w.solve(choice.problem.slug, minutes=15)
    assert kinds[:2] == ["due", "due"]
    assert "new" in kinds


def test_it_is_no_backlog_when_a_day_or_two_were_missed(world, make):
    w = world(*(make(f"p{n}", topic=("merge", "bfs")[n % 2]) for n in range(5)))
    for n in range(4):
        w.solve(f"p{n}", minutes=15)
    w.later(days=20)
    assert "backlog" not in w.gym.next().reason


def test_what_a_solved_problem_builds_on_blocks_nothing(world, make):
    w = world(
        make("base", topic="bfs"),
        make("middle", prerequisites=("base",)),
        make("other", topic="quick", prerequisites=("base",)),
    )
    w.solve("middle")
    assert w.gym.next(Filters(topic="quick")).problem.slug == "other"


def test_an_explanation_shows_every_step_in_order_and_marks_the_choice(world, make):
    w = world(make("a"), make("b", topic="bfs"), make("c"))
    w.solve("a")
    offers = w.gym.explain()
    assert kinds(offers)[:2] == [("unfinished", True, False), ("due", True, False)]
    new = offers[-1]
    assert (new.kind, new.chosen) == ("new", True)
    assert new.candidates[0].problem == w.gym.next().problem
    assert list(zip([c.problem.slug for c in new.candidates], new.repeats_topic, strict=True)) == [
        ("b", False),
        ("c", True),
    ]


def test_an_explanation_writes_nothing(wide):
    wide.solve("a00")
    before = wide.events
    wide.another(write=False).explain()
    assert wide.events == before
