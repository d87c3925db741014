"""A lock says what was proved of which files; whatever changes makes it stale."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from engine.bank import Bank
from engine.proof import lock
from engine.proof.gathering import Ways
from engine.proof.verify import Proof, verify
from tests.proof.broken_folders import GOOD


@pytest.fixture(scope="module")
def proved(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Proof]:
    folder = tmp_path_factory.mktemp("bank") / "practice" / "idle-customers"
    shutil.copytree(GOOD / "practice" / "idle-customers", folder)
    ways = Ways(scratch=tmp_path_factory.mktemp("scratch"), seeds=(1,))
    return folder, verify(folder, Bank([]), ways)


@pytest.fixture
def folder(proved: tuple[Path, Proof], tmp_path: Path) -> Path:
    """A copy with a fresh lock."""
    original, proof = proved
    copy = tmp_path / "practice" / original.name
    shutil.copytree(original, copy)
    lock.write_lock(proof, copy)
    return copy


def why(folder: Path) -> str:
    found = lock.check_lock(folder)
    return found.what if found else ""


def test_a_fresh_lock_fits(folder: Path) -> None:
    assert why(folder) == ""


def test_a_folder_without_a_lock_is_unproved(folder: Path) -> None:
    (folder / lock.FILE).unlink()
    assert why(folder) == "there is no lock, or it cannot be read"


def test_a_damaged_lock_is_none(folder: Path) -> None:
    (folder / lock.FILE).write_text("{")
    assert why(folder) == "there is no lock, or it cannot be read"


@pytest.mark.parametrize("name", ["prompt.md", "data/generator.py", "submissions/wrong_answer/unsorted.sql"])
def test_any_changed_file_makes_it_stale(folder: Path, name: str) -> None:
    with (folder / name).open("a") as file:
        file.write("\n")
    assert why(folder) == f"{name} has changed since the proof"


def test_a_new_file_makes_it_stale(folder: Path) -> None:
    (folder / "submissions" / "accepted" / "third.sql").write_text("SELECT 1")
    assert why(folder) == "submissions/accepted/third.sql is new since the proof"


def test_a_missing_file_makes_it_stale(folder: Path) -> None:
    (folder / "mutants.toml").unlink()
    assert why(folder) == "mutants.toml is gone since the proof"


def test_what_tools_leave_behind_does_not(folder: Path) -> None:
    (folder / "data" / "__pycache__").mkdir()
    (folder / "data" / "__pycache__" / "generator.pyc").write_bytes(b"x")
    assert why(folder) == ""


@pytest.mark.parametrize(
    ("probes", "stale"),
    [
        ("from engine.probing.threads import Stage\n", "engine/probing/locks.py is new since the proof"),
        ("from engine.probing.no_such import thing\n", "tests/probes.py is new since the proof"),
        ("from engine.probing.threads import (\n", "tests/probes.py is new since the proof"),
    ],
)
def test_what_probes_take_from_the_engine_is_a_part_of_the_proof(
    folder: Path, probes: str, stale: str
) -> None:
    (folder / "tests").mkdir()
    (folder / "tests" / "probes.py").write_text(probes)
    assert why(folder) == stale


def test_a_check_that_was_added_since_makes_it_stale(folder: Path) -> None:
    found = lock.read_lock(folder)
    assert found is not None
    text = (folder / lock.FILE).read_text().replace('"own-trap",', "")
    (folder / lock.FILE).write_text(text)
    assert why(folder) == "was written for other checks than today's"


def test_the_lock_holds_the_kill_matrix_and_the_mutants(folder: Path) -> None:
    found = lock.read_lock(folder)
    assert found is not None
    kills = {test.name: test.kills for test in found.tests}
    assert "wrong_answer/order-without-customer.sql" in kills["hidden data 1 of 5"]
    assert [(each.submission, each.survived) for each in found.mutants] == [
        ("accepted/left-join.sql", 0),
        ("accepted/reference.sql", 0),
    ]


def test_a_second_proof_with_other_timings_leaves_the_lock_as_it_is(
    proved: tuple[Path, Proof], folder: Path
) -> None:
    file = folder / lock.FILE
    file.write_text(file.read_text().replace('"seconds": 0.1', '"seconds": 0.25'))
    before = file.read_bytes()
    lock.write_lock(proved[1], folder)
    assert file.read_bytes() == before
