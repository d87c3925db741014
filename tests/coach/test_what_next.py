from __future__ import annotations

from datetime import timedelta

import pytest

from engine.coach import Filters
from engine.types.errors import UnknownProblem


def chosen(w, **filters):
    choice = w.gym.next(Filters(**filters))
    return choice.problem.slug, choice.reason, choice.kind


def names(w, **filters):
    return chosen(w, **filters)[0]


def refusal(w, **filters):
    with pytest.raises(UnknownProblem) as caught:
        w.gym.next(Filters(**filters))
    assert caught.value.fix
    return caught.value


def test_the_first_problem_is_the_first_on_the_core_path(world, make):
    w = world(make("z"), make("a"))
    assert chosen(w) == ("z", "next on the core path: 1 of 2", "new")


def test_what_goes_before_its_turn_on_the_path_says_why(world, make):
    w = world(make("a"), make("b"), make("c", topic="quick"), make("d", topic="bfs"), make("e", topic="bfs"))
    w.solve("a")
    assert chosen(w) == ("d", "nothing yet in Graphs; core path: 4 of 5", "new")
    w.solve("d")
    assert chosen(w) == ("b", "next on the core path: 2 of 5", "new")
    w.solve("b")
    assert chosen(w) == ("e", "few results in Graphs; core path: 5 of 5", "new")


def test_problems_off_the_path_come_after_it_easiest_first(world, make):
    off = [make("b", track="sql", difficulty=3), make("a", track="sql", difficulty=2)]
    w = world(make("z"), *off)
    w.solve("z")
    assert chosen(w) == ("a", "new, difficulty 2 of 5", "new")


def test_an_open_attempt_comes_first(world, make):
    w = world(make("a"), make("b", topic="bfs"))
    w.solve("a")
    w.later(days=60)
    w.gym.start(w["b"])
    assert chosen(w) == ("b", "begun today", "unfinished")


@pytest.mark.parametrize(
    ("days", "when"), [(1, "yesterday"), (6, "Monday"), (10, "3 Mar"), (400, "3 Mar 2025")]
)
def test_what_another_day_left_unfinished_comes_first(world, make, days, when):
    w = world(make("a"), make("b"))
    w.gym.start(w["b"])
    w.later(days=days)
    assert chosen(w) == ("b", f"unfinished since {when}", "unfinished")


def test_what_is_due_comes_before_what_is_new(world, make):
    w = world(make("a"), make("b"))
    due = w.solve("a").due
    w.now += due - w.today + timedelta(days=3)
    slug, reason, kind = chosen(w)
    assert (slug, kind) == ("a", "due")
    assert reason.startswith("due 3 days ago, ")
    assert reason.endswith(" % likely to recall")
    assert 60 < int(reason.split()[4]) < 85
    assert names(w, new=True) == "b"


def test_on_its_day_it_is_due_today_and_from_four_in_the_morning(world):
    w = world()
    due = w.solve("a").due
    w.now = w.now.replace(hour=3, minute=59) + (due - w.today)
    assert not w.gym.is_fresh_due(w["a"])
    w.later(minutes=1)
    assert w.gym.is_fresh_due(w["a"])
    assert chosen(w)[1].startswith("due today, ")


def test_a_due_pattern_is_asked_through_the_sibling_seen_longest_ago(world, make):
    w = world(
        make("a", pattern="p"),
        make("b", pattern="p"),
        make("c", pattern="p", prerequisites=("z",)),
        make("z"),
    )
    w.solve("a")
    w.later(days=60)
    assert names(w, due=True) == "b"
    w.solve("b")
    w.later(days=60)
    assert names(w, due=True) == "a"
    w.solve("z")
    w.later(days=60)
    assert names(w, due=True, topic="merge") in {"c", "z"}


def test_prerequisites_come_first_and_those_not_in_the_bank_do_not_block(world, make):
    w = world(make("late", prerequisites=("early", "not-written-yet")), make("early", topic="bfs"))
    assert names(w) == "early"
    w.gym.start(w["early"])
    w.gym.give_up(w["early"])
    assert refusal(w, new=True).what == "All that fits builds on something unsolved."
    w.later(days=1)
    w.solve("early")
    assert names(w, new=True) == "late"


def test_never_the_same_topic_twice_running_where_there_is_a_choice(world, make):
    w = world(make("a"), make("b"), make("c", topic="bfs"), make("d", topic="bfs"))
    order = []
    for _ in range(4):
        order.append(names(w))
        w.solve(order[-1])
    assert order == ["a", "c", "b", "d"]


def test_due_problems_change_topics_too(world, make):
    w = world(make("a"), make("b"), make("c", topic="bfs"), make("d", topic="bfs"))
    for slug in "abcd":
        w.solve(slug)
    w.later(days=90)
    topics = []
    for _ in range(4):
        slug = names(w, due=True)
        topics.append(w[slug].topics[0])
        w.solve(slug)
    assert topics in (["merge", "bfs", "merge", "bfs"], ["bfs", "merge", "bfs", "merge"])


