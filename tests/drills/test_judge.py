"""`drill judge`: many answers, a line for each, whatever becomes of one of them."""

from __future__ import annotations

import fcntl
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from drills.results import schema_text

ROOT = Path(__file__).parents[2]
RIGHT = "def add(a, b):\n    return a + b\n"
WRONG = "def add(a, b):\n    return a - b\n"
SLOW = "def add(a, b):\n    while True: pass\n"
QUERY = "select id, name from customer order by id\n"
SCHEMA = json.loads(schema_text())
MEASURED = ("cpu_seconds", "memory_bytes")


def lines(text: str) -> list[dict]:
    found = [json.loads(line) for line in text.splitlines()]
    for line in found:
        assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(line)] == []
    return found


def names(text: str) -> list[str]:
    return [line["verdict"]["name"] if line["verdict"] else "error" for line in lines(text)]


def asked(*answers: tuple[str, object], **more: object) -> str:
    return "".join(
        json.dumps({"problem": problem, "answer": text, **more}) + "\n" for problem, text in answers
    )


def unmeasured(value):
    if isinstance(value, dict):
        return {key: unmeasured(each) for key, each in value.items() if key not in MEASURED}
    if isinstance(value, list):
        return [unmeasured(each) for each in value]
    return re.sub(r"after \d+\.\d s", "", value) if isinstance(value, str) else value


def test_the_documented_schema_is_that_of_the_program():
    assert (ROOT / "docs" / "judge.schema.json").read_bytes() == schema_text()


def test_its_verdicts_are_described_as_those_of_submit():
    submit = json.loads((ROOT / "docs" / "submit.schema.json").read_text("utf-8"))
    shared = ("Verdict", "VerdictName", "Failure", "TestResult", "Table", "Score")
    assert [name for name in shared if SCHEMA["$defs"][name] != submit["$defs"][name]] == []


def test_json_lines_come_back_in_their_order_with_the_verdicts_of_submit(drill):
    wanted = [
        ("add-two", RIGHT),
        ("all-rows", QUERY),
        ("add-two", WRONG),
        ("all-rows", "select id, name from customer where id > 1\n"),
        ("add-two", "def add(a, b):\n    return a +\n"),
        ("add-two", SLOW),
        ("add-two", "# drill: practice/add-two\n"),
        ("practice/add-two", "def add(a, b):\n    return [][a]\n"),
    ]
    ran = drill("judge", "-", typed=asked(*wanted))
    assert ran.status == 0
    found = lines(ran.out)
    assert [line["source"] for line in found] == [f"stdin:{number + 1}" for number in range(len(wanted))]
    for line, (slug, text) in zip(found, wanted, strict=True):
        name = "solution.sql" if slug == "all-rows" else "solution.py"
        (drill.folder / name).write_text(text)
        one = json.loads(drill("submit", name, "--problem", slug, "--json").out)
        assert unmeasured(line["verdict"]) == unmeasured(one["verdict"])
        assert (line["title"], line["summary"]) == (one["title"], one["summary"])


def test_one_broken_answer_is_a_line_of_its_own_and_stops_nothing(drill):
    (drill.folder / "answers.jsonl").write_bytes(
        asked(("add-two", RIGHT)).encode()
        + b'{"problem": "no-such", "answer": "x"}\n'
        + b"not json\n\n"
        + b'{"problem": "add-two", "answer": "\xff"}\n'
        + b'{"problem": "add-two"}\n'
        + asked(
            ("say-why", "because"), ("add-two", "a\0b"), ("tiny-app", "x"), ("add-two", {"a.py": ""})
        ).encode()
        + b'{"problem": "tiny-app", "answer": {"../a.py": ""}}\n'
        + b'{"problem": "add-two", "answer": "'
        + b"#" * (2 << 20)
        + b'"}\n'
        + asked(("add-two", RIGHT + "# again\n"), id="last").encode().rstrip()
    )
    ran = drill("judge", "answers.jsonl")
    assert ran.status == 1
    assert names(ran.out) == ["AC", *["error"] * 10, "AC"]
    found = lines(ran.out)
    assert found[-1]["id"] == "last"
    assert [line["source"] for line in found[1:4]] == [f"answers.jsonl:{number}" for number in (2, 3, 5)]
    assert all(line["error"]["what"] and line["error"]["fix"] for line in found[1:-1])
    assert "12 answers · 2 AC · 10 not judged" in ran.said
    assert "Traceback" not in ran.err


