"""Cards of a deck: scheduled one by one, asked in sittings, the deck chosen when one of them is due."""

from __future__ import annotations

from datetime import timedelta

import pytest

from engine.coach import Filters, Scored
from engine.coach.deck_memory import SITTING
from engine.coach.foresight import Foresight
from engine.coach.practice import practice, question
from engine.coach.road import Road
from engine.memory.supposed import SITTING as SITTING_KIND
from engine.types import Grade
from engine.types.errors import ProgressError

CARDS = tuple(f"card-{number}" for number in range(1, 16))


@pytest.fixture
def room(world, make):
    return world(make("deck", kind="card", cards=CARDS), make("other", topic="bfs"))


def answer(room, grade=Grade.GOOD, met=(1, 2, 3), **facts):
    deck = room["deck"]
    card = room.gym.cards.sitting(deck).left[0].card
    room.later(minutes=1)
    scored = Scored(answer="said", met=met, facts=3, grade=grade, **facts)
    return card, room.gym.cards.answered(deck, card, scored)


def sit(room, grade=Grade.GOOD):
    return [answer(room, grade)[0] for _ in range(SITTING)]


def asked_of(room):
    view = room.gym.desk.reading()
    return question(view, Road(view), 14)


def asked(room):
    return [each.card for each in room.gym.cards.sitting(room["deck"]).left]


def test_a_first_sitting_asks_ten_new_cards_in_order(room):
    assert asked(room) == list(CARDS[:10])
    assert sit(room) == list(CARDS[:10])


def test_a_sitting_ends_with_its_last_card_and_no_grade_for_the_whole(room):
    room.gym.start(room["deck"])
    for _ in range(SITTING - 1):
        assert not answer(room)[1].closed
    assert room.gym.attempt(room["deck"]) is not None
    assert answer(room)[1].closed
    assert room.gym.attempt(room["deck"]) is None
    assert [closing.grade for closing in room.gym.history(room["deck"]).closings] == [None]


def test_a_deck_is_solved_once_each_card_was_known(room):
    sit(room)
    assert room.gym.states()["deck"] == "begun"
    for _ in range(4):
        answer(room)
    answer(room, Grade.AGAIN, met=())
    assert room.gym.stats().solved == 0
    assert Foresight(room.gym.desk).outlook().done == 0
    room.later(days=1)
    answer(room, Grade.HARD, met=(1,))
    assert room.gym.stats().solved == 1
    assert Foresight(room.gym.desk).outlook().done == 1


def test_a_forecast_knows_how_many_cards_of_a_deck_are_not_known_yet(room):
    (ahead,) = (task for task in asked_of(room).tasks if task.cards)
    assert ahead.cards == 15
    for grade in (Grade.GOOD, Grade.AGAIN, Grade.GOOD):
        answer(room, grade)
    (deck,) = asked_of(room).cards
    assert (deck.kind, deck.unknown, deck.open) == (SITTING_KIND, (12, 1), True)
    for _ in range(7):
        answer(room)
    assert practice(room.gym.desk.reading(), Road(room.gym.desk.reading())).aside == 0


def test_each_card_comes_again_by_its_own_grade(room):
    _, again = answer(room, Grade.AGAIN, met=())
    _, easy = answer(room, Grade.EASY)
    assert again.due == room.today + timedelta(days=1)
    assert easy.due > again.due
    assert easy.previews[Grade.AGAIN] < easy.due


def test_a_grade_is_bounded_by_the_facts(room):
    with pytest.raises(ProgressError, match="Easy is more than 2 of 3 facts allow"):
        answer(room, Grade.EASY, met=(1, 2))
    with pytest.raises(ProgressError, match="and a mistake"):
        answer(room, Grade.HARD, mistake=True)
    assert asked(room)[0] == "card-1"


def test_the_deck_is_due_when_one_of_its_cards_is(room):
    sit(room, Grade.EASY)
    answer(room, Grade.EASY)
    for _ in range(4):
        answer(room, Grade.EASY)
    assert not room.gym.is_fresh_due(room["deck"])
    room.later(days=1)
    with pytest.raises(Exception, match="due"):
        room.gym.next(Filters(due=True))
    room.later(days=60)
    assert room.gym.next(Filters(due=True)).problem.slug == "deck"


def test_cards_that_were_never_asked_bring_the_deck_back_on_the_morrow(room):
    sit(room, Grade.EASY)
    room.later(days=1)
    assert room.gym.next(Filters(due=True)).problem.slug == "deck"
    assert asked(room) == list(CARDS[10:])


def test_what_is_due_comes_before_what_is_new(room):
    answer(room, Grade.EASY)
    answer(room, Grade.AGAIN, met=())
    room.later(days=1)
    assert asked(room)[:2] == ["card-2", "card-3"]
    room.later(days=90)
    assert asked(room)[:3] == ["card-2", "card-1", "card-3"]


def test_an_open_sitting_is_gone_on_with(room):
    room.gym.start(room["deck"])
    answer(room)
    assert room.gym.next().problem.slug == "deck"
    assert room.gym.cards.sitting(room["deck"]).number == 2


