"""Other processes, started for real."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from engine.progress import Log
from engine.types.errors import ProgressError

ROOT = Path(__file__).parents[2]
WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from engine.progress import Log
from engine.types import Event
file, name, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
with Log.open(file) as log:
    for number in range(count):
        now = datetime.now(UTC)
        log.append(Event(uuid=f"{name}-{number}", device="", at=now, utc_offset=0, kind="noted"))
        print(number, flush=True)
"""
HOLDER = """
import sys
from pathlib import Path
from engine.progress import Log
with Log.open(Path(sys.argv[1])) as log, log.writing():
    print("held", flush=True)
    sys.stdin.readline()
"""


def python(script: str, *arguments: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", script, *map(str, arguments)]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(command, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def test_four_terminals_make_the_file_and_lose_nothing(file):
    writers = [python(WRITER, file, f"w{n}", 25) for n in range(4)]
    for writer in writers:
        writer.communicate()
    assert [writer.returncode for writer in writers] == [0, 0, 0, 0]
    with Log.open(file, write=False) as log:
        assert len(list(log.events())) == 100


def test_a_killed_process_loses_no_row_it_was_told_is_written(file):
    writer = python(WRITER, file, "w", 100_000)
    assert writer.stdout
    told = [writer.stdout.readline() for _ in range(20)]
    writer.send_signal(signal.SIGKILL)
    told += writer.communicate()[0].split()
    with Log.open(file) as log:
        assert len(list(log.events())) >= len(told)
        assert log.check() == "ok"


def test_reading_does_not_wait_for_a_writer(file, event):
    with Log.open(file) as log:
        log.append(event())
    holder = python(HOLDER, file)
    assert holder.stdout
    assert holder.stdout.readline() == "held\n"
    with Log.open(file, write=False) as log:
        assert len(list(log.events())) == 1
    holder.communicate("\n")


def test_writing_waits_and_then_says_who_is_in_the_way(file, event, monkeypatch):
    monkeypatch.setattr("engine.progress.log.BUSY_SECONDS", 0.1)
    with Log.open(file):
        pass
    holder = python(HOLDER, file)
    assert holder.stdout
    assert holder.stdout.readline() == "held\n"
    with pytest.raises(ProgressError) as caught, Log.open(file) as log:
        log.append(event())
    holder.communicate("\n")
    assert caught.value.what == "Another drill has held the progress file for five seconds."
    assert caught.value.fix.startswith("Repeat the command")
