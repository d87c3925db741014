"""For every test: time on a busy machine decides nothing, and Ctrl-C works however the suite was started."""

from __future__ import annotations

import importlib
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import settings

ROOT = Path(__file__).parents[1]

settings.register_profile("suite", deadline=None)
settings.load_profile("suite")

# A suite started in the background inherits an ignored SIGINT, and so would every command that it starts.
signal.signal(signal.SIGINT, signal.default_int_handler)


def _benchmark(name: str) -> ModuleType:
    """A file of benchmarks/, which is no package of an installation."""
    sys.path.insert(0, str(ROOT))
    try:
        return importlib.import_module(f"benchmarks.{name}")
    finally:
        sys.path.remove(str(ROOT))


@pytest.fixture(scope="session")
def benchmark_named() -> Callable[[str], ModuleType]:
    return _benchmark


@pytest.fixture(scope="session")
def made_up() -> ModuleType:
    """Banks and logs of any size."""
    return _benchmark("made_up")
