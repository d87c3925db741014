"""A deck: each card by itself, answered before its key is shown, graded within what the facts allow."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from drills.reporting import json_schema

HERE = Path(__file__).parent
LATER = "2027-03-20T09:00:00+00:00"


@pytest.fixture
def deck(drill):
    drill.environ["DRILL_BANK"] = str(HERE / "deck_bank")
    drill("next", "short-cards")
    return drill


def written(deck, text="It gives a sum.\n"):
    with deck.path("short-cards", "answer.md").open("a") as file:
        file.write(text)
    return deck


def test_next_shows_the_question_and_not_the_key(deck):
    out = deck("next").out
    assert "Question 1: what does" in out
    assert "It gives 2." not in out
    assert deck.path("short-cards", "question.md").read_text().startswith("Question 1")


def test_nothing_written_shows_no_key(deck):
    ran = deck("submit")
    assert ran.status == 1
    assert "nothing to judge yet" in ran.out
    assert "It gives 2." not in ran.out


def test_a_written_answer_is_shown_the_key_and_waits_for_its_score(deck):
    ran = written(deck)("submit")
    assert ran.status == 1
    assert "waiting for your score" in ran.out
    assert "1. It gives 2." in ran.out
    assert ">>> 1 + 1" in ran.out
    assert "Card 1 of 10" in deck("next").out


def test_the_facts_decide_how_far_the_grade_may_go(deck):
    ran = written(deck)("submit", "--met", "1,2", "--grade", "easy")
    assert ran.status == 2
    assert "2 of 3 facts allow no more than good" in ran.said
    ran = deck("submit", "--met", "1,2")
    assert ran.status == 0
    assert "good: 2 of 3 facts" in ran.out
    assert "Question 2" in deck("next").out


def test_only_cards_of_a_deck_are_graded_by_the_command(deck):
    deck("next", "say-why", DRILL_BANK=str(HERE / "bank"))
    ran = deck("submit", "--met", "restore", "--grade", "easy", DRILL_BANK=str(HERE / "bank"))
    assert ran.status == 2
    assert "drill rate" in ran.said


def test_the_mistake_outweighs_all_facts(deck):
    ran = written(deck)("submit", "--met", "all,mistake")
    assert ran.status == 1
    assert "again: 3 of 3 facts, and a mistake" in ran.out
    assert "Said, and wrong: Beyond 2**63 it overflows." in ran.out


@pytest.mark.parametrize("met", ["4", "0", "x", "1,,2x", "²"])
def test_a_fact_that_is_not_there_is_refused(deck, met):
    ran = written(deck)("submit", "--met", met)
    assert ran.status == 2
    assert "There are facts 1 to 3" in ran.said


def test_the_answer_makes_room_for_the_next_and_is_kept(deck):
    written(deck, "Two, I think.\n")("submit", "--met", "1")
    assert deck.path("short-cards", "answer.md").read_text().strip() == "<!-- drill: practice/short-cards -->"
    kept = list(deck.path("short-cards", "history").rglob("answer.md"))
    assert "Two, I think." in kept[0].read_text()
    deck("log", "export", "all.jsonl")
    assert "Two, I think." in (deck.folder / "all.jsonl").read_text()


def test_a_sitting_has_ten_cards_and_then_ends(deck):
    ran = [deck("submit", "--met", "none") for _ in range(10)]
    assert "drill next  the next card" in ran[8].out
    assert "the sitting is over" in ran[9].out
    assert "Card 1 of 2 · new" in deck("next", "short-cards").out


def test_when_all_was_answered_today_it_says_so(deck):
    for _ in range(10):
        deck("submit", "--met", "none")
    deck("next", "short-cards")
    for _ in range(2):
        deck("submit", "--met", "none")
    ran = deck("next", "short-cards")
    assert ran.status == 2
    assert "has been answered today" in ran.said


def test_a_card_that_comes_back_hides_its_old_score_until_the_new_one(deck):
    written(deck)("submit", "--met", "1")
    for _ in range(9):
        deck("submit", "--met", "none")
    deck.environ["DRILL_NOW"] = LATER
    shown = deck("next", "short-cards").out
    assert "due 18 days ago" in shown
    while "Question 1:" not in (shown := deck("next").out):
        deck("submit", "--met", "none")
    key = written(deck)("submit").out
    assert "hard" not in shown + key
    assert "before" not in shown + key
    ran = deck("submit", "--met", "all", "--grade", "easy")
    assert "before       hard · 1 of 3 facts · Mon 01 Mar 2027" in ran.lines


def test_undo_takes_one_card_back(deck):
    deck("submit", "--met", "none")
    assert "short-cards, answered" in deck("undo").out
    assert "Question 1" in deck("next").out


def test_undo_takes_the_end_of_a_sitting_back_too(deck):
    for _ in range(10):
        deck("submit", "--met", "none")
    deck("undo")
    assert "Card 10 of 10" in deck("next").out


def test_as_json_it_says_all_that_the_schema_promises(deck):
    validator = Draft202012Validator(json_schema())
    unwritten = json.loads(deck("submit", "--json").out)
    waiting = json.loads(written(deck)("submit", "--json").out)
    scored = json.loads(deck("submit", "--met", "1,3", "--json").out)
    for found in (unwritten, waiting, scored):
        assert [error.message for error in validator.iter_errors(found)] == []
    assert unwritten["card"]["facts"] == []
    assert waiting["title"] == "waiting for your score"
    assert waiting["card"]["facts"][0] == "It gives 2."
    assert scored["card"]["met"] == [1, 3]
    assert scored["outcome"]["grade"] == "good"
    assert scored["before"] is None


def test_the_question_as_json(deck):
    card = json.loads(deck("next", "--json").out)["card"]
    assert (card["id"], card["number"], card["of"], card["why"]) == ("card-1", 1, 10, "new")


def test_a_deck_gives_nothing_away(deck):
    assert "shows its key once it is answered" in deck("solution").said
    assert "has no hints" in deck("hint").said


def test_a_card_of_a_changed_deck_is_read_anew(deck, tmp_path):
    bank = tmp_path / "bank"
    shutil.copytree(HERE / "deck_bank", bank)
    deck.environ["DRILL_BANK"] = str(bank)
    deck("next", "short-cards")
    file = bank / "practice" / "short-cards" / "deck.toml"
    file.write_text(file.read_text().replace('id = "card-1"\n', 'id = "first-card"\n'))
    assert json.loads(deck("next", "--json").out)["card"]["id"] == "first-card"


@pytest.mark.parametrize("columns", [80, 40])
def test_on_a_terminal_it_goes_from_card_to_card(deck, plain, columns):
    typed = "It gives two,\nexactly.\n\n1 2\nn\n\n" + "\n" + "no idea\n\nnone\nn\n" + "\x04"
    ran = deck.on_terminal("submit", columns=columns, typed=typed)
    text = plain(ran.out)
    assert ran.status == 0
    assert text.index("Your answer, then") < text.index("1. It gives 2.")
    assert "good: 2 of 3 facts" in text
    assert text.count("again: 0 of 3 facts") == 2
    assert "3 cards · 2 again, 1 good" in text
    assert "7 cards of this sitting left" in " ".join(text.split())
    if columns == 40:
        lines = [line for line in text.splitlines() if not line.startswith("It gives")]
        assert max(len(line.rstrip()) for line in lines if "/" not in line) <= 40


def test_rubric_scores_are_compared_only_after_the_new_one(drill):
    answer = drill.path("say-why", "answer.md")
    drill("next", "say-why")
    with answer.open("a") as file:
        file.write("A backup that was never restored is a hope.\n")
    first = drill("submit", "--met", "restore,regular")
    assert "before" not in first.out
    drill.environ["DRILL_NOW"] = "2027-05-20T09:00:00+00:00"
    assert "points" not in drill("next", "say-why").out
    with answer.open("a") as file:
        file.write("Restore it elsewhere, every month.\n")
    ran = drill("submit", "--met", "restore,elsewhere")
    assert "before          3 of 4 points, Mon 01 Mar 2027" in ran.lines
    assert any(line.startswith("not this time") for line in ran.lines)
    again = json.loads(drill("submit", "--json", "--met", "restore,elsewhere").out)
    assert again["before"]["met"] == ["restore", "regular"]


def test_a_file_of_ones_own_answers_the_card_and_stays_as_it_is(deck):
    file = deck.folder / "mine.md"
    file.write_text("<!-- drill: practice/short-cards -->\nTwo.\n")
    assert deck("submit", str(file), "--met", "1").status == 0
    assert file.read_text().endswith("Two.\n")
    assert "Question 2" in deck("next").out


def test_an_old_answer_scored_anew_shows_whether_the_eye_drifts(drill):
    drill("next", "say-why")
    with drill.path("say-why", "answer.md").open("a") as file:
        file.write("A backup that was never restored is a hope.\n")
    drill("submit", "--met", "restore,regular")
    drill.environ["DRILL_NOW"] = "2027-05-20T09:00:00+00:00"
    drill("next", "say-why")
    (old,) = drill.path("say-why", "history").rglob("answer.md")
    ran = drill("submit", str(old), "--met", "restore,elsewhere")
    assert "grade           none: word for word an earlier answer." in ran.out
    assert "before          3 of 4 points, Mon 01 Mar 2027" in ran.lines


def test_the_grade_of_a_card_can_be_changed_within_its_facts_and_back(deck):
    written(deck)("submit", "--met", "1,2")
    lines = deck("rate").lines
    assert lines[2].startswith("card         Question 1: what does")
    assert lines[3] == "grade        good: 2 of 3 facts"
    assert lines[4] == "may be       again, hard or good · the facts do not allow easy"
    refused = deck("rate", "easy")
    assert (refused.status, "The highest is Good." in refused.said) == (2, True)
    changed = json.loads(deck("rate", "again", "short-cards", "--json").out)
    assert (changed["grade"], changed["problem"], bool(changed["card"])) == ("again", "short-cards", True)
    assert "grade        again: set by you" in deck("rate").lines
    assert "Taken back: short-cards, rated" in deck("undo").out
    assert "grade        good: 2 of 3 facts" in deck("rate").lines
