"""`--json` says all that the screen says, as docs/submit.schema.json describes it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from drills.reporting import complete, json_schema, schema_text
from engine.types import Verdict, VerdictName

ROOT = Path(__file__).parents[2]
PYTHON = "# drill: practice/add-two\ndef add(a, b):\n    "
ANSWERS = {
    "AC": ("add-two", PYTHON + "return a + b\n"),
    "WA": ("add-two", PYTHON + "print('hm')\n    return a - b\n"),
    "RTE": ("add-two", PYTHON + "return [][a]\n"),
    "TLE": ("add-two", PYTHON + "while True: pass\n"),
    "CE": ("add-two", PYTHON + "return a +\n"),
    "counterexample": (
        "all-rows",
        "-- drill: practice/all-rows\nselect id, name from customer where id > 1\n",
    ),
    "does not bind": ("all-rows", "-- drill: practice/all-rows\nselect nothing from customer\n"),
    "unwritten": ("add-two", "# drill: practice/add-two\n"),
}


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    Draft202012Validator.check_schema(json_schema())
    return Draft202012Validator(json_schema(), format_checker=FormatChecker())


def valid(validator, ran):
    found = json.loads(ran.out)
    assert [error.message for error in validator.iter_errors(found)] == []
    return found


def test_the_documented_schema_is_that_of_the_program():
    assert (ROOT / "docs" / "submit.schema.json").read_bytes() == schema_text()


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_of_each_verdict(drill, validator, name):
    slug, text = ANSWERS[name]
    file = drill.folder / f"mine{'.sql' if slug == 'all-rows' else '.py'}"
    file.write_text(text)
    ran = drill("submit", file.name, "--json")
    found = valid(validator, ran)
    assert found["schema"] == 1
    assert found["verdict"]["name"] == {"counterexample": "WA", "does not bind": "CE", "unwritten": "CE"}.get(
        name, name
    )
    assert (ran.status == 0) == (found["verdict"]["name"] == "AC")


def test_a_card_a_project_and_tests_of_the_persons_own(drill, validator):
    for slug, words in (("say-why", ("--met", "regular")), ("tests-of-half", ()), ("tiny-app", ())):
        drill("next", slug)
        if slug == "say-why":
            with drill.path(slug, "answer.md").open("a") as file:
                file.write("Because.\n")
        if slug == "tests-of-half":
            drill.put(slug, "accepted/reference.py", "test_answer.py")
        valid(validator, drill("submit", "--problem", slug, "--json", *words))


def test_a_run_on_the_sample(drill, validator):
    drill("next", "add-two")
    drill.put("add-two", "wrong_answer/subtracts.py")
    found = valid(validator, drill("run", "--json"))
    assert (found["suite"], found["outcome"]) == ("sample", None)


@pytest.mark.parametrize("name", ["AC", "WA", "RTE", "CE", "counterexample"])
def test_everything_that_the_screen_shows_stands_in_it(drill, name):
    slug, text = ANSWERS[name]
    file = drill.folder / f"mine{'.sql' if slug == 'all-rows' else '.py'}"
    file.write_text(text)
    said = texts(json.loads(drill("submit", file.name, "--json").out))
    drill("undo")
    shown = drill("submit", file.name).lines
    words = [word for line in shown if not measured(line) for word in line.split() if word not in LABELS]
    assert [word for word in words if word.strip(".,:()✗+") not in said] == []


LABELS = {
    *("call", "expected", "got", "printed", "grade", "comes", "again", "in", "days", "tomorrow", "·"),
    *("input:", "line", "of", "✗", "+", "(no", "rows)", "no", "rows"),
}


def measured(line: str) -> bool:
    """Times and memory differ from one run to the next, and dates are written for people."""
    return " MB" in line or line.startswith(("comes again", "grade"))


def texts(value) -> str:
    if isinstance(value, dict):
        return " ".join(map(texts, value.values()))
    return " ".join(map(texts, value)) if isinstance(value, list) else str(value)


def test_what_has_its_usual_value_is_not_left_out():
    found = complete(Verdict(name=VerdictName.AC))
    assert set(found) == set(Verdict.__struct_fields__)
    assert found["schema"] == 1
