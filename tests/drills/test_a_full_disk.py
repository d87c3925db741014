"""A disk that is full when an answer is to be logged: said, nothing half written, and once there is room it works."""

from __future__ import annotations

import json
import subprocess
from contextlib import suppress

import pytest


@pytest.fixture
def small(drill):
    """The log lies on a disk of two megabytes."""
    data = drill.home / "data"
    data.mkdir(parents=True)
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", data], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("no file system can be mounted here")
    yield drill
    subprocess.run(["umount", "--lazy", data], check=True)


def test_an_answer_to_a_full_disk_is_kept_once_there_is_room(small):
    small("next", "add-two")
    small.put("add-two", "accepted/reference.py")
    filler = small.home / "data" / "filler"
    with filler.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(b"x" * 4096)
    ran = small("submit")
    assert "accepted" in ran.out
    assert "could not be logged: The disk is full: nothing was written" in ran.said
    assert "Traceback" not in ran.err
    kinds = [each["kind"] for each in json.loads(small("log", "show", "--json").out)["events"]]
    assert kinds == ["started"]
    filler.unlink()
    assert small("submit").status == 0
    events = json.loads(small("log", "show", "--json").out)["events"]
    assert [each["kind"] for each in events] == ["started", "submitted", "accepted", "closed"]
    assert small("log", "check").out == "ok\n"
