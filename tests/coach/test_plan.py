"""The road, what is left of it, and what became of forecasts."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from engine.coach import Filters
from engine.coach.foresight import Foresight
from engine.coach.practice import practice
from engine.coach.road import Road
from engine.memory.forecast import Range


@pytest.fixture
def road(world, make):
    """Six python problems on the path, one sql problem off it."""
    topics = ("merge", "bfs", "quick")
    problems = [make(f"p{n}", topic=topics[n % 3], minutes=10) for n in range(6)]
    return world(*problems, make("off", track="sql"), target=date(2025, 5, 1))


def outlook(w):
    return Foresight(w.gym.desk).outlook()


def view(w):
    return w.gym.desk.reading()


def places(w):
    return {stop.slug: stop.place for lane in Road(view(w)).lanes() for stop in lane.stops}


def test_at_the_beginning_everything_on_the_path_lies_ahead(road):
    found = outlook(road)
    assert (found.total, found.done, found.own_days, found.default_pace) == (6, 0, 0, True)
    assert found.today.new
    assert set(places(road).values()) == {"ahead"}
    assert 0 <= found.chance <= found.more_chance <= 1
    assert found.ready.low >= road.today
    assert [lane.track for lane in found.lanes] == ["python"]
    days = [stop.day for topic in found.lanes[0].topics for stop in topic.stops]
    assert all(day >= road.today for day in days)


def test_solved_begun_and_due(road):
    road.solve("p0")
    road.gym.start(road["p1"])
    road.later(minutes=3)
    road.gym.give_up(road["p1"])
    road.gym.start(road["p2"])
    assert places(road) == {
        "p0": "done",
        "p1": "begun",
        "p2": "begun",
        "p3": "ahead",
        "p4": "ahead",
        "p5": "ahead",
    }
    road.later(days=1)
    assert places(road)["p1"] == "due"
    road.solve("p1")
    assert places(road)["p1"] == "done"
    road.later(days=60)
    found = outlook(road)
    assert (places(road)["p0"], found.done, found.today.due) == ("due", 2, 2)


def test_what_was_given_away_is_not_done(road):
    road.gym.start(road["p0"])
    road.gym.hinted(road["p0"], 2, "approach")
    road.submit("p0", "AC")
    assert (places(road)["p0"], outlook(road).done) == ("begun", 0)


def test_the_plan_is_done_when_all_is_solved(road):
    for number in range(6):
        road.solve(f"p{number}")
    found = outlook(road)
    assert (found.done, found.pomodoros.high, found.ready.high, found.chance) == (6, 0, road.today, 1)


def test_practice_is_read_from_the_log(road):
    road.solve("p0", minutes=10)
    road.solve("off", minutes=14)
    road.later(days=1)
    road.gym.start(road["p1"])
    road.later(minutes=5)
    road.gym.give_up(road["p1"])
    road.later(days=1)
    road.solve("p1", minutes=8)
    road.later(days=2)
    found = practice(view(road), Road(view(road)))
    assert found.grades == (1, 0, 2, 0)
    assert found.first == pytest.approx((0.0, -0.357, -0.693), abs=0.01)
    assert found.again == pytest.approx((-0.223,), abs=0.01)
    ((chance, recalled),) = found.recalls
    assert recalled
    assert 0.5 < chance < 1
    assert (found.days, found.worked) == (3, (24.0, 5.0, 8.0))
    assert (found.listed, found.aside) == (23.0, 14.0)
    assert not outlook(road).default_pace


def test_weights_change_the_order_and_leave_tracks_out(world, make):
    problems = [make("a"), make("b"), make("c", track="sql")]
    w = world(*problems, weights={"python": 0})
    w.bank.paths["core"] = type(w.bank.paths["core"])(
        "core",
        "Core",
        tuple(type(w.bank.paths["core"].steps[0])(p.slug, p.track, p.minutes) for p in problems),
    )
    assert [p.slug for p in Road(view(w)).problems] == ["c"]
    assert w.gym.next().problem.slug == "c"
    w.settings = type(w.settings)(weights={"sql": 4})
    assert [p.slug for p in Road(w.another().desk.reading()).problems] == ["c", "a", "b"]


def test_a_bank_without_the_path_is_a_road_of_all_its_problems(world, make):
    w = world(make("a"), make("q", track="sql"), path="other")
    assert [p.slug for p in Road(view(w)).problems] == ["a", "q"]


def test_one_forecast_is_kept_a_day(road):
    for _ in range(2):
        Foresight(road.gym.desk).show()
        Foresight(road.another().desk).show()
        road.later(days=1)
    assert [kind for kind, _ in road.events] == ["forecast", "forecast"]
    assert road.gym.today().first
    assert road.gym.undo() is None
    assert road.gym.ledger.rebuild().proved


def test_the_track_record_says_what_held(road):
    ahead = Foresight(road.gym.desk)
    ahead.show()
    record = ahead.track_record()
    assert (record.forecasts, {kind.open for kind in record.kinds}) == (1, {1})
    for number in range(6):
        road.solve(f"p{number}", minutes=9)
        road.later(days=2)
    record = ahead.track_record()
    kinds = {kind.what: kind for kind in record.kinds}
    assert {kind.judged + kind.open for kind in record.kinds} == {1}
    assert kinds["Pomodoros until ready"].judged == 1
    assert kinds["problems solved within 7 days"].judged == 1
    assert kinds["problems solved within 28 days"].open == 1
    assert (record.targets, record.reached) == (1, 1)
    assert 0 <= record.promised <= 1


def test_a_forecast_that_can_no_longer_hold_has_failed_before_the_end(road, make):
    ahead = Foresight(road.gym.desk)
    until = ahead.show().ready.high
    road.now += timedelta(days=(until - road.today).days + 1)
    kinds = {kind.what: kind for kind in ahead.track_record().kinds}
    assert (kinds["day on which ready"].judged, kinds["day on which ready"].held) == (1, 0)
    assert kinds["Pomodoros until ready"].open == 1


def test_todays_list_of_new_ones_is_in_the_order_in_which_they_come(world, make):
    w = world(*(make(f"p{n}", topic="merge" if n < 4 else "bfs") for n in range(6)), daily_minutes=60)
    said = outlook(w).today.new
    came = []
    for _ in said:
        came.append(w.gym.next(Filters()).problem.slug)
        w.solve(came[-1])
    assert said == tuple(came) == ("p0", "p4", "p1")


def test_in_a_backlog_nothing_new_is_on_todays_list(world, make):
    w = world(*(make(f"p{n}", minutes=40) for n in range(8)), daily_minutes=20)
    for number in range(6):
        w.solve(f"p{number}", minutes=30)
    w.later(days=40)
    today = outlook(w).today
    assert (today.due, today.new) == (6, ())
    assert today.due_minutes > 60


def test_a_range_in_the_log_comes_back_as_it_was(road):
    said = Foresight(road.gym.desk)
    said.show()
    (event,) = road.gym.desk.log.events(kind="forecast")
    assert Range(*event.detail["pomodoros"].values()).middle == outlook(road).pomodoros.middle
