"""A race is lost every time or never, and who waits for ever is named."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from engine.probing.threads import Choose, Stage, as_long_as_possible, drawn, giving_way, in_turns

ANSWER = """
import queue
import threading
import time
from concurrent.futures import ThreadPoolExecutor


class Loose:
    def __init__(self):
        self.total = 0

    def add(self, amount):
        self.total += amount


class Locked(Loose):
    def __init__(self):
        super().__init__()
        self.lock = threading.RLock()

    def add(self, amount):
        with self.lock:
            super().add(amount)


def pooled(numbers):
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(lambda number: (time.sleep(number), number)[1], numbers))


def crossed():
    locks = [threading.Lock(), threading.Lock()]

    def both(first, second):
        with first:
            time.sleep(1)
            with second:
                pass

    threads = [threading.Thread(target=both, args=pair) for pair in (locks, locks[::-1])]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def queued(numbers):
    todo, done = queue.Queue(maxsize=1), []

    def worker():
        while (number := todo.get()) is not None:
            done.append(number)

    thread = threading.Thread(target=worker)
    thread.start()
    for number in [*numbers, None]:
        todo.put(number)
    thread.join()
    return done


def patient():
    return threading.Event().wait(3), threading.Lock().acquire(timeout=1), time.monotonic()
"""

WAYS = [
    pytest.param(in_turns, id="in-turns"),
    pytest.param(as_long_as_possible, id="long"),
    pytest.param(giving_way, id="way"),
    pytest.param(drawn(7), id="drawn"),
]


@pytest.fixture
def path(tmp_path: Path) -> str:
    file = tmp_path / "solution.py"
    file.write_text(ANSWER)
    return str(file)


def posted(path: str, name: str, choose: Choose) -> int:
    with Stage(path, choose) as stage:
        counter = getattr(stage.answer, name)()

        def post() -> None:
            for _ in range(10):
                counter.add(1)

        stage.run(post, post)
        total: int = counter.total
        return total


def test_two_threads_in_turns_lose_every_second_update(path: str) -> None:
    assert [posted(path, "Loose", in_turns) for _ in range(3)] == [10, 10, 10]


@pytest.mark.parametrize("choose", WAYS)
def test_a_lock_loses_nothing_whoever_has_the_turn(path: str, choose: Choose) -> None:
    assert posted(path, "Locked", choose) == 20


@pytest.mark.parametrize("choose", WAYS)
def test_pools_queues_and_clocks_play_along(path: str, choose: Choose) -> None:
    started = time.perf_counter()
    with Stage(path, choose) as stage:
        assert stage.run(lambda: stage.answer.pooled([300, 100, 500])) == [("returned", [300, 100, 500])]
        assert (stage.now, stage.left_running()) == (600, 0)
        assert stage.run(lambda: stage.answer.queued(range(5))) == [("returned", [0, 1, 2, 3, 4])]
        assert stage.run(stage.answer.patient) == [("returned", (False, True, 603))]
    assert time.perf_counter() - started < 100  # virtual seconds are not waited for


@pytest.mark.parametrize("choose", WAYS)
def test_who_waits_for_ever_is_named_and_ended(path: str, choose: Choose) -> None:
    before = threading.active_count()
    with Stage(path, choose) as stage:
        assert stage.run(stage.answer.crossed, lambda: 5) == [("waits for ever", None), ("returned", 5)]
        assert stage.left_running() == 3
    assert (stage.left_running(), threading.active_count()) == (0, before)


def test_everything_is_put_back(path: str) -> None:
    before = threading.Lock, threading.Thread.start, time.sleep, time.monotonic
    with Stage(path):
        assert threading.Lock is not before[0]
    assert (threading.Lock, threading.Thread.start, time.sleep, time.monotonic) == before
