"""Blocking code stops everything on the loop's own thread and nothing in an executor; no second is waited for."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from engine.judge.programs import shared_modules
from engine.probing.clock import NothingLeftToWaitFor, VirtualLoop


@pytest.fixture
def loop() -> Iterator[VirtualLoop]:
    loop = VirtualLoop()
    yield loop
    loop.close()


def test_a_blocked_loop_holds_up_everybody(loop: VirtualLoop) -> None:
    beats: list[int] = []

    async def beat() -> None:
        for _ in range(3):
            await asyncio.sleep(1)
            beats.append(loop.ms())

    async def main(in_thread: bool) -> None:
        heart = loop.create_task(beat())
        await asyncio.sleep(0.5)
        await asyncio.to_thread(loop.block, 5) if in_thread else loop.block(5)
        await heart

    loop.run_until_complete(main(True))
    assert (beats, loop.stalls) == ([1000, 2000, 3000], [])
    beats.clear()
    loop.run_until_complete(main(False))
    assert (beats, loop.stalls) == ([11000, 12000, 13000], [(6.0, 5)])


def test_a_pool_of_two_does_three_in_two_rounds(loop: VirtualLoop) -> None:

    async def main() -> None:
        with ThreadPoolExecutor(2) as pool:
            await asyncio.gather(*(loop.run_in_executor(pool, loop.block, 4) for _ in range(3)))

    loop.run_until_complete(main())
    assert loop.now == 8


def test_nobody_is_left_to_wake_the_others(loop: VirtualLoop) -> None:
    with pytest.raises(NothingLeftToWaitFor):
        loop.run_until_complete(loop.create_future())


def test_what_probes_share_is_sent_with_what_it_needs_first() -> None:
    assert list(shared_modules("from engine.probing.threads import Stage")) == [
        "engine.probing.locks",
        "engine.probing.threads",
    ]
