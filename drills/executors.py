"""Where `drill judge` has its answers judged: threads here, or the workers of a Dask cluster."""

from __future__ import annotations

import re
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from typing import NamedTuple

import click

from engine.judge.batches import POOL, close_idle
from engine.types.errors import ConfigError

DASK = re.compile(r"dask://([^/\s]+:\d+)/?")
CONNECT_SECONDS = 5
NO_CLUSTER = "Judging on a cluster needs a package that is not installed."
NO_SCHEDULER = "No Dask scheduler answers there."
NO_WORKERS = "This cluster has no workers."


class Place(NamedTuple):
    """`lanes`: so many answers are judged at a time; `travels`: on machines that may not have the bank."""

    executor: Executor
    lanes: int
    travels: bool = False


@contextmanager
def opened(named: str, jobs: int | None, cores: int) -> Iterator[Place]:
    """Raises ConfigError where there is no such cluster; leaves no judge behind."""
    if not named:
        with _threads(jobs or cores) as place:
            yield place
        return
    found = DASK.fullmatch(named)
    if found is None:
        raise click.UsageError(f"--executor is dask://host:port, not {named!r}.")
    with _dask(found[1], jobs) as place:
        yield place


@contextmanager
def _threads(jobs: int) -> Iterator[Place]:
    """They only wait: what judges are processes of their own."""
    executor = ThreadPoolExecutor(jobs)
    try:
        yield Place(executor, jobs)
    except BaseException:
        executor.shutdown(wait=False, cancel_futures=True)
        POOL.end()
        raise
    executor.shutdown()
    close_idle()


@contextmanager
def _dask(address: str, jobs: int | None) -> Iterator[Place]:
    try:
        from distributed import Client
    except ImportError:
        raise ConfigError(NO_CLUSTER, fix="Type: pip install 'drill-engine[cluster]'") from None
    try:
        client = Client(f"tcp://{address}", timeout=CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        raise ConfigError(NO_SCHEDULER, where=address, fix="Start one: dask scheduler") from error
    with client:
        threads = sum(client.nthreads().values())
        if not threads:
            raise ConfigError(NO_WORKERS, where=address, fix=f"Start some: dask worker {address}")
        try:
            yield Place(client.get_executor(pure=False), jobs or threads, travels=True)
        finally:
            client.run(close_idle)
