from __future__ import annotations

from pathlib import Path

import pytest

from engine.proof.submissions import Submission, read_answer


@pytest.mark.parametrize(
    ("name", "dialect", "trap"),
    [
        ("late-entry.sql", "duckdb", "late-entry"),
        ("late-entry-2.sqlite.sql", "sqlite", "late-entry"),
        ("late-entry.mysql.sql", "mysql", "late-entry"),
        ("late-entry.oracle.sql", "duckdb", "late-entry"),
    ],
)
def test_a_submission_is_judged_in_the_dialect_of_its_name(
    tmp_path: Path, name: str, dialect: str, trap: str
) -> None:
    path = tmp_path / name
    path.write_text("SELECT 1", "utf-8")
    submission = Submission(f"wrong_answer/{name}", "wrong_answer", path, read_answer(path))
    assert submission.answer.dialect == dialect
    assert submission.native == (dialect == "duckdb")
    assert submission.trap == trap
