"""Judge the corpus of attacks: `python tests/attacks/run.py [--jail RUNG] [--jobs N] [--warm] [part of a name …]`.

Prints verdict, expected, seconds and what was left behind. Answers run through the judge and nowhere else.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]

from bench import Bench, Result, is_late  # noqa: E402
from corpus import Case, read_corpus, read_known  # noqa: E402

from engine.judge import jail_report  # noqa: E402


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Judge the corpus of attacks.")
    parser.add_argument("--jail", default="auto", help="bubblewrap, landlock, limits; auto: the best here")
    parser.add_argument("--jobs", type=int, default=1, help="so many at a time")
    parser.add_argument("--share", default="1/1", help="only this part of the cases, such as 2/3")
    parser.add_argument("--verbose", action="store_true", help="also print what each verdict says")
    parser.add_argument("--json", action="store_true", help="one object on a line for each answer")
    parser.add_argument("--warm", action="store_true", help="the way of drill watch and drill judge")
    parser.add_argument("names", nargs="*", help="parts of the names of the cases to judge")
    options = parser.parse_args()
    options.jail = best_rung() if options.jail == "auto" else options.jail
    return options


def best_rung() -> str:
    return next(name for name, state in jail_report() if state == "works")


def chosen(names: list[str], share: str = "1/1") -> list[Case]:
    """The cases for one warm judge stand together; shares are stretches of about the same time."""
    cases = [case for case in read_corpus() if not names or any(part in case.name for part in names)]
    cases.sort(key=lambda case: (str(case.target), case.name))
    number, of = map(int, share.split("/"))
    whole = sum(case.seconds for case in cases)
    spent = 0.0
    found = []
    for case in cases:
        if (number - 1) / of * whole <= spent < number / of * whole:
            found.append(case)
        spent += case.seconds
    return found


def in_shares(options: argparse.Namespace) -> int:
    argv = [sys.executable, __file__, "--jail", options.jail, *options.names]
    argv += ["--verbose"] * options.verbose + ["--json"] * options.json + ["--warm"] * options.warm
    started = [subprocess.Popen([*argv, "--share", f"{n + 1}/{options.jobs}"]) for n in range(options.jobs)]
    return max(process.wait() for process in started)


def main() -> int:
    options = arguments()
    if options.jobs > 1:
        return in_shares(options)
    known = read_known()
    with Bench(options.jail, warm=options.warm) as bench:
        results = [shown(bench.run(case), known, options) for case in chosen(options.names, options.share)]
        still_there = bench.close()
    wrong = [result for result in results if result.faults(options.jail)]
    new = [result for result in wrong if not is_known(result.case, options.jail, known)]
    verdicts = Counter(result.verdict for result in results)
    print(
        f"{len(results)} answers at {options.jail} in {sum(result.seconds for result in results):.0f} s: "
        f"{', '.join(f'{count} {name}' for name, count in sorted(verdicts.items()))}; {len(wrong)} wrong "
        f"({len(new)} of them new), {sum(map(is_late, results))} late, {len(still_there)} left at the end",
        file=sys.stderr if options.json else sys.stdout,
    )
    for thing in still_there:
        print(f"left at the end: {thing}", file=sys.stderr)
    return 1 if new or still_there else 0


def is_known(case: Case, rung: str, known: dict[str, Any]) -> bool:
    return rung in known.get(case.name, {}).get("rungs", [rung] if case.name in known else [])


def shown(result: Result, known: dict[str, Any], options: argparse.Namespace) -> Result:
    rung = options.jail
    faults = result.faults(rung)
    expected = "/".join(sorted(result.case.expected(rung))) if result.case.can_be_stopped(rung) else "(any)"
    state = "" if not faults else "KNOWN  " if is_known(result.case, rung, known) else "WRONG  "
    if options.json:
        row = {"name": result.case.name, "verdict": result.verdict, "expected": expected}
        row |= {"seconds": round(result.seconds, 2), "left": result.left, "faults": faults}
        print(json.dumps(row), flush=True)
        return result
    late = " late" if is_late(result) else ""
    line = f"{result.verdict:4} {expected:8} {result.seconds:5.2f} s{late}  {result.case.name}"
    print(f"{line}  {state}{'; '.join(faults)}", flush=True)
    if options.verbose:
        print("      ", result.says[:400].replace("\n", "⏎").encode("utf-8", "backslashreplace").decode())
    return result


if __name__ == "__main__":
    raise SystemExit(main())
