"""Many threads of a proof parse at once."""

from __future__ import annotations

import gc
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from engine.parsing import literal, parse

TEXT = "x = [1, (2, {3: 'four'}), [lambda y: y + 1 for _ in range(3)]]\n" * 20


class Ring:
    """Garbage that lets another thread run while it is collected: in the middle of a tree, with so low a threshold."""

    def __init__(self):
        self.itself = self

    def __del__(self):
        time.sleep(0.0001)


@pytest.fixture
def collected_often():
    before = gc.get_threshold()
    gc.set_threshold(50)
    yield
    gc.set_threshold(*before)


def test_threads_may_parse_at_the_same_time(collected_often):
    def one(_):
        for _ in range(3):
            Ring()
        return len(parse(TEXT).body), literal("([1, 2, {3: (4, 5)}],)")

    with ThreadPoolExecutor(4) as pool:
        assert set(map(repr, pool.map(one, range(400)))) == {"(20, ([1, 2, {3: (4, 5)}],))"}
