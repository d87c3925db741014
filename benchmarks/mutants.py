"""Mutants a second: ours on the warm judge beside mutmut and cosmic-ray on the same file and tests, all in one run.

    python benchmarks/mutants.py [--problem merge-appointments] [--tools FOLDER]

FOLDER is the `bin` of an environment that holds mutmut, cosmic-ray, pytest, hypothesis and msgspec; without it only
ours runs. Ours uses one judge, so one core at a time. The others run the problem's hidden tests by plain pytest with
solution.py beside them. Prints made, killed, survived, seconds and mutants a second.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from engine.bank import load_bank  # noqa: E402
from engine.judge import Judge  # noqa: E402
from engine.proof.mutation import run_mutants  # noqa: E402
from engine.proof.reasons import read_reasons  # noqa: E402
from engine.proof.submissions import submissions  # noqa: E402
from engine.types import Problem  # noqa: E402

COSMIC = """[cosmic-ray]
module-path = "solution.py"
timeout = 10.0
excluded-modules = []
test-command = "{python} -m pytest -x -q -p no:cacheprovider test_hidden.py"
[cosmic-ray.distributor]
name = "local"
"""
MUTMUT = "[mutmut]\nsource_paths=solution.py\npytest_add_cli_args_test_selection=test_hidden.py\n"


def show(name: str, made: int, survived: int, seconds: float) -> None:
    rate = made / seconds if seconds else 0.0
    print(
        f"{name:<12}{made:>6} made{made - survived:>6} killed{survived:>5} left{seconds:>8.1f} s{rate:>8.1f} a second"
    )


def ours(problem: Problem, scratch: Path) -> None:
    reference = [found for found in submissions(problem) if found.path.stem == "reference"]
    with Judge(problem, scratch=scratch) as judge:
        judge.verdict(reference[0].answer)
        started = time.perf_counter()
        (mutated,) = run_mutants(problem, reference, read_reasons(problem.path), [judge])
        show("ours", mutated.made, mutated.made - mutated.killed, time.perf_counter() - started)


def laid_out(problem: Problem, folder: Path) -> dict[str, str]:
    shutil.copy(problem.path / "submissions" / "accepted" / "reference.py", folder / "solution.py")
    for name in ("test_hidden.py", "probes.py"):
        if (problem.path / "tests" / name).is_file():
            shutil.copy(problem.path / "tests" / name, folder / name)
    return {**os.environ, "PYTHONPATH": f"{folder}{os.pathsep}{ROOT}"}


def cosmic_ray(problem: Problem, tools: Path, folder: Path) -> None:
    environment = laid_out(problem, folder)
    (folder / "cosmic.toml").write_text(COSMIC.format(python=tools / "python"))

    def run(*words: str) -> str:
        command = [str(tools / words[0]), *words[1:]]
        return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True).stdout

    run("cosmic-ray", "init", "cosmic.toml", "session.sqlite")
    started = time.perf_counter()
    run("cosmic-ray", "exec", "cosmic.toml", "session.sqlite")
    seconds = time.perf_counter() - started
    report = run("cr-report", "session.sqlite")
    made = re.search(r"total jobs: (\d+)", report)
    left = re.search(r"surviving mutants: (\d+)", report)
    show("cosmic-ray", int(made[1]) if made else 0, int(left[1]) if left else 0, seconds)


def mutmut(problem: Problem, tools: Path, folder: Path) -> None:
    environment = laid_out(problem, folder)
    (folder / "setup.cfg").write_text(MUTMUT)
    started = time.perf_counter()
    command = [str(tools / "mutmut"), "run", "--max-children", "1"]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    seconds = time.perf_counter() - started
    tally = re.findall(r"(\d+)/(\d+)\s+🎉 (\d+).*?🙁 (\d+)", done.stdout)
    if not tally:
        print(f"mutmut       did not run: {(done.stderr or done.stdout).strip()[-200:]}")
        return
    show("mutmut", int(tally[-1][1]), int(tally[-1][3]), seconds)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--problem", default="merge-appointments")
    parser.add_argument("--tools", type=Path)
    options = parser.parse_args()
    problem = load_bank([ROOT / "problems"]).find(options.problem)
    with tempfile.TemporaryDirectory() as base:
        ours(problem, Path(base) / "scratch")
        for number, run in enumerate((cosmic_ray, mutmut) if options.tools else ()):
            folder = Path(base) / str(number)
            folder.mkdir()
            run(problem, options.tools.absolute(), folder)


if __name__ == "__main__":
    main()
