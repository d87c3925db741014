"""`drill judge` beside one plain pytest process per answer, on the same processors; its verdicts; its memory.

    python benchmarks/many_answers.py [--runs 3] [--jobs 2] [PROBLEM …]
    python benchmarks/many_answers.py --verdicts [--answers 300]
    python benchmarks/many_answers.py --memory 500,2000,10000 [PROBLEM …]

Answers are the bank's submissions, accepted and wrong (not those that are too slow: plain pytest has no limit). Plain
pytest is `python -m pytest -q test_hidden.py` with solution.py beside it, byte code on and warm, --jobs of them at a
time; the other side is the whole command on the same answers as JSON Lines. By class of problem: answers a second of
both, the medians of the runs, and the median of the ratios pair by pair.
--verdicts: are they those of a judge of its own for each answer, as `drill submit` has it? --memory: resident
memory of the command, now and at most so far, and of the judges and workers below it, now and at most since the row
above, when so many answers are judged: right, wrong, raising, talkative and unreadable ones to five small problems, or
the submissions of those named (Python), in turn.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.made_up import make_bank, slug  # noqa: E402
from drills.judging import UNFINISHED  # noqa: E402
from engine.bank import load_bank  # noqa: E402
from engine.judge import judge  # noqa: E402
from engine.judge.jailed.processes import descendants  # noqa: E402
from engine.proof.submissions import PERMITTED, Submission, submissions  # noqa: E402
from engine.types import Problem  # noqa: E402

CLASSES = {
    "examples only": ("price-property", "class-state-leak", "account-base-class"),
    "with hypothesis": ("merge-appointments", "mirror-serial", "fewest-rooms"),
    "operations as data": ("stack-generic", "ring-buffer", "lru-cache"),
}
TOO_SLOW = "time_limit_exceeded"
PROBLEMS = 5
QUICK = (
    "def add(a, b):\n    return a + b  # {number}\n",
    "def add(a, b):\n    return a - b  # {number}\n",
    "def add(a, b):\n    raise ValueError({number})\n",
    "def add(a, b):  # {number}\n    print('so much ' * 10_000)\n    return a + b\n",
    "def add(a, b:  # {number}\n",
)
"""Right, wrong, raising, talkative, unreadable."""
LOOK = 0.2
"""Seconds between two looks at the memory."""
Case = tuple[Problem, Submission]


def cases_of(slugs: tuple[str, ...]) -> list[Case]:
    bank = load_bank([ROOT / "problems"])
    found = [bank.find(slug) for slug in slugs] if slugs else list(bank.problems.values())
    return [(p, s) for p in found if p.kind != "card" for s in submissions(p) if s.group != TOO_SLOW]


def as_lines(cases: list[Case]) -> str:
    return "".join(map(as_line, cases))


def as_line(case: Case) -> str:
    problem, submission = case
    texts = {name: data.decode("utf-8") for name, data in submission.answer.files.items()}
    answer = texts if problem.kind == "project" else next(iter(texts.values()))
    dialect = submission.answer.dialect if problem.kind == "sql" else ""
    return json.dumps({"problem": problem.slug, "answer": answer, "dialect": dialect}) + "\n"


def environment(scratch: Path, **more: str) -> dict[str, str]:
    found = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return found | {"DRILL_HOME": str(scratch / "home"), "PYTHONPATH": str(ROOT), **more}


# ---------------------------------------------------------------- throughput


def laid_out(cases: list[Case], scratch: Path) -> list[Path]:
    """For plain pytest: a folder for each answer."""
    folders = []
    for number, (problem, submission) in enumerate(cases):
        folder = scratch / "plain" / str(number)
        shutil.copytree(problem.path / "tests", folder, ignore=shutil.ignore_patterns("__pycache__"))
        (folder / "solution.py").write_bytes(next(iter(submission.answer.files.values())))
        folders.append(folder)
    return folders


def with_pytest(folders: list[Path], jobs: int, scratch: Path) -> float:
    command = [sys.executable, "-m", "pytest", "-q", "test_hidden.py"]
    surroundings = environment(scratch)
    started = time.perf_counter()
    with ThreadPoolExecutor(jobs) as pool:
        list(
            pool.map(lambda f: subprocess.run(command, cwd=f, env=surroundings, capture_output=True), folders)
        )
    return time.perf_counter() - started


def with_drill(lines: str, jobs: int, scratch: Path) -> float:
    command = [sys.executable, "-m", "drills", "judge", "-", "--jobs", str(jobs)]
    started = time.perf_counter()
    done = subprocess.run(
        command, env=environment(scratch), input=lines.encode(), capture_output=True, cwd=scratch
    )
    seconds = time.perf_counter() - started
    if done.returncode:
        raise SystemExit(done.stderr.decode())
    return seconds


def throughput(runs: int, jobs: int, slugs: tuple[str, ...], least: int, most: int) -> None:
    classes = {"as named": slugs} if slugs else CLASSES
    print(f"{'':<20}{'answers':>8}{'pytest /s':>11}{'drill /s':>10}{'ratio':>7}{'spread':>14}")
    for name, members in classes.items():
        cases = cases_of(members)
        cases = cases[:: max(1, len(cases) // most)][:most]
        copies = -(-least // len(cases))
        # Copies differ in a comment: the same text would be judged once.
        lines = "".join(as_line((p, _marked(s, n))) for n in range(copies) for p, s in cases)
        with tempfile.TemporaryDirectory() as folder:
            scratch = Path(folder)
            folders = laid_out(cases, scratch)
            pairs = [
                (
                    len(cases) / with_pytest(folders, jobs, scratch),
                    len(cases) * copies / with_drill(lines, jobs, scratch),
                )
                for _ in range(runs + 1)
            ][1:]
        ratios = sorted(ours / plain for plain, ours in pairs)
        plain, ours = (statistics.median(pair[side] for pair in pairs) for side in (0, 1))
        spread = f"{ratios[0]:.1f} to {ratios[-1]:.1f}"
        print(
            f"{name:<20}{len(cases) * copies:>8}{plain:>11.1f}{ours:>10.1f}"
            f"{statistics.median(ratios):>7.1f}{spread:>14}",
            flush=True,
        )


def _marked(submission: Submission, number: int) -> Submission:
    import msgspec

    files = {name: data + f"\n# copy {number}\n".encode() for name, data in submission.answer.files.items()}
    return msgspec.structs.replace(submission, answer=msgspec.structs.replace(submission.answer, files=files))


# ---------------------------------------------------------------- the same verdicts


def verdicts(jobs: int, slugs: tuple[str, ...], most: int) -> None:
    bank = load_bank([ROOT / "problems"])
    found = [bank.find(slug) for slug in slugs] or list(bank.problems.values())
    cases = [(p, s) for p in found if p.kind != "card" for s in submissions(p)]
    cases = cases[:: max(1, len(cases) // most)][:most]
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        command = [sys.executable, "-m", "drills", "judge", "-", "--jobs", str(jobs)]
        done = subprocess.run(
            command, env=environment(scratch), input=as_lines(cases).encode(), capture_output=True, check=True
        )
        together = [json.loads(line)["verdict"]["name"] for line in done.stdout.splitlines()]
        with ThreadPoolExecutor(jobs) as pool:
            alone = list(
                pool.map(lambda c: str(judge(c[0], c[1].answer, scratch=scratch / "alone").name), cases)
            )
    differ = [
        f"{p.slug} {s.name}: {one} together, {other} alone"
        for (p, s), one, other in zip(cases, together, alone, strict=True)
        if one != other
    ]
    wrong = sum(name not in PERMITTED[s.group] for (_, s), name in zip(cases, together, strict=True))
    print("\n".join(differ))
    print(
        f"{len(cases)} answers to {len({p.slug for p, _ in cases})} problems: {dict(Counter(together))}; "
        f"{len(differ)} differ from a judge of their own, {wrong} are not what the bank expects"
    )


# ---------------------------------------------------------------- memory


def quick_answers(count: int) -> Iterator[str]:
    for number in range(count):
        text = QUICK[number % len(QUICK)].format(number=number)
        yield json.dumps({"problem": slug(number // len(QUICK) % PROBLEMS), "answer": text}) + "\n"


def mixed_answers(slugs: tuple[str, ...], count: int) -> Iterator[str]:
    """Right and wrong ones of all these problems in turn, each with a comment of its own."""
    cases = cases_of(slugs)
    for number in range(count):
        problem, submission = cases[number % len(cases)]
        yield as_line((problem, _marked(submission, number)))


def resident(pid: int, which: str = "VmRSS") -> float:
    """MB; VmHWM is the most so far; 0 where it has ended."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith(f"{which}:")), 0.0)


