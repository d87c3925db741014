"""New folders, proposals for survivors, soaking, and the schema for editors."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from engine.bank import Bank, read_problem
from engine.proof.gathering import Ways
from engine.proof.grow import proposals
from engine.proof.new import new_problem
from engine.proof.schema import schema
from engine.proof.soak import soak
from engine.proof.verify import verify
from engine.types.errors import BankError
from engine.types.problem import Kind
from tests.proof.broken_folders import CARD, GOOD, change, findings, make_quick

ROOT = Path(__file__).resolve().parents[2]


def quiet(_: str) -> None:
    pass


@pytest.mark.parametrize("kind", get_args(Kind))
def test_a_new_folder_lacks_only_what_is_marked_as_to_be_written(kind: Kind, tmp_path: Path) -> None:
    folder = new_problem(kind, "practice", "late-payers", tmp_path / "bank")
    found = findings(verify(folder, Bank([]), Ways(scratch=tmp_path)))
    assert {name for _, name, _ in found} == {"unwritten"}


def test_a_new_folder_never_overwrites(tmp_path: Path) -> None:
    new_problem("python", "practice", "late-payers", tmp_path)
    with pytest.raises(BankError):
        new_problem("sql", "practice", "late-payers", tmp_path)


def test_a_proposal_is_a_test_that_kills_the_survivor(tmp_path: Path) -> None:
    folder = tmp_path / "practice" / "first-repeat"
    shutil.copytree(GOOD / "practice" / "first-repeat", folder)
    make_quick(folder)
    tests = folder / "tests" / "test_hidden.py"
    change(tests, "st.integers(-3, 3)", "st.integers(-3, 3).filter(lambda badge: badge)")
    change(tests, "[5, 0, 0]) == 0", "[5, 1, 1]) == 1")
    change(
        folder / "submissions" / "accepted" / "reference.py",
        "if badge in seen:",
        "if badge in seen or False:",
    )
    change(
        folder / "submissions" / "accepted" / "reference.py", "return None", "return None if seen else None"
    )
    found = list(proposals(read_problem(folder), scratch=tmp_path, tick=quiet))
    assert found
    assert all(proposal.found or "[[equivalent]]" in proposal.text for proposal in found)


def test_a_card_has_nothing_to_soak(tmp_path: Path) -> None:
    assert soak(read_problem(CARD), scratch=tmp_path, seeds=2, jobs=1, tick=quiet).verdicts == 0


def test_soaking_finds_no_flake_in_a_good_folder(tmp_path: Path) -> None:
    problem = read_problem(GOOD / "practice" / "idle-customers")
    soaked = soak(problem, scratch=tmp_path, seeds=2, jobs=1, tick=quiet)
    assert (soaked.verdicts, soaked.flakes) == (8, ())


def test_the_schema_in_the_bank_is_the_one_that_the_code_gives() -> None:
    assert (ROOT / "problems" / "problem.schema.json").read_bytes() == schema()


def test_the_schema_knows_every_key_and_no_other() -> None:
    found = msgspec.json.decode(schema())["$defs"]["ProblemFile"]
    assert found["additionalProperties"] is False
    assert {"id", "traps", "restrictions", "sql"} <= found["properties"].keys()
