"""What an answer starts is gone when the verdict is there; nothing of one answer reaches the next."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from engine.judge import Judge
from engine.judge.jailed.processes import descendants
from engine.types import Verdict, VerdictName

RIGHT = "def total(items): return sum(items)\n"
MARK = "drill-left-behind"
STRAY = f"""
import os, time, sys
def stray(*steps):
    if os.fork() == 0:
        for step in steps: step()
        os.execv(sys.executable, [sys.executable, "-c", "import time; time.sleep(300)", {MARK!r}])
"""
SPAWNERS = {
    "a child": STRAY + "stray()\n" + RIGHT,
    "a session of its own": STRAY + "stray(os.setsid)\n" + RIGHT,
    "a double fork": STRAY + "stray(os.setsid, lambda: os.fork() and os._exit(0), os.setsid)\n" + RIGHT,
    "children that ignore signals": STRAY
    + ("import signal\nstray(lambda: [signal.signal(n, signal.SIG_IGN) for n in (1, 2, 15)])\n" + RIGHT),
    "a child of a call": STRAY
    + "def total(items):\n    len(items) == 3 and stray(os.setsid)\n    return sum(items)\n",
    "and kills its parent": STRAY
    + "stray(os.setsid)\nimport signal\nos.kill(os.getppid(), signal.SIGKILL)\n"
    + RIGHT,
    "and stops its parent": STRAY
    + "stray(os.setsid)\nimport signal\nos.kill(os.getppid(), signal.SIGSTOP)\n"
    + RIGHT,
    "and kills its group": STRAY + "stray(os.setsid)\nimport signal\nos.killpg(0, signal.SIGKILL)\n" + RIGHT,
}
ACCEPTED = {
    "a child",
    "a session of its own",
    "a double fork",
    "children that ignore signals",
    "a child of a call",
}


def marked() -> list[int]:
    found = []
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                command = Path(f"/proc/{name}/cmdline").read_bytes()
            except OSError:
                continue
            if MARK.encode() in command and b"-c" in command:
                found.append(int(name))
    return found


def is_emptied(folder: Path) -> bool:
    """Where the watcher lives, it empties the folder once the verdict is said."""
    tries = 0
    while os.listdir(folder) and tries < 1000:
        tries += 1
        time.sleep(0.01)
    return tries < 1000


@pytest.mark.skipif(not os.path.isdir("/proc/self/task"), reason="counts processes by /proc")
@pytest.mark.parametrize("what", SPAWNERS)
def test_no_process_outlives_the_verdict(
    total_problem: Any, tmp_path: Path, bench: Any, rung: str, what: str
) -> None:
    with Judge(total_problem, scratch=tmp_path / "scratch", jail=rung) as judge:
        verdict = judge.verdict(bench.answer(SPAWNERS[what]))
        left = marked()
    assert (verdict.name is VerdictName.AC) == (what in ACCEPTED), verdict.failure
    assert what not in ACCEPTED or left == []
    assert marked() == []


def test_a_judge_leaves_no_process_file_or_descriptor(
    total_problem: Any, tmp_path: Path, bench: Any, rung: str
) -> None:
    def open_files() -> int:
        return len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0

    processes, descriptors = descendants(os.getpid()), open_files()
    for source in (RIGHT, "while True: pass", "import os; os.kill(os.getppid(), 9)"):
        with Judge(total_problem, scratch=tmp_path / "scratch", jail=rung) as judge:
            judge.verdict(bench.answer(source))
    assert sorted(descendants(os.getpid())) == sorted(processes)
    assert open_files() == descriptors
    assert [path.name for path in (tmp_path / "scratch").iterdir() if path.name.startswith("judge-")] == []


@pytest.mark.parametrize("what", ["and kills its parent", "and stops its parent"])
def test_what_a_killed_watcher_left_is_gone_for_the_next_answer(
    total_problem: Any, tmp_path: Path, bench: Any, rung: str, what: str
) -> None:
    with Judge(total_problem, scratch=tmp_path / "scratch", jail=rung) as judge:
        judge.verdict(bench.answer("open('left', 'w').close()\n" + SPAWNERS[what]))
        assert is_emptied(judge.root / "work" / "answer")
        assert judge.verdict(bench.answer(RIGHT)).name is VerdictName.AC


def test_a_judge_that_is_never_asked_leaves_nothing(total_problem: Any, tmp_path: Path, rung: str) -> None:
    before = descendants(os.getpid())
    started = time.monotonic()
    Judge(total_problem, scratch=tmp_path / "scratch", jail=rung).close()
    assert sorted(descendants(os.getpid())) == sorted(before)
    assert time.monotonic() - started < 5


STATE = """
import os
def keep(folder):
    try:
        with open(os.path.join(folder, "state"), "x") as file: file.write("here before")
        return 0
    except FileExistsError:
        return 1000
    except OSError:
        return 0
