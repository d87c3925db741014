"""Many answers through an executor: grouped, in any order, with the verdicts of a single one."""

from __future__ import annotations

import os
import re
import signal
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from pathlib import Path
from uuid import uuid4

import msgspec
import pytest

from engine.judge import judge as judge_alone
from engine.judge.batches import POOL, Batch, Pool, close_idle, here, packed
from engine.judge.lanes import SHARED, Group, Lanes, Plan, Terms
from engine.judge.warm import Warm
from engine.types import Answer, Problem, Verdict
from engine.types.errors import AnswerError, JudgeError
from tests.judge.conftest import answer, write_problem

TESTS = """
    import solution

    def test_of_some():
        assert solution.total([1, 2]) == 3

    def test_of_none():
        assert solution.total([]) == 0
"""
RIGHT = "def total(items): return sum(items)"
MEASURED = re.compile(r"after \d+\.\d s")
ANSWERS = (
    RIGHT,
    "def total(items): return 3",
    "def total(items): return items[0] + items[1]",
    "def total(items): retur",
    "def total(items):\n    while items: pass\n    return 0",
)


@pytest.fixture
def problems(tmp_path: Path) -> list[Problem]:
    return [
        write_problem(tmp_path / "bank" / "practice" / name, tests=TESTS, reference=RIGHT)
        for name in ("sums", "totals", "counts")
    ]


@pytest.fixture
def threads() -> Iterator[Executor]:
    with ThreadPoolExecutor(2) as executor:
        yield executor
    close_idle()


def terms(tmp_path: Path) -> Terms:
    return Terms(scratch=str(tmp_path / "scratch"))


def essence(verdict: Verdict) -> tuple[object, ...]:
    """All but what was measured."""
    failure = verdict.failure and msgspec.structs.replace(
        verdict.failure, message=MEASURED.sub("", verdict.failure.message)
    )
    return verdict.name, verdict.jail, failure, [(r.name, r.outcome, r.verdict) for r in verdict.results]


def test_each_has_the_verdict_that_it_has_alone(problems, threads, tmp_path):
    alone = {text: judge_alone(problems[0], answer(text), scratch=tmp_path / "alone") for text in ANSWERS}
    texts = [ANSWERS[number % len(ANSWERS)] for number in range(12)]
    groups = [Group(problems[0], range(6)), Group(problems[1], range(6, 12))]
    lanes = Lanes(threads, 2, lambda number: answer(texts[number]), terms(tmp_path))
    found = dict(lanes.judge(groups))
    assert sorted(found) == list(range(12))
    for number, verdict in found.items():
        assert isinstance(verdict, Verdict)
        assert essence(verdict) == essence(alone[texts[number]])


def test_the_tests_of_a_problem_are_collected_once(problems, threads, tmp_path):
    before = POOL.started
    groups = [
        Group(problem, range(30 * place, 30 * place + 2 * SHARED)) for place, problem in enumerate(problems)
    ]
    lanes = Lanes(threads, 2, lambda number: answer(RIGHT), terms(tmp_path))
    assert Counter(str(verdict.name) for _, verdict in lanes.judge(groups)) == {"AC": 6 * SHARED}
    assert POOL.started - before <= len(problems) + 1


def test_lanes_share_the_work_of_the_largest_problem_and_leave_small_rests_alone(problems):
    plan = Plan([Group(problems[0], range(3 * SHARED)), Group(problems[1], range(100, 101))], batch=SHARED)
    taken = [plan.next(lane) for lane in (0, 1, 1, 0, 1)]
    assert [(found[0].slug, len(found[1])) for found in taken if found] == [
        ("sums", SHARED),
        ("totals", 1),
        ("sums", SHARED),
        ("sums", SHARED),
    ]


def test_what_cannot_be_read_is_the_result_of_that_one(problems, threads, tmp_path):
    def read(number: int) -> Answer:
        if number % 2:
            raise AnswerError("gone")
        return answer(RIGHT)

    found = dict(Lanes(threads, 2, read, terms(tmp_path)).judge([Group(problems[0], range(4))]))
    assert [type(found[number]) for number in range(4)] == [Verdict, AnswerError] * 2


