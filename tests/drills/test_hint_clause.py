"""`drill hint --clause`: after a wrong query, the clause to look at."""

from __future__ import annotations

import json

import pytest

RIGHT = "SELECT id, name FROM customer ORDER BY id;\n"


@pytest.fixture
def begun(drill):
    drill("next", "all-rows")
    return drill


def answered(drill, text: str):
    drill.path("all-rows", "solution.sql").write_text(f"-- drill: practice/all-rows\n{text}\n")
    return drill("submit")


def hints(drill) -> list[dict]:
    events = json.loads(drill("log", "show", "--json").out)["events"]
    return [event for event in events if event["kind"] == "hinted"]


def test_the_clause_is_named_and_counts_as_a_nudge_once(begun):
    ran = answered(begun, "SELECT id, name FROM customer WHERE id > 1")
    assert any(line.startswith("drill hint --clause") for line in ran.lines)
    ran = begun("hint", "--clause")
    assert ran.status == 0
    assert "Look at your WHERE" in ran.out
    assert "SELECT id, name" not in ran.out
    assert [(event["hints_nudge"], event["detail"]["clause"]) for event in hints(begun)] == [(1, "WHERE")]
    begun("hint", "--clause")
    assert len(hints(begun)) == 1
    answered(begun, "SELECT id, name FROM customer WHERE id > 2")
    begun("hint", "--clause")
    assert [event["hints_nudge"] for event in hints(begun)] == [1, 2]


def test_the_hints_in_words_go_on_where_they_were(begun):
    answered(begun, "SELECT id, name FROM customer WHERE id > 1")
    begun("hint", "--clause")
    assert "hint_reached" not in begun("hint").out
    assert json.loads(begun("hint", "--clause", "--json").out)["clause"] == "WHERE"


def test_a_mistake_that_is_known_by_name_is_named(begun):
    begun.put("all-rows", "wrong_answer/limited.sql", "solution.sql")
    begun("submit")
    found = json.loads(begun("hint", "--clause", "--json").out)
    assert found["mistake"]


def test_a_query_far_from_every_right_one_costs_nothing(begun):
    answered(begun, "SELECT 1 AS id, 'x' AS name UNION ALL SELECT max(id), 'y' FROM customer GROUP BY name")
    ran = begun("hint", "--clause")
    assert ran.status == 0
    assert "no single clause is to blame" in " ".join(ran.out.split())
    assert hints(begun) == []


@pytest.mark.parametrize(
    ("text", "said"), [(None, "is not there yet"), ("SELECT nothing", "was CE"), (RIGHT, "was AC")]
)
def test_without_a_wrong_answer_there_is_nothing_to_look_at(begun, text, said):
    if text:
        answered(begun, text)
    ran = begun("hint", "--clause")
    assert ran.status == 2
    assert said in ran.said


def test_what_is_no_query_has_no_clauses(drill):
    drill("next", "add-two")
    ran = drill("hint", "--clause")
    assert ran.status == 2
    assert "is no query" in ran.said
    assert "has no number" in drill("hint", "--clause", "--number", "1").said