def test_files_and_folders_named_after_problems(drill):
    for name, text in {
        "course/add-two.py": RIGHT,
        "course/all-rows/ann.sql": QUERY,
        "course/all-rows/ben.sqlite.sql": QUERY,
        "course/add-two/eve/solution.py": WRONG,
        "course/add-two/bytes.py": b"\xff\xfe",
        "course/notes.txt": "no answer",
        "course/helper.py": "x = 1\n",
        "course/marked.py": f"# drill: practice/add-two\n{RIGHT}",
        "course/tiny-app/ann/drill.toml": 'problem = "practice/tiny-app"\n',
        "course/tiny-app/ben/app.py": "def nothing(): pass\n",
    }.items():
        path = drill.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    ran = drill("judge", "course")
    assert ran.status == 1
    said = {line["source"].removeprefix("course/"): line for line in lines(ran.out)}
    verdicts = {source: line["verdict"] and line["verdict"]["name"] for source, line in said.items()}
    assert verdicts == {
        "add-two.py": "AC",
        "add-two/bytes.py": "CE",
        "add-two/eve/solution.py": "WA",
        "all-rows/ann.sql": "AC",
        "all-rows/ben.sqlite.sql": "AC",
        "helper.py": None,
        "marked.py": "AC",
        "tiny-app/ann": "CE",
        "tiny-app/ben": verdicts["tiny-app/ben"],
    }
    assert verdicts["tiny-app/ben"] in ("CE", "WA", "RTE")


def test_a_workspace_is_a_folder_of_answers_too(drill):
    for slug in ("add-two", "all-rows", "tests-of-half", "tiny-app"):
        drill("next", slug)
    drill.put("add-two", "accepted/reference.py")
    drill.put("tests-of-half", "accepted/reference.py", "test_answer.py")
    found = {
        line["problem"]: line["verdict"]["name"] for line in lines(drill("judge", str(drill.workspace)).out)
    }
    assert found == {"add-two": "AC", "all-rows": "CE", "tests-of-half": "AC", "tiny-app": "CE"}


def test_what_stands_in_the_output_is_not_judged_again(drill):
    (drill.folder / "in.jsonl").write_text(asked(("add-two", RIGHT), ("add-two", WRONG)))
    assert drill("judge", "in.jsonl", "--output", "out.jsonl").status == 0
    out = drill.folder / "out.jsonl"
    first = lines(out.read_text())
    with (drill.folder / "in.jsonl").open("w") as file:
        file.write(asked(("add-two", WRONG), ("add-two", RIGHT + "# more\n"), ("add-two", RIGHT)))
    ran = drill("judge", "in.jsonl", "--output", "out.jsonl")
    assert "2 answers had been judged before." in ran.said
    second = lines(out.read_text())
    assert [line["number"] for line in second] == [1, 2, 3]
    assert second[0]["verdict"] == first[1]["verdict"]
    assert second[2]["verdict"] == first[0]["verdict"]
    assert sorted(path.name for path in drill.folder.iterdir()) == ["in.jsonl", "out.jsonl"]


def test_a_changed_problem_is_judged_again(drill, tmp_path):
    from shutil import copytree

    copytree(drill.bank, tmp_path / "bank" / "practice")
    drill.environ["DRILL_BANK"] = str(tmp_path / "bank")
    (drill.folder / "in.jsonl").write_text(asked(("add-two", WRONG)))
    drill("judge", "in.jsonl", "--output", "out.jsonl")
    tests = tmp_path / "bank" / "practice" / "add-two" / "tests" / "test_hidden.py"
    tests.write_text(tests.read_text() + "\n# changed\n")
    ran = drill("judge", "in.jsonl", "--output", "out.jsonl")
    assert "before" not in ran.said


