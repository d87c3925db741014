"""What today, stats and weak say."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from engine.coach.counts import longest_streak, streak


def test_a_first_day_is_all_noughts(world, make):
    w = world(make("a"), make("q", track="sql"))
    today, stats = w.gym.today(), w.gym.stats()
    assert (today.current, today.due, today.done, today.minutes, today.streak) == (None, 0, (), 0, 0)
    assert today.next.problem.slug == "a"
    assert (stats.solved, stats.total, stats.attempts, stats.first_try_rate, stats.since) == (
        0,
        2,
        0,
        None,
        None,
    )
    assert [(t.track, t.total) for t in stats.tracks] == [("python", 1), ("sql", 1)]
    assert w.gym.weak() == []


def test_today_counts_what_was_done_since_four_in_the_morning(world, make):
    w = world(make("a"), make("b"), make("c"))
    w.solve("a")
    w.later(days=1)
    w.solve("b", minutes=10)
    w.gym.start(w["c"])
    w.later(minutes=7)
    w.submit("c", "WA")
    today = w.gym.today()
    assert (today.day, today.done, today.accepted, today.minutes) == (date(2025, 3, 4), ("b",), 1, 17)
    assert (today.streak, today.current.slug, today.current.submissions) == (2, "c", 1)
    assert today.next.kind == "unfinished"


def test_today_says_why_nothing_is_next(world):
    w = world()
    w.solve("a")
    today = w.gym.today()
    assert today.next is None
    assert today.nothing.startswith("Nothing new is left.")


def test_due_counts_patterns_not_problems(world, make):
    w = world(make("a", pattern="p"), make("b", pattern="p"), make("c"))
    for slug in "abc":
        w.solve(slug)
    w.later(days=90)
    assert w.gym.today().due == 2


@pytest.mark.parametrize(
    ("active", "now", "longest"),
    [
        (set(), 0, 0),
        ({10}, 1, 1),
        ({9}, 1, 1),
        ({7}, 0, 1),
        ({8, 9, 10}, 3, 3),
        ({1, 2, 3, 4, 9, 10}, 2, 4),
    ],
)
def test_streaks(active, now, longest):
    assert streak(active, 10) == now
    assert longest_streak(active) == longest


@pytest.mark.parametrize(
    ("rested", "now"),
    [((9,), 8), ((6,), 8), ((2, 9), 7), ((3, 9), 0), ((8, 9), 0), ((3, 6), 3)],
    ids=["yesterday", "before", "once a week", "again within a week", "two days", "begun anew after that"],
)
def test_one_day_of_rest_a_week_does_not_end_a_streak(rested, now):
    """Work from day 1 on, today is day 10."""
    assert streak(set(range(1, 10)) - set(rested), 10) == now


def test_stats(world, make):
    w = world(make("a"), make("b"), make("q", track="sql"))
    w.solve("a", minutes=10)
    w.submit("b", "WA")
    w.submit("b", "AC")
    w.later(days=7)
    w.gym.start(w["q"])
    w.gym.give_up(w["q"])
    stats = w.gym.stats()
    assert [(week.monday.isoformat(), week.accepted) for week in stats.weeks[-3:]] == [
        ("2025-02-24", 0),
        ("2025-03-03", 2),
        ("2025-03-10", 0),
    ]
    assert [(t.track, t.solved, t.begun, t.total) for t in stats.tracks] == [
        ("python", 2, 2, 2),
        ("sql", 0, 1, 1),
    ]
    assert (stats.solved, stats.attempts, stats.days) == (2, 3, 1)
    assert stats.first_try_rate == pytest.approx(1 / 3)
    assert (stats.work_seconds, stats.since) == (600.0, date(2025, 3, 3))


def test_the_weakest_family_comes_first_with_what_it_rests_on(world, make):
    w = world(
        make("m", difficulty=3),
        make("m2", difficulty=3),
        make("q", topic="quick", difficulty=3),
        make("g", topic="bfs"),
    )
    w.solve("m")
    w.solve("m2")
    w.solve("q")
    w.gym.start(w["g"])
    w.gym.give_up(w["g"])
    graphs, sorting = w.gym.weak()
    assert (graphs.slug, graphs.title, graphs.results, graphs.few_data) == ("graphs", "Graphs", 1, True)
    assert graphs.low < graphs.level < 0.5 < sorting.level < sorting.high
    assert (sorting.results, sorting.accepted, sorting.first_try, sorting.problems) == (3, 3, 3, 3)
    assert (sorting.in_bank, sorting.few_data, sorting.last) == (3, False, w.today)
    assert [topic.slug for topic in sorting.topics] == ["quick", "merge"]
    assert [topic.title for topic in sorting.topics] == ["Quick", "Merging"]


def test_a_side_topic_counts_half_and_once_for_its_family(world, make):
    w = world(make("m", topics=("merge", "quick", "bfs")))
    w.gym.start(w["m"])
    w.gym.give_up(w["m"])
    families = {family.slug: family for family in w.gym.weak()}
    assert families["sorting"].results == 1
    assert families["sorting"].level < families["graphs"].level


def test_what_happened_long_ago_fades(world):
    w = world()
    w.gym.start(w["a"])
    w.gym.give_up(w["a"])
    before = w.gym.weak()[0].level
    w.later(days=60)
    assert before < w.gym.weak()[0].level < 0.5


def test_attempts_without_a_grade_say_nothing_about_skill(world):
    w = world()
    w.gym.start(w["a"])
    w.now += timedelta(days=2)
    assert w.gym.weak() == []
