"""`drill submit` of every reference beside plain pytest on the same tests, and what a warm verdict costs.

    python benchmarks/bank.py [--runs 3] [PROBLEM …]

Plain pytest is `python -m pytest -q test_hidden.py` with solution.py beside it, in the same environment, byte code on
and warm; both sides take turns. `wire`: what one small call of the answer takes more than a call in one process.
By problem: plain pytest, the whole of `drill submit` and their ratio, a warm verdict; medians in ms.
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
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from startup_and_submit import timed  # noqa: E402

from engine.bank import load_bank, read_problem  # noqa: E402
from engine.judge import Judge  # noqa: E402
from engine.types import Answer, Problem  # noqa: E402

CALLS = 2000
LOOP = """
import time
import solution

def test_calls():
    assert solution.merge([1, 2]) == [1, 2]
    started = time.perf_counter()
    for _ in range({calls}):
        assert solution.merge([1, 2]) == [1, 2]
    raise AssertionError(f"{{(time.perf_counter() - started) / {calls} * 1e6:.0f}} us")
"""
ECHO = b"def merge(items):\n    return items\n"


def answer_of(path: Path) -> Answer:
    return Answer(name="solution.py", files={"solution.py": path.read_bytes()})


def one(problem: Problem, runs: int, scratch: Path) -> tuple[float, float, float, float]:
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"DRILL_HOME": str(scratch / "home"), "PYTHONPATH": str(ROOT), "COLUMNS": "80"}
    reference = problem.path / "submissions" / "accepted" / "reference.py"
    plain = scratch / "plain"
    plain.mkdir()
    for test in (problem.path / "tests").glob("*.py"):
        shutil.copy(test, plain)
    shutil.copy(reference, plain / "solution.py")
    pytest = [sys.executable, "-m", "pytest", "-q", "test_hidden.py"]
    submit = [sys.executable, "-m", "drills", "submit", str(reference), "--problem", problem.slug]
    pairs = [
        (timed(pytest, plain, environment), timed(submit, scratch, environment)) for _ in range(runs + 1)
    ][1:]
    warm = []
    with Judge(problem, scratch=scratch / "judge") as judge:
        for _ in range(runs + 1):
            started = time.perf_counter()
            judge.verdict(answer_of(reference))
            warm.append((time.perf_counter() - started) * 1000)
    return (
        statistics.median(pair[0] for pair in pairs),
        statistics.median(pair[1] for pair in pairs),
        statistics.median(pair[1] / pair[0] for pair in pairs),
        statistics.median(warm[1:]),
    )


def wire_cost(scratch: Path) -> str:
    """Microseconds of a call through the wire, and of the same call in one process."""
    folder = scratch / "bank" / "algorithms" / "merge-appointments"
    shutil.copytree(ROOT / "problems" / "algorithms" / "merge-appointments", folder)
    test = LOOP.format(calls=CALLS)
    (folder / "tests" / "test_hidden.py").write_text(test)
    with Judge(read_problem(folder), scratch=scratch / "judge") as judge:
        verdict = judge.verdict(Answer(name="solution.py", files={"solution.py": ECHO}))
    through = verdict.failure.message if verdict.failure else str(verdict.name)
    plain = f"import types, sys\nsolution = types.ModuleType('solution')\nexec({ECHO!r}, vars(solution))\n"
    plain += (
        "sys.modules['solution'] = solution\n"
        + test
        + "\ntry: test_calls()\nexcept AssertionError as e: print(e)"
    )
    alone = subprocess.run([sys.executable, "-c", plain], capture_output=True, text=True, check=True).stdout
    return f"{through.strip()} through the wire, {alone.strip()} in one process"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("problems", nargs="*")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        print(f"one small call: {wire_cost(Path(name))}")
    print(f"{'':<30}{'pytest':>8}{'submit':>8}{'ratio':>7}{'warm':>7}")
    ratios = []
    for problem in load_bank([ROOT / "problems"]).problems.values():
        if problem.kind != "python" or (options.problems and problem.slug not in options.problems):
            continue
        with tempfile.TemporaryDirectory() as name:
            plain, submit, ratio, warm = one(problem, options.runs, Path(name))
        ratios.append(ratio)
        print(f"{problem.slug:<30}{plain:>8.0f}{submit:>8.0f}{ratio:>7.2f}{warm:>7.0f}", flush=True)
    slower = sum(ratio > 1 for ratio in ratios)
    print(f"{len(ratios)} problems: ratio in the median {statistics.median(ratios):.2f}, above 1 in {slower}")


if __name__ == "__main__":
    main()