def test_stopped_in_the_middle_it_goes_on_where_it_was(drill):
    answers = [("add-two", f"{RIGHT}# {number}\n") for number in range(12)]
    answers += [("add-two", f"{SLOW}# {number}\n") for number in range(12)]
    (drill.folder / "in.jsonl").write_text(asked(*answers))
    process = subprocess.Popen(
        [sys.executable, "-m", "drills", "judge", "in.jsonl", "--output", "out.jsonl", "--jobs", "1"],
        cwd=drill.folder,
        env=drill.environ,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    part = drill.folder / "out.jsonl.part"
    until = time.monotonic() + 60
    while not (part.exists() and part.read_bytes().count(b"\n") >= 10) and time.monotonic() < until:
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Stopped; what was judged is kept." in err
    assert "Traceback" not in err
    with part.open("ab") as file:
        file.write(b'{"torn": ')
    (drill.folder / "in.jsonl").write_text(asked(*answers[:12]))
    ran = drill("judge", "in.jsonl", "--output", "out.jsonl")
    kept = re.search(r"(\d+) answers had been judged before", ran.said)
    assert kept
    assert 10 <= int(kept[1]) <= 12
    assert names((drill.folder / "out.jsonl").read_text()) == ["AC"] * 12
    assert not part.exists()
    assert {*os.listdir(drill.home / "cache" / "scratch")} == {"jail", "suites"}


def test_the_same_answer_twice_has_two_lines_with_their_own_names(drill):
    ran = drill("judge", "-", typed=asked(("add-two", WRONG), id=1) + asked(("add-two", WRONG), id="b"))
    first, second = lines(ran.out)
    assert (first["number"], first["id"], second["number"], second["id"]) == (1, 1, 2, "b")
    assert first["verdict"] == second["verdict"]


def test_nothing_of_it_counts_for_the_person(drill):
    drill("judge", "-", typed=asked(("add-two", RIGHT), ("add-two", WRONG)))
    assert json.loads(drill("log", "show", "--json").out)["events"] == []


def test_an_output_that_is_something_else_is_not_overwritten(drill):
    (drill.folder / "in.jsonl").write_text(asked(("add-two", RIGHT)))
    ran = drill("judge", "in.jsonl", "--output", "in.jsonl")
    assert ran.status == 2
    assert "holds something else than results" in ran.said
    assert (drill.folder / "in.jsonl").read_text() == asked(("add-two", RIGHT))


def test_what_was_torn_in_its_first_line_is_judged_again(drill):
    (drill.folder / "in.jsonl").write_text(asked(("add-two", RIGHT), ("add-two", WRONG)))
    (drill.folder / "out.jsonl.part").write_bytes(b'{"schema":1,"number":1,"sour')
    assert drill("judge", "in.jsonl", "--output", "out.jsonl").status == 0
    lines = [json.loads(line) for line in (drill.folder / "out.jsonl").read_text().splitlines()]
    assert [line["verdict"]["name"] for line in lines] == ["AC", "WA"]


def test_a_file_that_another_writes_is_left_to_it(drill):
    (drill.folder / "in.jsonl").write_text(asked(("add-two", RIGHT)))
    with open(drill.folder / "out.jsonl.part", "ab") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        ran = drill("judge", "in.jsonl", "--output", "out.jsonl")
    assert (ran.status, "Another drill judge writes this file" in ran.said) == (2, True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("nowhere",), "There is no such file or folder"),
        (("-", "--executor", "spark://x"), "--executor is dask://host:port"),
        (("-", "--executor", "dask://127.0.0.1:1"), "dask"),
        ((), "ANSWERS"),
    ],
)
def test_wrong_use_is_told_with_the_way_on(drill, words, said):
    ran = drill("judge", *words, typed=asked(("add-two", RIGHT)))
    assert ran.status == 2
    assert said in ran.said
    assert "Traceback" not in ran.err


def test_no_answers_at_all_are_no_trouble(drill):
    ran = drill("judge", "-")
    assert (ran.status, ran.out) == (0, "")
    assert "0 answers" in ran.said


@pytest.mark.parametrize("columns", [40, 80])
def test_on_a_terminal_it_is_told_in_words(drill, plain, columns):
    (drill.folder / "add-two.py").write_text(RIGHT)
    (drill.folder / "helper.py").write_text("")
    ran = drill.on_terminal("judge", "add-two.py", "helper.py", columns=columns)
    text = plain(ran.out)
    assert "AC  add-two add-two.py" in text
    assert "Nothing says which problem" in " ".join(text.split())
    assert [line for line in text.split("\n") if len(line.rpartition("\r")[2]) > columns] == []


def test_on_a_dask_cluster(drill):
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=":0", processes=True
    ) as cluster:
        place = cluster.scheduler_address.replace("tcp://", "dask://")
        wanted = asked(("add-two", RIGHT), ("all-rows", QUERY), ("add-two", SLOW), ("no-such", ""))
        ran = drill("judge", "-", "--executor", place, typed=wanted)
        here = drill("judge", "-", typed=wanted)
    assert ran.status == here.status == 1
    assert unmeasured(lines(ran.out)) == unmeasured(lines(here.out))