def test_a_judge_that_dies_is_replaced_and_no_answer_pays_for_it(problems, tmp_path):
    with Warm(problems[0], scratch=tmp_path / "scratch") as warm:
        assert warm.verdict(answer(RIGHT)).accepted
        assert warm.judge is not None
        assert warm.judge.crew.judge is not None
        os.kill(warm.judge.crew.judge.pid, signal.SIGKILL)
        for descendant in (1, 2):
            assert warm.verdict(answer(RIGHT)).accepted, descendant
        assert warm.started == 2


def test_a_full_judge_is_replaced(problems, tmp_path, monkeypatch):
    monkeypatch.setattr("engine.judge.warm.MOST_ANSWERS", 2)
    with Warm(problems[0], scratch=tmp_path / "scratch") as warm:
        assert all(warm.verdict(answer(RIGHT)).accepted for _ in range(5))
        assert warm.started == 3


def test_a_problem_whose_tests_do_not_load_is_our_fault_for_each_answer(tmp_path, threads):
    broken = write_problem(tmp_path / "bank" / "practice" / "broken", tests="import nothing", reference=RIGHT)
    lanes = Lanes(threads, 2, lambda number: answer(RIGHT), terms(tmp_path))
    assert [str(verdict.name) for _, verdict in lanes.judge([Group(broken, range(3))])] == ["IE"] * 3


def test_a_worker_of_the_executor_that_dies_leaves_faults_of_ours(problems, tmp_path):
    class Dying(Executor):
        def submit(self, function, /, *arguments, **more):
            future: Future[object] = Future()
            future.set_exception(RuntimeError("the machine is gone"))
            return future

    lanes = Lanes(Dying(), 2, lambda number: answer(RIGHT), terms(tmp_path))
    found = dict(lanes.judge([Group(problems[0], range(2 * SHARED))]))
    assert len(found) == 2 * SHARED
    assert {verdict.name for verdict in found.values()} == {"IE"}
    assert "the machine is gone" in found[0].failure.message


def test_nothing_is_left_when_all_is_judged(problems, tmp_path):
    with ThreadPoolExecutor(2) as executor:
        lanes = Lanes(executor, 2, lambda number: answer(RIGHT), terms(tmp_path))
        assert len(list(lanes.judge([Group(problem, range(3)) for problem in problems]))) == 9
    close_idle()
    assert {path.name for path in (tmp_path / "scratch").iterdir()} <= {"jail", "suites"}


def test_a_pool_that_is_ended_starts_no_more_judges(problems, tmp_path):
    pool = Pool()
    batch = Batch(lane="0", problem=problems[0], answers=(answer(RIGHT),), scratch=str(tmp_path / "scratch"))
    with pool.lend(batch) as warm:
        assert warm.verdict(answer(RIGHT)).accepted
        pool.end()
        assert warm.verdict(answer(RIGHT)).name == "IE"
    assert warm.started == 1


def test_a_problem_travels_whole_and_stays_in_its_folder(problems, tmp_path):
    hashed = msgspec.structs.replace(problems[0], content_hash="abc")
    batch = Batch(lane="0", problem=hashed, answers=(), folder=packed(hashed))
    elsewhere = here(batch, tmp_path / "there")
    assert packed(elsewhere) == batch.folder
    evil = Batch(lane="0", problem=hashed, answers=(), folder={"../x": b""})
    with pytest.raises(JudgeError):
        here(evil, tmp_path / "other")


def test_a_dask_cluster_gives_the_same_verdicts_in_the_same_jail(problems, threads, tmp_path):
    distributed = pytest.importorskip("distributed")
    hashed = msgspec.structs.replace(problems[0], content_hash=uuid4().hex)

    def read(number: int) -> Answer:
        return answer(ANSWERS[number])

    local = dict(Lanes(threads, 2, read, terms(tmp_path)).judge([Group(hashed, range(5))]))
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address=":0", processes=True
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        lanes = Lanes(client.get_executor(pure=False), 2, read, Terms(travels=True))
        remote = dict(lanes.judge([Group(hashed, range(5))]))
        client.run(close_idle)
    assert {n: essence(v) for n, v in remote.items()} == {n: essence(v) for n, v in local.items()}
