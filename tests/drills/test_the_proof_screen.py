from __future__ import annotations

import re

from engine.bank import read_problem
from engine.judge.sql.datasets import SEEDS, sources
from tests.drills.conftest import Drill
from tests.proof.broken_folders import GOOD

FOLDER = GOOD / "practice" / "idle-customers"


def test_the_matrix_of_a_query_says_which_file_or_seed_each_dataset_is(drill: Drill) -> None:
    done = drill("author", "verify", "--quick", str(FOLDER))
    shown = re.findall(r"^ +\d+ (hidden data \d+ of \d+): (.+)$", done.out, re.MULTILINE)
    assert dict(shown) == sources(read_problem(FOLDER))


def test_datasets_are_named_in_the_order_in_which_they_are_judged() -> None:
    traps = read_problem(FOLDER).traps
    files = [f"data/{trap}.sql" for trap in traps]
    assert [*sources(read_problem(FOLDER)).values()] == [
        *files,
        *(f"data/generator.py, seed {seed}" for seed in SEEDS),
    ]
