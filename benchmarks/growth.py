"""What `drill next`, `drill` and `drill weak` cost with a large bank and a long log, beside a small bank and none.

    python benchmarks/growth.py [--runs 9] [--problems 10 100 1000 5000] [--reviews 0 1000 10000 100000]

Banks and logs are made up in a temporary folder, beside a copy of the two packages; every command is the real one in
a process of its own, byte code on and caches warm. The sides take turns; medians in ms. Two curves: the bank grows
under an empty log, and the log grows on the largest bank. Slopes are least squares: of log time over log size (0 does
not grow, 1 is in proportion), of that between the two largest, and in ms for each thousand. Then the largest of both
beside 100 problems and no review, run by run in turn. What the first command of a day writes (a backup of the log) is
shown by itself, and so is what the first start makes that finds nothing kept. Exit status 1 where `drill next` takes
more than 1.5 times as long.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import linear_regression, median

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.made_up import NOW, make_bank, make_log  # noqa: E402
from benchmarks.slopes import heading, row  # noqa: E402

COMMANDS = {"drill next": ["next"], "drill": [], "drill weak": ["weak"]}
GATED = "drill next"
MOST = 1.5
SMALL = (100, 0)
Side = tuple[int, int]
"""Problems and reviews."""


class Place:
    """A copy of the packages with a bank of its own, and one home for each log."""

    def __init__(self, base: Path, problems: int) -> None:
        self.base, self.problems = base / f"bank-{problems}", problems
        self.put_off = 0
        self.base.mkdir()
        for package in ("drills", "engine"):
            shutil.copytree(ROOT / package, self.base / package, ignore=shutil.ignore_patterns("__pycache__"))
        make_bank(self.base / "problems", problems)

    def home(self, reviews: int) -> Path:
        home = self.base / f"home-{reviews}"
        if not home.exists():
            (home / "data").mkdir(parents=True)
            if reviews:
                make_log(home / "data" / "progress.db", reviews, self.problems)
        return home

    def timed(self, reviews: int, words: list[str]) -> float:
        """Milliseconds."""
        environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        environment |= {
            "DRILL_HOME": str(self.home(reviews)),
            "DRILL_NOW": NOW.isoformat(),
            "PYTHONPATH": str(self.base),
            "COLUMNS": "80",
        }
        command = [sys.executable, "-m", "drills", *words]
        started = time.perf_counter()
        done = subprocess.run(command, env=environment, cwd=self.base, capture_output=True, check=False)
        took = 1000 * (time.perf_counter() - started)
        if done.returncode:
            raise SystemExit(f"{words} ended with {done.returncode}: {done.stderr.decode()[-500:]}")
        return took

    def runs(self, reviews: int, name: str) -> float:
        """What `drill next` began is put off again, so that the next run chooses anew."""
        took = self.timed(reviews, COMMANDS[name])
        if name == "drill next":
            self.timed(reviews, ["skip", "--days", "90"])
            self.put_off += 1
            if not reviews and self.put_off % (self.problems // 2) == 0:
                self.begin_again()
        return took

    def begin_again(self) -> None:
        """A small bank has soon no problem left that has not been put off."""
        shutil.rmtree(self.home(0))
        for words in (["next"], ["skip", "--days", "90"], ["weak"]):
            self.timed(0, words)


def measured(places: dict[int, Place], sides: list[Side], runs: int) -> dict[tuple[str, Side], list[float]]:
    found: dict[tuple[str, Side], list[float]] = {}
    for number in range(runs + 1):
        for name in COMMANDS:
            for side in sides:
                took = places[side[0]].runs(side[1], name)
                if number:  # the first run fills the caches
                    found.setdefault((name, side), []).append(took)
    return found


def curve(title: str, places: dict[int, Place], sides: list[Side], by: int, runs: int) -> None:
    found = measured(places, sides, runs)
    sizes = [side[by] for side in sides]
    print(f"\n{heading(title, sizes)}   ms for each thousand")
    for name in COMMANDS:
        medians = [median(found[name, side]) for side in sides]
        each = linear_regression([size / 1000 for size in sizes], medians).slope
        print(f"{row(name, sizes, medians)}{each:>10.2f}", flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--problems", type=int, nargs="+", default=[10, 100, 1000, 5000])
    parser.add_argument("--reviews", type=int, nargs="+", default=[0, 1000, 10_000, 100_000])
    chosen = parser.parse_args()
    largest = (max(chosen.problems), max(chosen.reviews))
    with tempfile.TemporaryDirectory() as name:
        sizes = sorted({*chosen.problems, SMALL[0]})
        places = {problems: Place(Path(name), problems) for problems in sizes}
        bank = [(problems, 0) for problems in sorted(chosen.problems)]
        log = [(largest[0], reviews) for reviews in sorted(chosen.reviews)]
        place = places[largest[0]]
        place.timed(0, [])
        once = place.timed(largest[1], [])
        day = place.timed(largest[1], ["skip", "made-up-1", "--days", "90"])
        print(
            f"{largest[0]} problems, {largest[1]} reviews: the start that keeps what follows from them {once:.0f} ms,"
        )
        print(f"the first command of a day that writes, with its backup, {day:.0f} ms")
        curve("problems", places, bank, 0, chosen.runs)
        curve("reviews", places, log, 1, chosen.runs)
        pairs = measured(places, [SMALL, largest], chosen.runs)
    print(f"\n{largest[0]} problems and {largest[1]} reviews against {SMALL[0]} and none:")
    holds = True
    for name in COMMANDS:
        small, large = pairs[name, SMALL], pairs[name, largest]
        ratio = median(b / a for a, b in zip(small, large, strict=True))
        print(f"{name:<14}{median(small):>6.0f} ms {median(large):>6.0f} ms {ratio:>6.2f} ×")
        holds = holds and (name != GATED or ratio <= MOST)
    print(f"{GATED} at most {MOST} ×: {'holds' if holds else 'FALLS SHORT'}")
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
