"""From a save to the verdict in `drill watch`, beside plain pytest on the same answer.

    python benchmarks/watch.py [--runs 15] [PROBLEM …]

The command runs in a pseudo-terminal; an answer is saved by renaming, and the time is taken until its verdict stands
there with the keys below it: for the sample, as on every save, and for the hidden tests, with the key s (each time an
answer that has not been submitted). Plain pytest is `python -m pytest -q test_hidden.py` with solution.py beside it,
byte code on and warm; the sides take turns. Medians in ms, the spread, and the median of the ratios to plain pytest.
"""

from __future__ import annotations

import argparse
import os
import re
import select
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from fcntl import ioctl
from pathlib import Path
from struct import pack
from termios import TIOCSWINSZ

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from startup_and_submit import timed  # noqa: E402

from engine.bank import load_bank  # noqa: E402
from engine.types import Problem  # noqa: E402

PROBLEMS = ("price-property", "merge-appointments", "stack-generic")
"""Examples only; with hypothesis; with operations as data."""
CODES = re.compile(rb"\x1b\[[0-9;?]*[a-zA-Z]")
WAIT = 60


class Watched:
    def __init__(self, slug: str, environment: dict[str, str], cwd: Path) -> None:
        self.screen, theirs = os.openpty()
        ioctl(theirs, TIOCSWINSZ, pack("HHHH", 40, 100, 0, 0))
        self.process = subprocess.Popen(
            [sys.executable, "-m", "drills", "watch", slug],
            env=environment,
            cwd=cwd,
            preexec_fn=lambda: os.login_tty(theirs),
        )
        os.close(theirs)

    def until(self, *wanted: bytes) -> None:
        """These, one after the other, in what comes from now on."""
        text = b""
        while True:
            if not select.select([self.screen], [], [], WAIT)[0]:
                raise SystemExit(f"no verdict within {WAIT} s: {text.decode()}")
            text += os.read(self.screen, 65536)
            place = 0
            for each in wanted:
                place = CODES.sub(b"", text).find(each, place)
            if place >= 0:
                return

    def close(self) -> None:
        os.write(self.screen, b"q")
        self.process.wait(WAIT)
        os.close(self.screen)


def measure(problem: Problem, runs: int, scratch: Path) -> dict[str, list[float]]:
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"DRILL_HOME": str(scratch / "home"), "PYTHONPATH": str(ROOT), "TERM": "xterm-256color"}
    plain = scratch / "plain"
    shutil.copytree(problem.path / "tests", plain)
    reference = (problem.path / "submissions" / "accepted" / "reference.py").read_text()
    (plain / "solution.py").write_text(reference)
    subprocess.run(
        [sys.executable, "-m", "drills", "next", problem.slug],
        env=environment,
        cwd=scratch,
        capture_output=True,
    )
    answer = scratch / "home" / "workspace" / problem.track / problem.slug / "solution.py"
    figures: dict[str, list[float]] = {"plain pytest": [], "save": [], "s": []}
    watched = Watched(problem.slug, environment, scratch)
    watched.until(b"quit")
    for run in range(runs + 2):
        pytest = timed([sys.executable, "-m", "pytest", "-q", "test_hidden.py"], plain, environment)
        save = saved(answer, f"{problem.marker}\n{reference}\n# {run}\n", watched)
        started = time.perf_counter()
        os.write(watched.screen, b"s")
        watched.until(b" tests passed", b"quit")
        for name, value in zip(figures, (pytest, save, (time.perf_counter() - started) * 1000), strict=True):
            figures[name].append(value)
    watched.close()
    return {name: values[2:] for name, values in figures.items()}


def saved(answer: Path, text: str, watched: Watched) -> float:
    other = answer.with_name(".saving")
    other.write_text(text)
    time.sleep(0.1)
    started = time.perf_counter()
    other.replace(answer)
    watched.until(b"sample tests passed", b"quit")
    return (time.perf_counter() - started) * 1000


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("problems", nargs="*", default=PROBLEMS)
    options = parser.parse_args()
    bank = load_bank([ROOT / "problems"])
    print(f"{'':<36}{'median':>8}{'spread':>14}{'ratio':>7}")
    for slug in options.problems:
        with tempfile.TemporaryDirectory() as name:
            figures = measure(bank.find(slug), options.runs, Path(name))
        for side, values in figures.items():
            ratios = [value / plain for value, plain in zip(values, figures["plain pytest"], strict=True)]
            spread = f"{min(values):.0f} to {max(values):.0f}"
            median = statistics.median(values)
            print(
                f"{slug + ', ' + side:<36}{median:>8.0f}{spread:>14}{statistics.median(ratios):>7.2f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
