"""Judges many answers twice, in judges of their own, and says whose verdict was not the same.

    python benchmarks/same_verdict.py [--answers 1000] [--jobs 2]

Answers are the bank's submissions, right and wrong, and mutants of the accepted ones until there are enough. Two
verdicts are the same when name, tests and the failure as it is shown are; time and memory may differ, and the
line in which a slow answer was stopped.
Prints the counts, every difference, and the median milliseconds of a verdict from a warm judge.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from itertools import chain, islice, zip_longest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from engine.bank import load_bank  # noqa: E402
from engine.judge import Judge  # noqa: E402
from engine.mutants import mutants_of  # noqa: E402
from engine.proof.submissions import submissions  # noqa: E402
from engine.types import Answer, Problem, Verdict, VerdictName  # noqa: E402

Case = tuple[Problem, str, Answer]


def cases(problems: list[Problem], wanted: int) -> list[Case]:
    """Every submission; then mutants, problem by problem in turn."""
    found = [(p, s.name, s.answer) for p in problems for s in submissions(p)]
    rest = chain.from_iterable(zip_longest(*(mutated(problem) for problem in problems)))
    return [*found, *islice((case for case in rest if case), max(0, wanted - len(found)))]


def mutated(problem: Problem) -> list[Case]:
    if problem.kind not in ("python", "sql"):
        return []
    schema = (problem.path / "data" / "schema.sql").read_text("utf-8") if problem.sql else ""
    reference = next(s for s in submissions(problem) if s.path.stem == "reference")
    made = mutants_of(
        reference.answer, schema=schema, dialect=problem.sql.engine if problem.sql else "duckdb"
    )
    return [
        (problem, f"mutant {number}: {mutant.what}", mutant.answer)
        for number, mutant in enumerate(made.mutants)
    ]


def shown(verdict: Verdict) -> tuple[object, ...]:
    failure = verdict.failure
    told = failure and (failure.test, failure.call, failure.expected, failure.got)
    if failure and verdict.name is not VerdictName.TLE:
        told = (*(told or ()), failure.message, failure.line, failure.printed)
    return verdict.name, tuple((r.name, r.outcome, r.verdict) for r in verdict.results), told


def judged_twice(
    problem: Problem, mine: list[Case], scratch: Path
) -> tuple[list[str], list[float], Counter[str]]:
    differences, milliseconds, names = [], [], Counter()
    with Judge(problem, scratch=scratch) as one, Judge(problem, scratch=scratch, hash_seed=0) as other:
        for _, name, answer in mine:
            first = one.verdict(answer)
            started = time.perf_counter()
            second = other.verdict(answer)
            milliseconds.append((time.perf_counter() - started) * 1000)
            names[str(first.name)] += 1
            if shown(first) != shown(second):
                differences.append(
                    f"{problem.slug} {name}: {first.name} {second.name}\n  {shown(first)}\n  {shown(second)}"
                )
    return differences, milliseconds, names


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--answers", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    bank = load_bank([ROOT / "problems"])
    problems = [problem for problem in bank.problems.values() if problem.kind != "card"]
    everything = cases(problems, options.answers)
    with tempfile.TemporaryDirectory() as name, ThreadPoolExecutor(options.jobs) as pool:
        done = pool.map(
            lambda problem: judged_twice(problem, [c for c in everything if c[0] is problem], Path(name)),
            problems,
        )
        parts = list(done)
    differences = [line for part in parts for line in part[0]]
    print("\n".join(differences))
    milliseconds = [figure for part in parts for figure in part[1]]
    names = sum((part[2] for part in parts), Counter())
    print(
        f"{len(everything)} answers to {len(problems)} problems twice: {dict(names)}; {len(differences)} differ"
    )
    print(
        f"warm verdict: median {statistics.median(milliseconds):.0f} ms, slowest {max(milliseconds):.0f} ms"
    )


if __name__ == "__main__":
    main()
