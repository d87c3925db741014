"""`drill pomodoro` in a terminal, without one, stopped and killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time

import pytest

LONG = ("pomodoro", "--minutes", "10")


@pytest.fixture
def begun(drill):
    drill.environ.pop("DRILL_NOW")
    drill("next", "add-two")
    return drill


def running(drill, *words, **more):
    process = subprocess.Popen(
        [sys.executable, "-m", "drills", *(words or LONG)],
        cwd=drill.folder,
        env=drill.environ,
        text=True,
        **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **more},
    )
    file = drill.home / "data" / "pomodoro.json"
    for _ in range(400):
        if file.exists():
            return process
        time.sleep(0.05)
    raise AssertionError("it did not begin")


def events(drill):
    found = json.loads(drill("log", "show", "--json").out)["events"]
    return [event["detail"] for event in found if event["kind"] == "pomodoro"]


def test_without_a_terminal_it_waits_and_says_two_lines(begun):
    ran = begun("pomodoro", "--minutes", "0.03")
    assert (ran.status, ran.out) == (0, "")
    assert ran.err == (
        "Pomodoro on add-two: 2 seconds. Ctrl-C stops it.\n2 seconds on add-two. Today: 1 Pomodoro.\n"
    )
    last = events(begun)[-1]
    assert last["spent"] == last["planned"] == 1_800_000


def test_as_json(begun):
    found = json.loads(begun("pomodoro", "--minutes", "0.02", "--json").out)
    assert found["pomodoro"] == {
        "slug": "add-two",
        "running": False,
        "planned_seconds": 1.2,
        "seconds": 1.2,
        "today": 1,
    }
    assert json.loads(begun("pomodoro", "--status", "--json").out)["pomodoro"]["today"] == 1


@pytest.mark.parametrize("columns", [80, 40])
def test_on_a_terminal_a_bar_moves(begun, plain, columns):
    ran = begun.on_terminal(
        "pomodoro", "--minutes", "0.05", "--break", "0.02", columns=columns, DRILL_NOW=None
    )
    assert ran.status == 0
    lines = plain(ran.out).replace("\r", "\n").splitlines()
    assert any("━" in line and "add-two" in line and "0:0" in line for line in lines)
    assert any("break" in line for line in lines)
    assert max(len(line.rstrip()) for line in lines) <= columns
    assert "Today: 1 Pomodoro." in " ".join(plain(ran.out).split())


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_stopped_it_counts_and_goes_on(begun, name):
    process = running(begun)
    time.sleep(0.7)
    process.send_signal(getattr(signal, name))
    out, err = process.communicate(timeout=30)
    assert (process.returncode, out) == (130, "")
    assert "To go on with the rest: drill pomodoro" in err
    assert "Traceback" not in err
    assert 300_000 < events(begun)[-1]["spent"] < 30_000_000
    assert not (begun.home / "data" / "pomodoro.json").exists()
    process = running(begun, "pomodoro")
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert "Pomodoro on add-two: 10 minutes, goes on" in err


def test_a_terminal_that_is_closed_loses_nothing(begun):
    ours, theirs = os.openpty()
    process = running(
        begun, stdin=theirs, stdout=theirs, stderr=theirs, preexec_fn=lambda: os.login_tty(theirs)
    )
    os.close(theirs)
    time.sleep(0.7)
    os.close(ours)
    process.wait(30)
    assert 300_000 < events(begun)[-1]["spent"] < 30_000_000


def test_a_killed_one_is_counted_to_the_last_moment_seen(begun):
    process = running(begun)
    time.sleep(6.5)
    process.kill()
    process.communicate()
    assert (begun.home / "data" / "pomodoro.json").exists()
    begun("notes", "add-two", "back")
    assert events(begun)[-1]["spent"] >= 5_000_000
    assert not (begun.home / "data" / "pomodoro.json").exists()
    assert begun("log", "rebuild").status == 0


def test_one_at_a_time(begun):
    process = running(begun)
    ran = begun("pomodoro")
    assert ran.status == 2
    assert "drill pomodoro --status" in ran.said
    assert "of 10 minutes on add-two" in begun("pomodoro", "--status").err
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=30)


def test_without_an_open_problem_it_says_how_to_begin(drill):
    ran = drill("pomodoro")
    assert ran.status == 2
    assert "drill next" in ran.said
    assert "No Pomodoro is running." in drill("pomodoro", "--status").err
