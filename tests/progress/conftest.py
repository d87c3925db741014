from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from engine.progress import Log
from engine.types import Event

MakeEvent = Callable[..., Event]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "progress.db"


@pytest.fixture
def log(file: Path) -> Iterator[Log]:
    with Log.open(file) as opened:
        yield opened


@pytest.fixture
def event() -> MakeEvent:
    """Makes events numbered through, a minute apart."""
    count = 0

    def make(kind: str = "noted", **facts: object) -> Event:
        nonlocal count
        count += 1
        at = datetime(2025, 3, 3, 12, tzinfo=UTC) + timedelta(minutes=count)
        given: dict[str, Any] = {
            "uuid": f"uuid-{count}",
            "device": "here",
            "at": at,
            "utc_offset": 60,
            "kind": kind,
        }
        return Event(**{**given, **facts})

    return make