def memory(jobs: int, marks: list[int], slugs: tuple[str, ...]) -> None:
    """Without slugs on small problems that are made up: what is measured is the judging, not the answers."""
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        make_bank(scratch / "bank", PROBLEMS)
        answers = scratch / "answers.jsonl"
        lines = mixed_answers(slugs, max(marks)) if slugs else quick_answers(max(marks))
        answers.write_text("".join(lines))
        output = scratch / "verdicts.jsonl"
        command = [sys.executable, "-m", "drills", "judge", str(answers), "--jobs", str(jobs)]
        bank = ROOT / "problems" if slugs else scratch / "bank"
        process = subprocess.Popen(
            [*command, "--output", str(output)],
            env=environment(scratch, DRILL_BANK=str(bank)),
            stderr=subprocess.DEVNULL,
        )
        show_memory(process, output.with_name(output.name + UNFINISHED), marks)
        process.wait()
        names = Counter(json.loads(line)["verdict"]["name"] for line in output.read_text().splitlines())
        print(dict(names))


def show_memory(process: subprocess.Popen[bytes], journal: Path, marks: list[int]) -> None:
    """`journal` has a line for each answer that is judged, in the order in which they are."""
    print(
        f"{'answers':>8}{'command MB':>12}{'at most':>9}{'judges, workers MB':>20}{'at most':>9}{'seconds':>9}"
    )
    started, most, judged, left = time.perf_counter(), 0.0, 0, sorted(marks)
    now = 0.0, 0.0
    while not journal.exists() and process.poll() is None:
        time.sleep(LOOK)
    with open(journal, "rb") as lines:
        while left:
            ended = process.poll() is not None
            judged += lines.read().count(b"\n")
            if not ended:
                now = resident(process.pid), resident(process.pid, "VmHWM")
            below = sum(map(resident, descendants(process.pid)))
            most = max(most, below)
            if judged >= left[0] or ended:
                print(
                    f"{judged:>8}{now[0]:>12.1f}{now[1]:>9.1f}{below:>20.1f}{most:>9.1f}"
                    f"{time.perf_counter() - started:>9.0f}",
                    flush=True,
                )
                left, most = [] if ended else [mark for mark in left if mark > judged], 0.0
            time.sleep(LOOK)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument(
        "--least",
        type=int,
        default=60,
        help="answers of a class for drill judge, copied until there are so many",
    )
    parser.add_argument("--most", type=int, default=1000, help="answers of a class for plain pytest")
    parser.add_argument("--verdicts", action="store_true")
    parser.add_argument("--answers", type=int, default=10_000, help="with --verdicts: at most so many")
    parser.add_argument("--memory", default="", metavar="N,N")
    parser.add_argument("problems", nargs="*")
    options = parser.parse_args()
    if options.memory:
        memory(options.jobs, [int(mark) for mark in options.memory.split(",")], tuple(options.problems))
    elif options.verdicts:
        verdicts(options.jobs, tuple(options.problems), options.answers)
    else:
        throughput(options.runs, options.jobs, tuple(options.problems), options.least, options.most)


if __name__ == "__main__":
    main()
