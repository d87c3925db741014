"""Cards: written first, then scored fact by fact."""

from __future__ import annotations

import json

import pytest


@pytest.fixture
def card(drill):
    drill("next", "say-why")
    with drill.path("say-why", "answer.md").open("a") as file:
        file.write("Because a backup that was never restored is a hope.\n")
    return drill


def test_nothing_written_is_no_submission(drill):
    drill("next", "say-why")
    ran = drill("submit", "--met", "restore,regular")
    assert ran.status == 1
    assert ran.lines[1] == "CE  nothing to judge yet"


def test_enough_points_with_all_must_haves_pass(card):
    ran = card("submit", "--met", "restore,regular")
    assert ran.status == 0
    assert ran.lines[1] == "AC  accepted  2 of 3 facts"
    assert any("3 of 4 points; 3 are needed" in line for line in ran.lines)


def test_a_missing_must_have_fails(card):
    ran = card("submit", "--met", "regular,elsewhere")
    assert ran.status == 1
    at = ran.lines.index("  Missing, and needed:")
    assert ran.lines[at + 1] == "    - A backup that was never restored is a hope."


def test_a_red_flag_caps_the_score(card):
    ran = card("submit", "--json", "--met", "restore,regular,elsewhere,raid")
    assert ran.status == 1
    verdict = json.loads(ran.out)["verdict"]
    assert verdict["name"] == "WA"
    assert verdict["failure"]["message"] == (
        "Not past an interviewer, whatever else is right:\n- RAID is called a backup."
    )
    assert verdict["notes"] == [
        "1 of 4 points, for a mistake that ends it caps the score; the facts alone gave 4; 3 are needed"
    ]


def test_a_long_list_hangs_on_its_bullets(card):
    card.environ["COLUMNS"] = "40"
    ran = card("submit", "--met", "regular,raid")
    at = ran.lines.index("  Missing, and needed:")
    assert ran.lines[at + 1 : at + 3] == ["    - A backup that was never restored", "      is a hope."]


def test_an_unknown_fact_lists_those_there_are(card):
    ran = card("submit", "--met", "restor")
    assert ran.status == 2
    assert "restore, regular, elsewhere, raid" in " ".join(ran.err.split())


def test_all_the_facts_are_named_by_one_word_and_no_mistake_is(card):
    assert "4 of 4" in card("submit", "--met", "all").out
    assert "0 of 4" in card("submit", "--met", "none").out


def test_without_a_terminal_the_facts_must_be_named(card):
    ran = card("submit")
    assert ran.status == 2
    assert "--met" in ran.err


def test_on_a_terminal_it_asks_fact_by_fact(card, plain):
    ran = card.on_terminal("submit", typed="y\ny\nn\nn\n")
    text = plain(ran.out)
    assert ran.status == 0
    assert "A backup that was never restored is a hope." in text
    assert "AC  accepted  2 of 3" in text


def test_questions_are_numbered_and_break_between_words(card, plain):
    text = plain(card.on_terminal("submit", columns=40, typed="maybe\ny\ny\nn\nn\n").out)
    assert "  A backup that was never restored is a\n  hope.\n  1 of 4 [y/N]:" in text
    assert "Error: invalid input" in text
    assert "AC  accepted  2 of 3" in " ".join(text.split("\n"))


def test_a_card_has_nothing_to_run(card):
    assert "drill submit" in card("run").err
