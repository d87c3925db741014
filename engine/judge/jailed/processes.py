"""What runs below a process: how much it used, and its end."""

from __future__ import annotations

import os
import signal
import sys
import time
from contextlib import suppress

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NamedTuple

    class Usage(NamedTuple):
        processes: int
        cpu_seconds: float
        resident_bytes: int


CLOCK_TICKS = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGESIZE")
HAS_PROC = os.path.isdir("/proc/self/task")
PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_CHILD_SUBREAPER = 1, 4, 36
ROUNDS = 200


def descendants(root: int) -> list[int]:
    """Every process below `root`, whoever leads its session."""
    children = children_of if HAS_PROC else _children_by_ps()
    found: list[int] = []
    queue = [root]
    while queue:
        below = children(queue.pop())
        found += below
        queue += below
    return found


def children_of(pid: int) -> list[int]:
    found: list[int] = []
    try:
        for thread in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{thread}/children") as file:
                found += map(int, file.read().split())
    except OSError:
        pass
    return found


def is_stopped(pid: int) -> bool:
    """Held by SIGSTOP; False where there is no /proc to tell."""
    try:
        with open(f"/proc/{pid}/stat", "rb") as file:
            return file.read().rpartition(b")")[2].split()[0] == b"T"
    except OSError:
        return False


def usage_of(pids: list[int]) -> tuple[float, int]:
    """CPU seconds (with those of children that were waited for) and resident bytes, summed."""
    if not HAS_PROC:
        table = _ps()
        rows = [table[pid] for pid in pids if pid in table]
        return sum(row[1] for row in rows), sum(row[2] for row in rows)
    cpu, resident = 0, 0
    for pid in pids:
        try:
            with open(f"/proc/{pid}/stat", "rb") as file:
                fields = file.read().rpartition(b")")[2].split()
        except OSError:
            continue
        cpu += sum(map(int, fields[11:15]))
        resident += int(fields[21])
    return cpu / CLOCK_TICKS, resident * PAGE


def cpu_clock(pid: int) -> float:
    """CPU seconds of one process, more exactly than in ticks; 0 where the system does not tell."""
    try:
        return time.clock_gettime(~pid << 3 | 2)
    except (AttributeError, OSError, OverflowError):
        return 0.0


def delay_of(pids: list[int]) -> float:
    """Seconds that their threads were ready to run and were not let, summed; 0 where the kernel does not tell."""
    total = 0
    for pid in pids:
        try:
            for thread in os.listdir(f"/proc/{pid}/task"):
                with open(f"/proc/{pid}/task/{thread}/schedstat", "rb") as file:
                    total += int(file.read().split()[1])
        except (OSError, IndexError):
            continue
    return total / 1e9


def _ps() -> dict[int, tuple[int, float, int]]:
    """Parent, CPU seconds, resident bytes of every process, where there is no /proc (macOS)."""
    import subprocess

    command = ["/bin/ps", "-axo", "pid=,ppid=,time=,rss="]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    table = {}
    for line in done.stdout.splitlines():
        pid, parent, spent, resident = line.split()
        table[int(pid)] = int(parent), _clock(spent), int(resident) * 1024
    return table


def _clock(text: str) -> float:
    """Seconds of "[[days-]hours:]minutes:seconds[.hundredths]"."""
    days, _, rest = text.rpartition("-")
    seconds = 0.0
    for part in rest.split(":"):
        seconds = seconds * 60 + float(part)
    return seconds + 86400 * int(days or 0)


def _children_by_ps() -> Any:
    table = _ps()
    return lambda parent: [pid for pid, row in table.items() if row[0] == parent]


def adopt_orphans() -> None:
    """Orphans below come back to this process, which can then end them; and nobody below may trace it (Linux)."""
    if sys.platform.startswith("linux"):
        prctl(PR_SET_CHILD_SUBREAPER, 1)
        prctl(PR_SET_DUMPABLE, 0)


def die_with_parent() -> None:
    if sys.platform.startswith("linux"):
        prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def prctl(option: int, value: int) -> None:
    import ctypes

    ctypes.CDLL(None).prctl(option, value, 0, 0, 0)


def send_signal(pid: int, number: int) -> None:
    with suppress(OSError):
        os.kill(pid, number)


def end_all(*known: int, spare: int = 0) -> None:
    """Kill everything below this process, double forks included, and the groups that `known` children lead.

    `spare`: a child that stays; it has started nothing.
    """
    for _ in range(ROUNDS):
        alive = [pid for pid in descendants(os.getpid()) if pid != spare] or list(known)
        for number in (signal.SIGSTOP, signal.SIGKILL):
            for pid in alive:
                send_signal(pid, number)
        for pid in known:
            with suppress(OSError):
                os.killpg(pid, signal.SIGKILL)
        if not reap() or children_of(os.getpid()) == [spare]:
            return
        time.sleep(0.001)


def reap() -> bool:
    """Collect what has ended; true while something is left."""
    while True:
        try:
            pid, _ = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return False
        if pid == 0:
            return True
