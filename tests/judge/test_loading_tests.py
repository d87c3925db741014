"""Hidden tests are loaded without what they do not need."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MARKS = """
import pytest
import solution

@pytest.mark.parametrize("pair", [(1, 2), (3, 4)])
@pytest.mark.parametrize(("a", "b"), [(5, 6)])
def test_sum(a, b, pair):
    with pytest.raises(ValueError):
        raise ValueError
"""
MORE = MARKS + "\nHALF = pytest.approx(0.5)\n"
PROPERTY = "from hypothesis import given, strategies as st\n" + MARKS
CODE = """
import sys
from pathlib import Path
from engine.judge.suite import Suite
print(*(f"{test.id}{sorted(test.parameters.items())}" for test in Suite(Path(sys.argv[1])).tests), sep="; ")
print(*({"pytest", "hypothesis", "duckdb", "sqlglot"} & set(sys.modules)))
"""


@pytest.mark.parametrize(
    ("tests", "loaded"), [(MARKS, set()), (MORE, {"pytest"}), (PROPERTY, {"hypothesis"})]
)
def test_a_file_loads_what_it_uses_and_no_more(tmp_path: Path, tests: str, loaded: set[str]) -> None:
    file = tmp_path / "test_hidden.py"
    file.write_text(tests)
    done = subprocess.run(
        [sys.executable, "-c", CODE, str(file)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    found, modules = done.stdout.splitlines()
    assert found == (
        "test_sum[0][('a', 5), ('b', 6), ('pair', (1, 2))]; test_sum[1][('a', 5), ('b', 6), ('pair', (3, 4))]"
    )
    assert set(modules.split()) == loaded
