"""Kills `drill submit` again and again, and looks whether the log lost, doubled or broke anything.

    python benchmarks/kills.py [--kills 1000] [--seed 1]

Every command is the real one, killed with all that it started (SIGKILL): every other time at a random moment of its
life, else within five milliseconds of the first byte that it writes to the log. Each answer is a text of its own, on a
day of its own, right or wrong by lot; after the kill it is submitted once more, as a person would. Looked at after each
kill: the file is sound; what was acknowledged is in it; no answer is in it twice from one command; no attempt has two
grades, no day two. At the end `drill log rebuild` must prove the log. Exit status 1 where anything is wrong.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.made_up import make_bank, slug  # noqa: E402
from engine.progress import Log, day_of  # noqa: E402
from engine.progress.backups import sound  # noqa: E402
from engine.types import Event  # noqa: E402

BEGIN = datetime(2027, 1, 4, 9, tzinfo=UTC)
RIGHT, WRONG = "a + b", "a - b"
NEAR = 0.005
"""Seconds after the first byte written to the log within which every other kill falls."""


class Person:
    """Submits, is killed, and submits once more."""

    def __init__(self, home: Path, seed: int) -> None:
        self.home, self.random = home, Random(seed)
        self.log = home / "data" / "progress.db"
        self.answer = home / "answer.py"
        self.environment = {
            **os.environ,
            "DRILL_HOME": str(home),
            "DRILL_BANK": str(home / "bank"),
            "PYTHONPATH": str(ROOT),
        }
        make_bank(home / "bank", 1)
        self.number = 0
        self.wrong: list[str] = []
        self.seen: Counter[str] = Counter()
        whole = [self._timed() for _ in range(3)]
        self.usual = median(whole)

    def go_on(self) -> None:
        """One answer: begun, killed, looked at, submitted again, looked at."""
        self._next_day()
        acknowledged = self._killed()
        before = self._look(acknowledged)
        again = self._again()
        if not again:
            self._complain("could not be submitted after the kill")
        self._look(acknowledged or again, once=not before)

    def prove(self) -> None:
        ran = self._run("log", "rebuild", "--json")
        if not json.loads(ran.stdout or "{}").get("proved"):
            self._complain("the rebuild does not prove the log")

    def _next_day(self) -> None:
        self.number += 1
        moment = BEGIN + timedelta(days=self.number)
        self.environment["DRILL_NOW"] = moment.isoformat()
        self.right = self.random.random() < 0.7
        self.text = f"def add(a, b):\n    return {RIGHT if self.right else WRONG}  # {self.number}\n"
        self.answer.write_text(self.text)

    def _start(self) -> subprocess.Popen[str]:
        words = [sys.executable, "-m", "drills", "submit", str(self.answer), "--problem", slug(0), "--json"]
        return subprocess.Popen(
            words,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def _timed(self) -> float:
        self._next_day()
        started = time.perf_counter()
        self._again()
        return time.perf_counter() - started

    def _killed(self) -> bool:
        """Whether it said its verdict before it died."""
        child = self._start()
        if self.number % 2:
            with suppress(subprocess.TimeoutExpired):
                child.wait(self.random.random() * 1.2 * self.usual)
        else:
            self._wait_for_a_byte(child)
            time.sleep(self.random.random() * NEAR)
        alive = child.poll() is None
        with suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)
        out, _ = child.communicate()
        told = _verdict(out)
        self.seen["killed in time" if alive else "was over already"] += 1
        self.seen["acknowledged"] += told
        return told

    def _wait_for_a_byte(self, child: subprocess.Popen[str]) -> None:
        while child.poll() is None and not self._written():
            time.sleep(0.0001)

    def _written(self) -> int:
        """Bytes in the WAL: it begins empty, and grows with what is committed."""
        try:
            return self.log.with_name(f"{self.log.name}-wal").stat().st_size
        except OSError:
            return 0

    def _again(self) -> bool:
        out, _ = self._start().communicate(timeout=900)
        return _verdict(out)

    def _run(self, *words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "drills", *words]
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False)

    def _look(self, acknowledged: bool, *, once: bool = True) -> bool:
        """Whether the answer of the day is in the log."""
        try:
            sound(self.log)
            with Log.open(self.log, write=False) as log:
                events = list(log.events())
        except Exception as error:
            self._complain(f"the log does not open: {error}")
            return False
        there = [e for e in events if e.kind == "submitted" and e.answer == self.text]
        self.seen["in the log, not acknowledged"] += bool(there) and not acknowledged
        if acknowledged and not there:
            self._complain("an acknowledged answer is lost")
        if len(there) > 1 + (not once):
            self._complain(f"the answer is there {len(there)} times")
        for what in _graded_twice(events):
            self._complain(f"graded twice: {what}")
        return bool(there)

    def _complain(self, what: str) -> None:
        self.wrong.append(f"kill {self.number}: {what}")


def _verdict(out: str) -> bool:
    """Whether the whole of it was said; a verdict that is our own fault is none."""
    try:
        return json.loads(out)["verdict"]["name"] in ("AC", "WA")
    except (ValueError, KeyError):
        return False


def _graded_twice(events: list[Event]) -> Iterator[str]:
    closed = [e for e in events if e.kind == "closed" and e.grade is not None]
    for attempt, times in Counter(e.attempt for e in closed).items():
        if times > 1:
            yield f"attempt {attempt}"
    begun = {e.attempt: day_of(e.at) for e in events if e.kind == "started"}
    for day, times in Counter(begun.get(e.attempt, 0) for e in closed).items():
        if times > 1:
            yield f"day {day}"


def run(home: Path, kills: int, seed: int) -> Person:
    person = Person(home, seed)
    for number in range(1, kills + 1):
        person.go_on()
        if number % 100 == 0:
            print(f"{number} kills, {len(person.wrong)} things wrong", file=sys.stderr, flush=True)
    person.prove()
    return person


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        person = run(Path(home), options.kills, options.seed)
    print(f"{options.kills} kills of a command of {1000 * person.usual:.0f} ms:")
    for what, times in sorted(person.seen.items()):
        print(f"  {what}: {times}")
    print("\n".join(person.wrong) or "nothing lost, nothing twice, every log sound, the last one proved")
    return 1 if person.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
