"""A placement: few problems show much, and nothing counts as solved that was not."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from engine.bank import load_bank
from engine.coach import Filters, Gym, GymSettings
from engine.coach.placing import MINUTES
from engine.progress import Log
from engine.types import Answer, Verdict, VerdictName
from engine.types.errors import ProgressError, UnknownProblem
from tests.coach import conftest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def school(world, make):
    """Two families; in each, problems of rising difficulty that build on one another."""

    def of(topic, track):
        return [
            make(
                f"{topic}{level}",
                topic=topic,
                track=track,
                difficulty=level,
                minutes=10,
                prerequisites=(f"{topic}{level - 1}",) if level > 1 else (),
            )
            for level in (1, 2, 3, 4)
        ]

    w = world(
        *of("merge", "python"), *of("bfs", "python"), make("talk", topic="other", kind="card", minutes=5)
    )
    w.gym.placing.begin()
    return w


def status(w):
    return w.gym.placing.status()


def offers(w):
    return [offer.problem.slug for offer in status(w).offers]


def put(w, slug):
    w.gym.placing.ask(w[slug])
    w.gym.start(w[slug])


def solve(w, slug, minutes=4):
    put(w, slug)
    w.later(minutes=minutes)
    return w.submit(slug, "AC")


def test_before_it_begins_there_is_nothing(world):
    found = world().gym.placing.status()
    assert (found.begun, found.running, found.asked, found.offers) == (None, False, (), ())


def test_a_problem_solved_well_tests_out_what_lies_below_it_in_its_family(school):
    solve(school, "merge3")
    found = status(school)
    assert found.levels == {"sorting": 3}
    assert found.tested_out == ("merge1", "merge2")
    assert school.gym.next(Filters(new=True, topic="merge")).problem.slug == "merge4"


def test_what_was_tested_out_is_not_solved(school):
    solve(school, "merge3")
    assert set(school.gym.states()) == {"merge3"}
    assert school.gym.stats().solved == 1
    assert not school.gym.is_solved(school["merge1"])


def test_what_was_tested_out_comes_last_and_says_so(school):
    solve(school, "merge3")
    for slug in ("bfs1", "bfs2", "bfs3", "bfs4", "merge4", "talk"):
        assert school.gym.next(Filters(new=True)).problem.slug not in {"merge1", "merge2"}
        school.gym.skip(school[slug], days=30)
    assert school.gym.next(Filters(new=True)).reason == "tested out; nothing else is left"


def test_solved_with_help_shows_only_itself(school):
    put(school, "merge3")
    school.gym.hinted(school["merge3"], 1, "nudge")
    school.submit("merge3", "AC")
    assert status(school).asked[0].result == "solved"
    assert status(school).levels == {}


def test_what_was_not_solved_keeps_the_level_below_it(school):
    solve(school, "merge4")
    put(school, "merge2")
    school.gym.give_up(school["merge2"])
    assert status(school).levels == {"sorting": 1}


def test_beyond_me_is_evidence_but_neither_a_grade_nor_the_end_of_it(school):
    before = {family.slug: family.level for family in school.gym.untried()}
    put(school, "bfs2")
    school.later(minutes=6)
    assert school.gym.placing.cannot().slug == "bfs2"
    found = status(school)
    assert [(each.slug, each.result, round(each.minutes)) for each in found.asked] == [("bfs2", "cannot", 6)]
    after = {family.slug: family.level for family in school.gym.untried()}
    assert after["graphs"] < before["graphs"]
    assert school.gym.stats().attempts == 0
    assert school.gym.attempt(school["bfs2"]) is None
    school.later(days=1)
    assert school.gym.next(Filters(topic="bfs")).problem.slug == "bfs1"
    assert "bfs2" not in school.gym.states()


def test_nothing_is_offered_that_builds_on_what_was_beyond_me(school):
    put(school, "bfs2")
    school.gym.placing.cannot()
    assert set(offers(school)) & {"bfs2", "bfs3", "bfs4"} == set()


def test_beyond_me_without_an_open_problem_says_how_to_go_on(school):
    with pytest.raises(ProgressError) as caught:
        school.gym.placing.cannot()
    assert "drill place" in caught.value.fix


def test_what_a_person_says_moves_the_estimate_but_shows_nothing(school):
    before = {family.slug: family.level for family in school.gym.untried()}
    school.gym.placing.claim("sorting", 3)
    school.gym.placing.claim("graphs", 0)
    after = {family.slug: family.level for family in school.gym.untried()}
    assert after["sorting"] > before["sorting"] > after["graphs"]
    assert (status(school).levels, status(school).tested_out) == ({}, ())
    assert status(school).claims == {"sorting": 3, "graphs": 0}
    assert school.gym.next().problem.slug == "merge1"


def test_a_strange_family_is_refused(school):
    with pytest.raises(UnknownProblem):
        school.gym.placing.claim("sortign", 2)


def test_it_offers_what_spares_most_and_goes_higher_for_who_says_more(school):
    school.gym.placing.claim("graphs", 0)
    school.gym.placing.claim("sorting", 3)
    first = status(school).offers[0]
    assert first.problem.slug in {"merge3", "merge4"}
    assert first.spares == first.problem.difficulty - 1
    assert first.spares_minutes == 10 * first.spares
    assert "talk" not in offers(school)


def test_the_next_one_is_of_another_family(school):
    solve(school, "merge2")
    assert offers(school)[0].startswith("bfs")


def test_it_never_asks_for_more_than_its_time(school):
    asked = []
    while offers(school):
        asked.append(offers(school)[0])
        put(school, asked[-1])
        for _ in range(2):
            school.later(minutes=10)
            school.gym.ran(school[asked[-1]], *wrong())
        school.gym.give_up(school[asked[-1]])
        assert status(school).minutes_left >= 0
    assert sum(each.minutes for each in status(school).asked) <= MINUTES + 10
    assert len(asked) <= 4


def wrong():
    return Answer(name="solution.py", files={"solution.py": b"x"}), Verdict(name=VerdictName.WA)


def test_broken_off_it_goes_on_where_it_was_even_on_another_day(school):
    put(school, "merge2")
    school.later(days=1)
    assert status(school).current == "merge2"
    school.gym.placing.begin()
    solve(school, "merge2")
    found = status(school)
    assert [(each.slug, each.result) for each in found.asked] == [("merge2", "shown")]
    assert found.levels == {"sorting": 2}


def test_asking_twice_for_the_open_one_is_asking_once(school):
    put(school, "merge2")
    put(school, "merge2")
    assert len(status(school).asked) == 1


def test_undo_takes_back_that_it_was_beyond_me(school):
    put(school, "bfs2")
    school.gym.placing.cannot()
    school.gym.undo()
    assert status(school).current == "bfs2"
    assert school.gym.attempt(school["bfs2"]) is not None


def test_another_placement_keeps_what_the_first_one_showed(school):
    solve(school, "merge3")
    school.gym.placing.end()
    assert not status(school).running
    school.gym.placing.begin(again=True)
    found = status(school)
    assert (found.running, found.asked, found.levels) == (True, (), {"sorting": 3})


def test_the_log_alone_gives_the_same_placement_again(school):
    school.gym.placing.claim("graphs", 1)
    solve(school, "merge3")
    put(school, "bfs1")
    assert school.another(write=False).placing.status() == status(school)


def test_another_one_instead_leaves_no_trace_of_the_first(school):
    put(school, "merge2")
    put(school, "bfs2")
    found = status(school)
    assert [(each.slug, each.result) for each in found.asked] == [("merge2", "left"), ("bfs2", "open")]
    assert (found.current, school.gym.stats().attempts) == ("bfs2", 1)
    solve(school, "bfs2")
    assert status(school).current == ""


def test_another_one_instead_of_one_with_a_wrong_answer_leaves_that_open(school):
    put(school, "merge2")
    school.submit("merge2", "WA")
    put(school, "bfs2")
    assert status(school).current == "bfs2"
    solve(school, "bfs2")
    assert status(school).current == "merge2"


def test_an_able_person_is_placed_on_the_real_bank_within_its_time(tmp_path):
    bank = load_bank([ROOT / "problems"], cache=tmp_path / "cache")
    now = conftest.MONDAY_EVENING
    gym = Gym(bank, Log.open(tmp_path / "log.db"), GymSettings(), lambda: now)
    gym.placing.begin()
    begun = now
    while offered := gym.placing.status().offers:
        problem = offered[0].problem
        gym.placing.ask(problem)
        gym.start(problem)
        for _ in range(4):
            now += timedelta(minutes=problem.minutes / 8)
            gym.ran(problem, *wrong())
        answer = Answer(name="solution", files={"solution": str(now).encode()})
        gym.submitted(problem, answer, Verdict(name=VerdictName.AC))
    found = gym.placing.status()
    assert now - begun <= timedelta(minutes=MINUTES)
    assert len(found.levels) >= 3
    assert len(found.tested_out) >= 3 * len(found.asked)
