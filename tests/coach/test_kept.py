"""What is kept of a long log saves time and changes nothing."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import msgspec
import pytest

from engine.coach import kept
from engine.progress import Log, fold
from engine.types import Event
from engine.types.errors import ProgressError

PROBLEMS, REVIEWS = 40, 1100


@pytest.fixture
def long(world, make, made_up, tmp_path):
    """A world with 4,400 rows behind it, that keeps what follows from them."""
    topics = ("merge", "quick", "bfs")
    problems = [
        make(
            made_up.slug(n),
            topics[n % 3],
            id=f"{n + 1:08x}",
            pattern=f"pattern-{n - n % 2}",
            difficulty=1 + n % 5,
            prerequisites=(made_up.slug(n - 1),) if n % 5 == 4 else (),
        )
        for n in range(PROBLEMS + 5)
    ]
    w = world(*problems, cache=tmp_path / "cache")
    w.now = made_up.NOW + timedelta(hours=3)
    made_up.make_log(w.file, REVIEWS, PROBLEMS)
    w.gym = w.another()
    return w


def without(w):
    """The same log by somebody who keeps nothing."""
    settings = msgspec.structs.replace(w.settings, cache=None)
    w.settings, before = settings, w.settings
    gym = w.another()
    w.settings = before
    return gym


def known(gym):
    """Everything that commands show."""
    view = gym.desk.reading()
    return {
        "cards": view.cards,
        "due": view.due,
        "minutes": {pattern: view.own_minutes(pattern) for pattern in view.patterns},
        "weak": gym.weak(),
        "untried": gym.untried(),
        "explain": gym.explain(),
        "today": gym.today(),
        "states": gym.states(),
        "marks": {pattern: view.marks(pattern) for pattern in view.patterns},
        "seconds": {id: history.seconds for id, history in view.state.histories.items()},
        "stats": gym.stats(),
        "histories": view.state.histories,
        "closings": view.state.closings,
    }


def held(w):
    """A start that rests on what was kept; gone through in full it comes to the same."""
    w.another().today()
    gym = w.another()
    state = gym.desk.reading().state
    assert state.older > 0
    shown = known(gym)
    whole = known(without(w))
    for name, value in whole.items():
        assert shown[name] == value, name
    assert w.another().ledger.rebuild().same_state
    return state


def test_a_start_from_what_was_kept_knows_the_same(long):
    held(long)


def test_it_reads_the_newest_rows_only(long):
    long.another().today()
    rows = []
    gym = long.another()
    gym.desk.log._db.set_trace_callback(rows.append)
    gym.today()
    gym.weak()
    assert not any("FROM event WHERE rowid > 0" in row for row in rows)
    assert len(rows) < 20
    assert gym.desk.reading().state.older == REVIEWS - kept.BEHIND // 4 - kept.NEWEST


def test_after_answers_rates_skips_and_undone_steps(long):
    w, random = long, Random(1)
    for number in range(12):
        slug = w.gym.next().problem.slug
        w.gym.start(w[slug])
        w.later(minutes=3)
        w.submit(slug, random.choice(("WA", "AC")))
        if w.gym.history(w[slug]).last and number % 3 == 0:
            w.gym.regrade(w[slug], 1)
        if number % 4 == 1:
            w.gym.undo()
        if number % 4 == 2:
            w.gym.skip(w[slug], 3)
        w.later(hours=random.choice((1, 20)))
        w.gym = w.another()
    held(w)


def test_a_grade_from_long_ago_may_still_be_changed(long):
    w = long
    old = next(c for c in fold(w.gym.desk.log.rows()).closings if c.grade == 3)
    w.another().today()
    problem = w.bank.by_id(old.problem_id)
    event = w.gym.desk.pen().event("rated", problem, attempt=old.attempt, grade=1)
    w.gym.desk.log.append(event)
    assert known(w.another()) == known(without(w))


def test_an_undo_that_reaches_behind_it_makes_it_void(long):
    w = long
    w.another().today()
    early = next(event for event in w.gym.desk.log.events(kind="closed"))
    undone = w.gym.desk.pen().event("undone", detail={"uuids": [early.uuid]})
    w.gym.desk.log.append(undone)
    assert w.another().desk.reading().state.older == 0
    assert held(w)


@pytest.mark.parametrize("change", ["interview", "pattern", "tuning"])
def test_what_it_rests_on_may_change(long, make, change):
    w = long
    w.another().today()
    if change == "interview":
        w.settings = msgspec.structs.replace(w.settings, interview_date=date(2026, 12, 1))
    elif change == "tuning":
        own = (0.1, 0.3, 0.6, 2.0, 6.4, 0.8, 3.0, 0.1, 1.5, 0.17, 0.7, 1.5, 0.06, 0.26, 1.6, 0.6, 1.9, 0.5)
        event = w.gym.desk.pen().event("tuned", detail={"parameters": [*own, 0.1, 0.07, 0.2]})
        w.gym.desk.log.append(event)
        w.later(days=1)
    else:
        first = w.bank.problems["made-up-3"]
        w.bank.problems["made-up-3"] = msgspec.structs.replace(first, pattern="another")
        w.bank.__dict__.pop("_by_id", None)
    assert w.another().desk.reading().state.older == 0
    held(w)


def test_another_log_in_its_place_is_gone_through(long, made_up):
    w = long
    w.another().today()
    with Log.open(w.file) as log:
        events = list(log.events(undone=True))
        log.rewrite([_early(events[0]), *events])
    assert w.another().desk.reading().state.older == 0
    held(w)


def _early(event: Event) -> Event:
    return msgspec.structs.replace(event, uuid="early", kind="noted", attempt="", detail={"text": "x"})


@pytest.mark.parametrize("part", ["beginning", "end"])
def test_a_damaged_one_is_made_anew(long, part):
    w = long
    w.another().today()
    (file,) = w.settings.cache.iterdir()
    data = file.read_bytes()
    file.write_bytes(b"\xc1" * 40 + data[40:] if part == "beginning" else data[: len(data) * 2 // 3])
    if part == "end":
        with pytest.raises(ProgressError, match="damaged"):
            w.another().stats()
    assert w.another().stats() == without(w).stats()


def test_a_short_log_keeps_nothing(world, tmp_path):
    w = world(cache=tmp_path / "cache")
    w.solve("a")
    w.another().today()
    assert not (tmp_path / "cache").exists()