def test_the_lot_between_due_topics_is_the_same_all_day_and_another_on_other_days(world, make):
    topics = ("merge", "quick", "bfs", "dfs")
    w = world(*(make(topic, topic=topic) for topic in topics), make("last", topic="other"))
    for topic in (*topics, "last"):
        w.solve(topic)
    w.later(days=60)
    first = set()
    for _ in range(20):
        assert len({names(w), w.another().next().problem.slug}) == 1
        first.add(names(w))
        w.later(days=1)
    assert len(first) > 2


def test_skipped_stays_away_until_its_day(world, make):
    w = world(make("a"), make("b"))
    w.gym.start(w["a"])
    assert w.gym.skip(w["a"], days=2) == w.today + timedelta(days=2)
    assert names(w) == "b"
    assert w.gym.current() is None
    w.later(days=1)
    assert names(w) == "b"
    w.later(days=1)
    assert names(w) == "a"


FILTERS = [
    ({"topic": "bfs"}, "graph"),
    ({"topic": "graphs"}, "graph"),
    ({"track": "sql"}, "query"),
    ({"kind": "sql"}, "query"),
    ({"difficulty": 4}, "hard"),
    ({"minutes": 10}, "short"),
]


@pytest.mark.parametrize(("filters", "slug"), FILTERS)
def test_filters(world, make, filters, slug):
    w = world(
        make("plain"),
        make("graph", topic="bfs"),
        make("query", track="sql", kind="sql"),
        make("hard", difficulty=4),
        make("short", minutes=10),
    )
    assert names(w, **filters) == slug


def test_only_what_is_due_or_only_what_is_new(world, make):
    w = world(make("a"), make("b"))
    w.gym.start(w["a"])
    assert names(w, new=True) == "b"
    assert refusal(w, due=True).what == "Nothing is due."
    outcome = w.submit("a", "AC")
    assert refusal(w, due=True).what == f"Nothing is due before {outcome.due}."


def test_reviewing_ahead_takes_what_is_most_likely_forgotten(world, make):
    w = world(make("a"), make("b", topic="bfs"), make("c"))
    w.solve("a")
    w.later(days=2)
    w.solve("b")
    slug, reason, kind = chosen(w, seen=True)
    assert (slug, kind) == ("a", "ahead")
    assert reason.startswith("not due until ")
    assert names(w, seen=True, topic="bfs") == "b"


def test_what_was_done_today_is_not_offered_again_unless_its_topic_is_asked_for(world, make):
    w = world(make("a"))
    outcome = w.solve("a")
    done = "All that there is to review was done today."
    assert refusal(w, seen=True).what == f"{done} Nothing is due before {outcome.due}."
    assert names(w, seen=True, topic="merge") == "a"
    w.later(days=1)
    assert names(w, seen=True) == "a"


@pytest.mark.parametrize(
    ("filters", "what"),
    [
        ({"difficulty": 5}, "No problem in the bank fits all of this: difficulty 5."),
        ({"topic": "mrege"}, 'There is no topic "mrege".'),
        ({"due": True}, "Nothing is due."),
    ],
)
def test_what_cannot_be_chosen_is_said_with_a_way_on(world, filters, what):
    assert refusal(world(), **filters).what == what


def test_when_all_is_done_it_says_when_the_next_is_due(world):
    w = world()
    outcome = w.solve("a")
    error = refusal(w)
    assert error.what == f"Nothing new is left. Nothing is due before {outcome.due}."
    assert "drill review" in error.fix


def test_when_all_was_put_off_undo_is_offered(world):
    w = world()
    w.gym.skip(w["a"])
    assert "drill undo" in refusal(w).fix


def test_an_empty_bank_points_to_the_doctor(world):
    w = world()
    w.bank.problems.clear()
    assert "drill doctor" in refusal(w).fix


def test_a_fresh_stub_is_for_what_was_ended_not_for_what_was_left(world, make):
    w = world(make("a"), make("b"), make("c"))
    w.solve("a")
    w.submit("b", "WA")
    w.later(days=90)
    assert [w.gym.is_fresh_due(w[slug]) for slug in "abc"] == [True, False, False]
    w.gym.start(w["a"])
    assert not w.gym.is_fresh_due(w["a"])


def test_the_current_problem_is_the_open_one_touched_last_else_the_last_one(world, make):
    w = world(make("a"), make("b"))
    assert w.gym.current() is None
    w.gym.start(w["a"])
    w.later(minutes=1)
    w.gym.start(w["b"])
    assert w.gym.current().slug == "b"
    w.later(minutes=1)
    w.submit("a", "WA")
    assert w.gym.current().slug == "a"
    w.submit("a", "AC")
    assert w.gym.current().slug == "b"
    w.later(days=1)
    assert w.gym.current().slug == "a"
