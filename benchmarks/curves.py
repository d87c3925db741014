"""How a verdict, a proof and a run of mutants grow: a curve and its slope for each, on problems that are made up.

    python benchmarks/curves.py [--runs 5] [CURVE …]

One problem is made for each size; the sizes take turns. Medians in ms, and the slopes of log time over log size: 1 is
in proportion. A warm verdict is one of a judge that has judged an answer before, and every answer differs from the
others in a comment. `proof` is a whole proof without its mutants, `mutants` a proof's run of them alone.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.made_up import make_bank, slug  # noqa: E402
from benchmarks.slopes import heading, row  # noqa: E402
from engine.bank import Bank, read_problem  # noqa: E402
from engine.judge import Judge, judge  # noqa: E402
from engine.proof.gathering import Ways  # noqa: E402
from engine.proof.mutation import run_mutants  # noqa: E402
from engine.proof.submissions import submissions  # noqa: E402
from engine.proof.verify import verify  # noqa: E402
from engine.types import Answer, Problem  # noqa: E402

ADD = "def add(a, b):\n    return a + b\n"
MODEL = ROOT / "problems" / "algorithms" / "merge-appointments"
SQL = {
    "data/schema.sql": "CREATE TABLE sales (id INTEGER, shop INTEGER, amount INTEGER);\n",
    "data/sample.sql": "INSERT INTO sales VALUES (1, 1, 5), (2, 1, 7);\n",
    "starter.sql": "SELECT 1;\n",
    "submissions/accepted/reference.sql": "SELECT shop, SUM(amount) AS sold FROM sales GROUP BY shop ORDER BY shop;\n",
}
GENERATOR = """def generate(seed):
    return {{"sales": [(n, (n * 7919 + seed) % 1000, n % 97) for n in range({rows})]}}
