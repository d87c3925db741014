"""Hidden tests are ordinary pytest files: the judge calls them directly, and plain pytest agrees on what they are."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROBLEMS = sorted(
    file.parent.parent
    for file in (ROOT / "problems").glob("*/*/tests/test_hidden.py")
    if (file.parent.parent / "submissions" / "accepted" / "reference.py").is_file()
)
COUNT = """
from pathlib import Path
from engine.judge.suite import Suite
print(len(Suite(Path("test_hidden.py")).tests))
"""


@pytest.mark.parametrize("problem", PROBLEMS, ids=lambda problem: problem.name)
def test_plain_pytest_passes_the_reference_on_as_many_tests_as_the_judge_has(
    problem: Path, tmp_path: Path
) -> None:
    for file in (problem / "tests").glob("*.py"):
        shutil.copy(file, tmp_path)
    shutil.copy(problem / "submissions" / "accepted" / "reference.py", tmp_path / "solution.py")
    environment = {"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"}

    def run(*arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, *arguments],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    plain = run("-m", "pytest", "-q", "-p", "no:cacheprovider", "test_hidden.py")
    passed = re.search(r"(\d+) passed", plain)
    assert passed is not None
    assert passed[1] == run("-c", COUNT).strip()
