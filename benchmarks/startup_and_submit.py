"""`drill next` and `drill submit` beside `python -c pass` and plain pytest, all in one run.

    python benchmarks/startup_and_submit.py [--runs 15] [--problem merge-appointments] [--dsap bin/dsap]

Plain pytest is `python -m pytest -q test_hidden.py` with solution.py beside it, in the same environment, byte code on
and warm. "first look": the prompt has not been laid out before. `--dsap`: the program of dsap-cli, which its own
environment holds (`pip install dsap-cli`, then `dsap load blind75`). Prints medians in ms, the spread, and the ratio
to plain pytest pair by pair (the sides take turns).
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def timed(command: list[str], cwd: Path, environment: dict[str, str]) -> float:
    started = time.perf_counter()
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{command} ended with {done.returncode}: {done.stderr.decode()[-500:]}")
    return (time.perf_counter() - started) * 1000


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--problem", default="algorithms/merge-appointments")
    parser.add_argument("--dsap", default="")
    options = parser.parse_args()
    problem = ROOT / "problems" / options.problem
    with tempfile.TemporaryDirectory() as name:
        measure(Path(name), problem, options.runs, options.dsap)


def measure(scratch: Path, problem: Path, runs: int, dsap: str) -> None:
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"DRILL_HOME": str(scratch / "home"), "PYTHONPATH": str(ROOT), "COLUMNS": "80"}
    plain = scratch / "plain"
    plain.mkdir()
    for test in (problem / "tests").glob("*.py"):
        shutil.copy(test, plain)
    reference = problem / "submissions" / "accepted" / "reference.py"
    shutil.copy(reference, plain / "solution.py")
    drill = [sys.executable, "-m", "drills"]
    answer = [*drill, "submit", str(reference), "--problem", problem.name]
    sides: dict[str, Callable[[], float]] = {
        "python -c pass": lambda: timed([sys.executable, "-c", "pass"], scratch, environment),
        "plain pytest": lambda: timed(
            [sys.executable, "-m", "pytest", "-q", "test_hidden.py"], plain, environment
        ),
        "drill": lambda: timed(drill, scratch, environment),
        "drill next": lambda: timed([*drill, "next"], scratch, environment),
        "  first look": lambda: first_look(drill, scratch, environment),
        "drill weak": lambda: timed([*drill, "weak"], scratch, environment),
        "drill submit": lambda: timed(answer, scratch, environment),
    }
    if dsap:
        sides["dsap next"] = lambda: timed([dsap, "next"], scratch, environment)
    for _ in range(2):
        for side in sides.values():
            side()
    figures: dict[str, list[float]] = {side: [] for side in sides}
    for _ in range(runs):
        for side, run in sides.items():
            figures[side].append(run())
    report(figures, problem, runs)


def first_look(drill: list[str], scratch: Path, environment: dict[str, str]) -> float:
    shutil.rmtree(scratch / "home" / "cache" / "screens", ignore_errors=True)
    return timed([*drill, "next"], scratch, environment)


def report(figures: dict[str, list[float]], problem: Path, runs: int) -> None:
    print(f"{problem.name}, {runs} runs of each, in turn; ms")
    print(f"{'':<16}{'median':>8}{'min':>8}{'max':>8}{'× pass':>9}{'× pytest':>10}")
    for side, values in figures.items():
        to_pass = statistics.median(a / b for a, b in zip(values, figures["python -c pass"], strict=True))
        to_pytest = statistics.median(a / b for a, b in zip(values, figures["plain pytest"], strict=True))
        print(
            f"{side:<16}{statistics.median(values):>8.0f}{min(values):>8.0f}{max(values):>8.0f}"
            f"{to_pass:>9.2f}{to_pytest:>10.2f}"
        )


if __name__ == "__main__":
    main()
