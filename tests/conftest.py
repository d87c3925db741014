"""For every test: time on a busy machine decides nothing, and Ctrl-C works however the suite was started."""

from __future__ import annotations

import importlib.util
import signal
import sys
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import settings

ROOT = Path(__file__).parents[1]

settings.register_profile("suite", deadline=None)
settings.load_profile("suite")

# A suite started in the background inherits an ignored SIGINT, and so would every command that it starts.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def made_up() -> ModuleType:
    """benchmarks/made_up.py: banks and logs of any size."""
    spec = importlib.util.spec_from_file_location("made_up", ROOT / "benchmarks" / "made_up.py")
    assert spec
    assert spec.loader
    module = sys.modules[spec.name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
