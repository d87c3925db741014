from __future__ import annotations

import json
from datetime import timedelta

import msgspec
import pytest

from engine.progress import Log, fold
from engine.progress.exchange import export, parse, take_in
from engine.types.errors import ProgressError, ProgressTooNew


def everything(log: Log) -> list:
    return list(log.events(undone=True))


@pytest.fixture
def other(tmp_path):
    with Log.open(tmp_path / "other.db") as opened:
        yield opened


@pytest.fixture
def lived(log, event):
    """An attempt with odd text in it, and a step taken back."""
    first = event("started", problem_id="p", slug="p", attempt="one")
    answer = event(
        "submitted", problem_id="p", slug="p", attempt="one", answer='"ü"\n\x00\u2028', submissions=1
    )
    closed = event("closed", attempt="one", grade=3, work_seconds=0.1 + 0.2, detail={"ending": "accepted"})
    log.append(first, answer, closed, event("undone", detail={"uuids": [closed.uuid]}))
    return log


def test_what_goes_out_comes_in_again_whole_and_in_order(lived, other):
    taken = take_in(other, parse(export(lived), "file"))
    assert (taken.fresh, taken.known, taken.differing) == (4, 0, 0)
    assert everything(other) == everything(lived)
    assert fold(other.rows()) == fold(lived.rows())


def test_taken_in_twice_nothing_comes_twice(lived, other, event):
    lines = list(export(lived))
    take_in(other, parse(lines, "file"))
    lived.append(event())
    taken = take_in(other, parse([*lines, *export(lived)], "file"))
    assert (taken.fresh, taken.known, taken.differing) == (1, 8, 0)
    assert everything(other) == everything(lived)


def test_what_the_log_says_of_an_event_stays(lived, other):
    take_in(other, parse(export(lived), "file"))
    before = everything(other)
    changed = [line.replace(b'"grade":3', b'"grade":4') for line in export(lived)]
    assert take_in(other, parse(changed, "file")).differing == 1
    assert everything(other) == before


def test_two_machines_become_one_history_in_order_of_time(log, other, event):
    events = [event(device=device) for device in "abababba"]
    log.append(*(each for each in events if each.device == "a"))
    other.append(*(each for each in events if each.device == "b"))
    take_in(log, parse(export(other), "file"))
    assert everything(log) == events
    with pytest.raises(ProgressError, match="append-only"):
        log._ask("DELETE FROM event")


def test_the_order_of_each_log_survives_a_clock_set_back(log, other, event):
    ahead, back, late = event(), event(), event()
    back = msgspec.structs.replace(back, at=ahead.at - timedelta(hours=2))
    log.append(ahead, back)
    other.append(late, msgspec.structs.replace(event(), at=ahead.at - timedelta(days=1)))
    take_in(log, parse(export(other), "file"))
    mine = [each.uuid for each in everything(log) if each in (ahead, back)]
    assert mine == [ahead.uuid, back.uuid]


def line_of(event, **changes) -> bytes:
    return json.dumps({**json.loads(msgspec.json.encode(event)), **changes}).encode() + b"\n"


HEAD = b'{"drill":"log","schema":1,"events":1}\n'


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"kind": "invented"}, 2),
        ({"grade": 7}, 2),
        ({"at": "2025-03-03T12:00:00"}, 2),
        ({"submissions": 1 << 70}, 2),
        ({"uuid": None}, 2),
    ],
    ids=lambda each: str(each),
)
def test_what_is_no_event_is_named_and_nothing_comes_in(other, event, changes, line):
    with pytest.raises(ProgressError) as caught:
        take_in(other, parse([HEAD, line_of(event(), **changes)], "file"))
    assert caught.value.where == f"file, line {line}"
    assert everything(other) == []


def test_what_could_not_be_folded_does_not_stay(other, event):
    kept = event()
    other.append(kept)
    with pytest.raises(ProgressError, match="do not make a log"):
        take_in(other, parse([HEAD, line_of(event("skipped"), detail={"until": "never"})], "file"))
    assert everything(other) == [kept]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([], "empty"),
        ([b"hello\n"], "no export"),
        ([b'{"drill":"stats","schema":1}\n'], "no export"),
        ([b'{"drill":"log","schema":1,"events":3}\n'], "cut off"),
    ],
)
def test_what_is_no_export(lines, said):
    with pytest.raises(ProgressError, match=said):
        parse(lines, "file")


def test_a_file_of_a_newer_drill_is_refused():
    with pytest.raises(ProgressTooNew) as caught:
        parse([b'{"drill":"log","schema":2,"events":0,"new":true}\n'], "file")
    assert "pip install --upgrade" in caught.value.fix
