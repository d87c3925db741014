"""A wrong verdict: a file to send, a grade suspended."""

from __future__ import annotations

import json
import os
import platform

import pytest

FILE = "drill-dispute-add-two-2027-03-01.json"


@pytest.fixture
def judged(drill):
    drill("next", "add-two")
    drill.put("add-two", "wrong_answer/subtracts.py")
    drill("submit")
    return drill


def held(drill, name: str = FILE) -> dict:
    return json.loads((drill.folder / name).read_text())


def test_the_file_holds_answer_verdict_and_versions(judged):
    ran = judged("dispute", "-m", "two minus two is right")
    assert ran.status == 0
    assert FILE in ran.out
    assert "drill dispute --withdraw add-two" in ran.out
    found = held(judged)
    assert found["why"] == "two minus two is right"
    assert found["problem"]["slug"] == "practice/add-two"
    assert found["problem"]["content_hash"] == found["problem"]["content_hash_now"]
    assert "return a - b" in found["answer"]["files"]["solution.py"]
    assert (found["verdict"]["name"], found["verdict"]["failure"]["call"]) == ("WA", "add(1, 1)")
    assert {"drill", "python", "packages", "jail", "platform"} <= set(found["versions"])


def test_the_file_names_neither_host_nor_home_and_gives_no_test_away(judged):
    judged("dispute")
    text = (judged.folder / FILE).read_text()
    assert platform.node() not in text
    assert str(judged.home) not in text
    assert "def test_" not in text
    reference = judged.bank / "add-two" / "submissions" / "accepted" / "reference.py"
    assert reference.read_text() not in text


def test_nothing_is_overwritten(judged):
    judged("dispute")
    first = (judged.folder / FILE).read_bytes()
    judged("dispute", "--withdraw")
    ran = judged("dispute", "add-two", "--json")
    second = json.loads(ran.out)["file"]
    assert second.endswith("2027-03-01-2.json")
    assert (judged.folder / FILE).read_bytes() == first


def test_the_grade_is_suspended_and_counts_again(judged):
    judged.put("add-two", "accepted/reference.py")
    judged("submit")
    assert "counts for nothing until" in judged("dispute").out
    assert json.loads(judged("weak", "--json").out)["families"] == []
    ran = judged("dispute", "--withdraw")
    assert ran.status == 0
    assert "it counts again" in ran.out
    assert json.loads(judged("weak", "--json").out)["families"] != []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "Nothing was submitted yet."),
        (("add-two",), "Nothing has been submitted for add-two."),
        (("add-too",), "Did you mean"),
        (("--withdraw",), "Nothing is disputed."),
        (("--withdraw", "-m", "why"), "--withdraw takes no message"),
    ],
)
def test_what_cannot_be_disputed_yet(drill, words, said):
    ran = drill("dispute", *words)
    assert ran.status == 2
    assert said in ran.said


def test_a_card_is_not_disputed(drill):
    drill("next", "say-why")
    drill.path("say-why", "answer.md").write_text("<!-- drill: practice/say-why -->\nAll of it.\n")
    assert drill("submit", "--met", "").status == 1
    ran = drill("dispute")
    assert ran.status == 2
    assert "is a card, and you scored it yourself" in ran.said


def test_twice_is_said(judged):
    judged("dispute")
    ran = judged("dispute")
    assert ran.status == 2
    assert "disputed already" in ran.said
    assert len(list(judged.folder.glob("*.json"))) == 1


def test_a_folder_that_may_not_be_written_to_suspends_nothing(judged, powerless):
    os.chmod(judged.folder, 0o500)
    ran = judged("dispute")
    os.chmod(judged.folder, 0o700)
    assert ran.status == 2
    assert "Permission was denied" in ran.said
    assert "disputed" not in judged("log", "show", "--json").out