def test_asked_for_before_its_time_the_least_certain_comes_first(room):
    sit(room, Grade.EASY)
    for _ in range(5):
        answer(room, Grade.EASY)
    assert asked(room) == []
    room.later(days=1)
    ahead = asked(room)
    assert len(ahead) == SITTING
    for _ in range(SITTING - 1):
        assert not answer(room, Grade.EASY)[1].closed
    assert answer(room, Grade.EASY)[1].closed


def test_undo_takes_back_the_card_and_the_end_of_its_sitting(room):
    sit(room)
    room.gym.undo()
    sitting = room.gym.cards.sitting(room["deck"])
    assert (sitting.done, sitting.left[0].card) == (9, "card-10")
    assert room.gym.attempt(room["deck"]) is not None


def test_an_answer_is_compared_with_the_one_before(room):
    answer(room, Grade.HARD, met=(2,))
    assert room.gym.cards.earlier(room["deck"], "card-1") is None
    room.later(days=30)
    answer(room)
    before = room.gym.cards.earlier(room["deck"], "card-1")
    assert before is not None
    assert (before.points, before.total, before.met, before.grade) == (1, 3, ("2",), Grade.HARD)


def test_a_sitting_left_open_ends_without_a_grade_when_the_day_turns(room):
    answer(room)
    room.later(days=1)
    assert room.gym.cards.sitting(room["deck"]).done == 0
    room.gym.start(room["deck"])
    assert [closing.grade for closing in room.gym.history(room["deck"]).closings] == [None]


def test_a_replay_of_the_log_finds_the_same_decks(room):
    sit(room)
    room.later(days=3)
    answer(room, Grade.AGAIN, met=())
    assert room.gym.ledger.rebuild().same_state


def test_a_card_that_left_the_deck_is_not_asked_nor_counted(world, make):
    room = world(make("deck", kind="card", cards=CARDS))
    sit(room)
    room.bank = type(room.bank)([make("deck", kind="card", cards=CARDS[5:])])
    room.gym = room.another()
    sitting = room.gym.cards.sitting(room["deck"])
    assert (sitting.seen, sitting.cards) == (5, 10)
    assert asked(room) == list(CARDS[10:])


def test_a_sitting_is_reckoned_with_its_own_minutes(room):
    assert room.gym.next(Filters(new=True, minutes=10, kind="card")).problem.slug == "deck"


def test_a_day_with_cards_is_a_day_of_practice(room):
    answer(room)
    assert room.gym.today().streak == 1


def test_cards_go_into_the_export_of_reviews_one_by_one(room):
    answer(room, Grade.HARD, met=(1,))
    room.later(days=20)
    answer(room, Grade.EASY)
    rows = [(row.card_id, row.review_rating, row.review_state) for row in room.gym.ledger.reviews()]
    assert rows == [("pattern-deck/card-1", 2, 0), ("pattern-deck/card-1", 4, 2)]


def test_the_grade_of_the_last_card_may_be_lowered_and_taken_back(room):
    answer(room, Grade.EASY)
    card, easy = answer(room, Grade.EASY)
    room.later(minutes=1)
    said = room.gym.graded()
    assert (said.problem.slug, said.card, said.grade, said.highest) == ("deck", card, Grade.EASY, Grade.EASY)
    assert said.reason == "3 of 3 facts"
    hard = room.gym.regrade(room["deck"], Grade.HARD)
    assert hard.due < easy.due
    assert (room.gym.graded().grade, room.gym.graded().reason) == (Grade.HARD, "set by you")
    assert room.gym.ledger.rebuild().proved
    assert [review.review_rating for review in room.gym.ledger.reviews()] == [4, 2]
    assert room.gym.undo().kind == "rated"
    assert (room.gym.graded().grade, room.gym.graded().due) == (Grade.EASY, easy.due)
    assert room.gym.undo().kind == "answered"
    assert room.gym.graded().card != card


def test_the_grade_of_a_card_rises_no_higher_than_its_facts_allow(room):
    answer(room, Grade.HARD, met=(1, 2))
    assert room.gym.regrade(room["deck"], Grade.GOOD).grade == Grade.GOOD
    with pytest.raises(ProgressError, match="Easy is more than the facts allow"):
        room.gym.regrade(room["deck"], Grade.EASY)
    answer(room, Grade.AGAIN, mistake=True)
    with pytest.raises(ProgressError, match=r"3 of 3 facts, and a mistake"):
        room.gym.regrade(room["deck"], Grade.HARD)


def test_the_last_card_of_a_sitting_may_be_graded_anew_as_well(room):
    sit(room)
    assert room.gym.attempt(room["deck"]) is None
    room.later(days=1)
    assert room.gym.regrade(room["deck"], Grade.AGAIN).due == room.today
    assert room.gym.ledger.rebuild().proved


def test_a_deck_without_an_answer_has_no_grade_to_change(room):
    with pytest.raises(ProgressError, match="deck has no grade to change"):
        room.gym.regrade(room["deck"], Grade.HARD)


def test_of_problem_and_card_the_one_graded_last_is_meant(room):
    answer(room)
    room.solve("other")
    assert room.gym.graded().problem.slug == "other"
    answer(room)
    assert room.gym.graded().problem.slug == "deck"