def total(items):
    folders = (".", os.environ["TMPDIR"] + "/..", "/tmp", "/dev/shm", "/", "/dev")
    return sum(items) + sum(map(keep, folders))
"""


def test_files_do_not_live_on_from_test_to_test_in_a_jail(bench: Any, tmp_path: Path, best_rung: str) -> None:
    tests = """
        import solution
        def test_one(): assert solution.total([1]) == 1
        def test_two(): assert solution.total([2]) == 2
    """
    problem = bench.problem("stateful", tests=tests, reference=RIGHT)
    source = STATE if best_rung == "bubblewrap" else STATE.replace('"/tmp", "/dev/shm", "/", "/dev"', "")
    verdict = bench.judge(problem, best_rung).verdict(bench.answer(source))
    assert verdict.name is VerdictName.AC, verdict.failure


DEEP = """
import os
for _ in range({depth}):
    os.mkdir("d" * 20)
    os.chdir("d" * 20)
def total(items): return sum(items)
"""
LINKS = """
import os
os.symlink("/", "root")
os.symlink({outside!r}, "outside")
os.mkdir("closed")
open("closed/file", "w").close()
os.chmod("closed", 0)
def total(items): return sum(items)
"""


def test_a_deep_tree_is_removed(total_problem: Any, tmp_path: Path, bench: Any, rung: str) -> None:
    with Judge(total_problem, scratch=tmp_path / "scratch", jail=rung) as judge:
        verdict = judge.verdict(bench.answer(DEEP.format(depth=2000 if rung == "bubblewrap" else 300)))
    assert verdict.name is VerdictName.AC, verdict.failure
    assert [
        path.name for path in (tmp_path / "scratch").iterdir() if path.name not in ("jail", "suites")
    ] == []


def test_no_link_is_followed_when_clearing_up(
    total_problem: Any, tmp_path: Path, bench: Any, rung: str
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "precious").write_text("x")
    with Judge(total_problem, scratch=tmp_path / "scratch", jail=rung) as judge:
        assert judge.verdict(bench.answer(LINKS.format(outside=str(outside)))).name is VerdictName.AC
    assert (outside / "precious").read_text() == "x"


# ---------------------------------------------------------------- one warm judge, many answers


def test_two_answers_get_their_own_verdicts(total: Callable[..., Verdict]) -> None:
    for _ in range(2):
        assert total(RIGHT).name is VerdictName.AC
        assert total("def total(items): return 0").name is VerdictName.WA
        assert total("import os\nos.kill(os.getppid(), 9)").name is VerdictName.RTE
        assert total("def total(items) return").name is VerdictName.CE


def test_a_module_of_the_first_project_is_not_seen_by_the_second(
    tmp_path: Path, bench: Any, rung: str
) -> None:
    problem = bench.project_problem(tmp_path)
    with Judge(problem, scratch=tmp_path / "scratch", jail=rung) as judge:
        one = judge.verdict(
            bench.project(app="from helper import number\ndef main(): return number\n", helper="number = 1")
        )
        two = judge.verdict(bench.project(app="from helper import number\ndef main(): return number\n"))
        three = judge.verdict(bench.project(app="def main(): return 2\n"))
        four = judge.verdict(bench.project(app="def main(): return 1\n"))
    assert [verdict.name.value for verdict in (one, two, three, four)] == ["AC", "CE", "WA", "AC"]


def test_the_same_answer_gets_the_same_verdict(
    total_problem: Any, tmp_path: Path, bench: Any, best_rung: str
) -> None:
    source = "import random\ndef total(items): return sum(items) + (len(items) > 3 and random.random() < 0.5)"
    seen = set()
    for _ in range(3):
        with Judge(total_problem, scratch=tmp_path / "scratch", jail=best_rung) as judge:
            verdict = judge.verdict(bench.answer(source))
            seen.add((verdict.name, verdict.tests_passed, verdict.failure))
    assert len(seen) == 1
