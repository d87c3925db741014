"""A full disk, a read-only folder: what only reads goes on working, with what a killed process left in the WAL too."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys

import pytest

READING = (("stats",), ("weak",), ("list",), ("next", "--explain"), ("log", "show"), ("log", "export"))
KILLED = """
import os, sys
from pathlib import Path
from engine.progress import Log
import msgspec
log = Log.open(Path(sys.argv[1]))
last = list(log.events())[-1]
log.append(msgspec.structs.replace(last, uuid="left-in-the-wal", kind="noted", detail={"text": "kept"}))
os.kill(os.getpid(), 9)
"""


@pytest.fixture
def left(drill):
    """Begun; then a process was killed right after it had written, and its index beside the WAL is gone."""
    drill("next", "add-two")
    drill("list")  # the index of the bank is cached
    log = drill.home / "data" / "progress.db"
    env = drill.with_changes({})
    done = subprocess.run([sys.executable, "-c", KILLED, log], env=env, check=False)
    assert done.returncode == -signal.SIGKILL
    log.with_name("progress.db-shm").unlink()
    assert log.with_name("progress.db-wal").stat().st_size
    return drill


def as_with_a_full_disk(drill, *words: str):
    """No file can grow: not one in the folder of the log, and none in a folder for temporary files."""

    def nothing_grows() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))

    return subprocess.run(
        [sys.executable, "-m", "drills", *words],
        cwd=drill.folder,
        env=drill.with_changes({}),
        preexec_fn=nothing_grows,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("words", READING, ids=" ".join)
def test_reading_commands_on_a_full_disk(left, words):
    ran = as_with_a_full_disk(left, *words)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout


def test_on_a_full_disk_what_was_acknowledged_last_is_read_too(left):
    ran = as_with_a_full_disk(left, "log", "show", "--json")
    assert [each["uuid"] for each in json.loads(ran.stdout)["events"]][-1] == "left-in-the-wal"
    before = sorted(os.listdir(left.home / "data"))
    ran = as_with_a_full_disk(left, "skip", "add-two")
    assert ran.returncode == 2
    assert "Traceback" not in ran.stderr
    assert sorted(set(before) - set(os.listdir(left.home / "data"))) == []
    assert json.loads(left("log", "show", "--json").out)["events"][-1]["uuid"] == "left-in-the-wal"


@pytest.mark.parametrize("words", READING, ids=" ".join)
def test_reading_commands_in_a_folder_that_may_not_be_written(left, powerless, words):
    data = left.home / "data"
    data.chmod(0o555)
    try:
        ran = powerless(*words)
        shown = powerless("log", "show", "--json")
    finally:
        data.chmod(0o755)
    assert (ran.status, ran.err) == (0, "")
    assert json.loads(shown.out)["events"][-1]["uuid"] == "left-in-the-wal"
    assert sorted(os.listdir(data)) == ["progress.db", "progress.db-wal"]
