from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
HEAVY = (
    "pytest",
    "hypothesis",
    "duckdb",
    "sqlglot",
    "rich",
    "click",
    "asyncio",
    "dataclasses",
    "uuid",
    "hashlib",
)
IMPORTS = """
import sys
import msgspec
before = set(sys.modules)
import engine.coach, engine.progress, engine.memory
print(*sorted(set(sys.modules) - before))
"""


def test_nothing_heavy_is_imported_before_it_is_needed():
    found = subprocess.run(
        [sys.executable, "-c", IMPORTS], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    assert "engine.coach.gym" in found
    assert not {name.partition(".")[0] for name in found} & {*HEAVY, "fsrs_rs_python"}