"""
Run = Callable[[], float]
"""Seconds of one run."""
Make = Callable[[int, Path, ExitStack], Run]
"""A size, a folder of its own and what closes the judges at the end → a run."""


# ---------------------------------------------------------------- problems


def made(folder: Path, hidden: str, reference: str = ADD) -> Problem:
    make_bank(folder, 1)
    place = folder / "track-0" / slug(0)
    (place / "tests" / "test_hidden.py").write_text(f"import solution\n\n\n{hidden}")
    (place / "submissions" / "accepted" / "reference.py").write_text(reference)
    return read_problem(place)


def made_query(folder: Path, rows: int) -> Problem:
    place = made(folder, "").path
    (place / "data").mkdir()
    for name, text in (SQL | {"data/generator.py": GENERATOR.format(rows=rows)}).items():
        (place / name).write_text(text)
    settings = place / "problem.toml"
    text = settings.read_text().replace('"python"', '"sql"').replace('requires = ["add"]\n', "")
    settings.write_text(text + '[sql]\norder_by = ["shop"]\n')
    return read_problem(place)


def answers(problem: Problem) -> Callable[[], Answer]:
    """The reference again and again, each time with another comment."""
    suffix = "sql" if problem.kind == "sql" else "py"
    name, mark = f"solution.{suffix}", "--" if suffix == "sql" else "#"
    text = (problem.path / "submissions" / "accepted" / f"reference.{suffix}").read_text()
    numbers = iter(range(1_000_000))
    return lambda: Answer(name=name, files={name: f"{text}{mark} {next(numbers)}\n".encode()})


# ---------------------------------------------------------------- runs


def warm(problem: Problem, scratch: Path, stack: ExitStack) -> Run:
    judge, answer = stack.enter_context(Judge(problem, scratch=scratch)), answers(problem)
    return lambda: timed(lambda: right(judge.verdict(answer())))


def one_shot(problem: Problem, scratch: Path, stack: ExitStack) -> Run:
    answer = answers(problem)
    return lambda: timed(lambda: right(judge(problem, answer(), scratch=scratch)))


def right(verdict: object) -> None:
    if not getattr(verdict, "accepted", False):
        raise SystemExit(f"a reference is not accepted: {verdict}")


def timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def tests(size: int, folder: Path) -> Problem:
    return made(
        folder, "".join(f"def test_{n}():\n    assert solution.add({n}, 1) == {n + 1}\n" for n in range(size))
    )


def wire(size: int, folder: Path) -> Problem:
    hidden = f"def test_all():\n    assert solution.add(list(range({size})), []) == {size}\n"
    return made(folder, hidden, "def add(a, b):\n    return len(a)\n")


def proof(size: int, folder: Path, stack: ExitStack) -> Run:
    """Of a problem of the bank with so many wrong answers: its own ones again and again, in other words."""
    place = folder / "algorithms" / MODEL.name
    shutil.copytree(MODEL, place, ignore=shutil.ignore_patterns("*.lock", "time_limit_exceeded"))
    originals = sorted((MODEL / "submissions" / "wrong_answer").glob("*.py"))
    for number in range(size - len(originals)):
        model = originals[number % len(originals)]
        copy = place / "submissions" / "wrong_answer" / f"{model.stem.rstrip('-2')}-{number + 10}.py"
        copy.write_text(f"{model.read_text()}# {number}\n")
    ways = Ways(scratch=folder, mutants=False)
    return lambda: timed(lambda: verify(place, Bank([]), ways))


def mutants(size: int, folder: Path, stack: ExitStack) -> Run:
    """About so many: a line of the reference makes five."""
    lines = "".join(f"    total = total + a * {n}\n" for n in range(2, 2 + size // 5))
    reference = f"def add(a, b):\n    total = b\n{lines}    return total\n"
    total = sum(range(2, 2 + size // 5))
    hidden = f"def test_it():\n    assert solution.add(10, 3) == {3 + 10 * total}\n"
    problem = made(folder, hidden, reference)
    judge = stack.enter_context(Judge(problem, scratch=folder))
    return lambda: timed(lambda: run_mutants(problem, submissions(problem), [], [judge]))


# ---------------------------------------------------------------- curves


class Curve(NamedTuple):
    what: str
    sizes: tuple[int, ...]
    make: Make


def judged(problem: Callable[[int, Path], Problem], how: Callable[[Problem, Path, ExitStack], Run]) -> Make:
    return lambda size, folder, stack: how(problem(size, folder), folder, stack)


TESTS, ROWS = (5, 10, 20, 40, 80, 160, 320), (10, 100, 1000, 10_000, 100_000)
WIRE = (1, 10, 100, 1000, 10_000, 100_000, 1_000_000)
CURVES = {
    "tests-warm": Curve("tests, warm", TESTS, judged(tests, warm)),
    "tests": Curve("tests, one-shot", TESTS, judged(tests, one_shot)),
    "rows-warm": Curve("rows, warm", ROWS, judged(lambda n, f: made_query(f, n), warm)),
    "rows": Curve("rows, one-shot", ROWS, judged(lambda n, f: made_query(f, n), one_shot)),
    "wire": Curve("integers, warm", WIRE, judged(wire, warm)),
    "proof": Curve("wrong answers, proof", (7, 28, 112, 224), proof),
    "mutants": Curve("mutants, run", (10, 20, 40, 80, 160, 320), mutants),
}


def measured(curve: Curve, runs: int) -> list[float]:
    """Medians in ms, by size."""
    with tempfile.TemporaryDirectory() as base, ExitStack() as stack:
        every = [curve.make(size, Path(base) / str(size), stack) for size in curve.sizes]
        for run in every:
            run()
        rounds = [[run() for run in every] for _ in range(runs)]
    return [1000 * median(times) for times in zip(*rounds, strict=True)]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("curves", nargs="*", metavar="CURVE", help=", ".join(CURVES))
    options = parser.parse_args()
    for name in options.curves or CURVES:
        curve = CURVES[name]
        times = measured(curve, options.runs)
        print(heading("", curve.sizes))
        print(row(curve.what, curve.sizes, times), flush=True)


if __name__ == "__main__":
    main()
