from __future__ import annotations

import os
import subprocess
import sys
import time

import pytest

from engine.judge.jailed import processes

SLEEPER = [sys.executable, "-S", "-c", "import time; time.sleep(60)"]
BURNER = [sys.executable, "-S", "-c", "while True: pass"]
NESTED = [sys.executable, "-S", "-c", f"import subprocess; print(1, flush=True); subprocess.run({SLEEPER!r})"]


@pytest.fixture(params=["by /proc", "by ps"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """macOS has no /proc; what it does instead works on Linux too."""
    if request.param == "by /proc" and not os.path.isdir("/proc/self/task"):
        pytest.skip("no /proc here")
    if request.param == "by ps" and not os.path.exists("/bin/ps"):
        pytest.skip("no ps here")
    monkeypatch.setattr(processes, "HAS_PROC", request.param == "by /proc")
    return str(request.param)


def test_descendants_are_found_through_every_generation(way: str) -> None:
    process = subprocess.Popen(NESTED, stdout=subprocess.PIPE)
    try:
        assert process.stdout is not None
        process.stdout.readline()
        deadline = time.monotonic() + 10
        while not (below := processes.descendants(process.pid)) and time.monotonic() < deadline:
            time.sleep(0.02)
        assert len(below) == 1
        assert set(below) < set(processes.descendants(os.getpid()))
    finally:
        for pid in [*processes.descendants(process.pid), process.pid]:
            processes.send_signal(pid, 9)
        process.communicate()


def test_usage_grows_with_what_is_used(way: str) -> None:
    with subprocess.Popen(BURNER) as process:
        deadline = time.monotonic() + 20
        while processes.usage_of([process.pid])[0] < 0.2 and time.monotonic() < deadline:
            time.sleep(0.05)
        cpu, resident = processes.usage_of([process.pid])
        process.kill()
    assert cpu >= 0.2
    assert 1 << 20 < resident < 1 << 28


def test_a_process_that_is_gone_uses_nothing(way: str) -> None:
    with subprocess.Popen(["true"]) as process:
        pass
    assert processes.usage_of([process.pid]) == (0, 0)
    assert processes.descendants(process.pid) == []


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("0:01.50", 1.5), ("01:02", 62), ("1:02:03", 3723), ("2-01:00:00", 2 * 86400 + 3600)],
)
def test_the_clock_of_ps_is_read(text: str, seconds: float) -> None:
    assert processes._clock(text) == seconds
