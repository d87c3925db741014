"""Of many generated datasets, the few that kill every mutant that any of them kills."""

from __future__ import annotations

import shutil
from pathlib import Path

from engine.bank import read_problem
from engine.judge import Judge
from engine.judge.sql.datasets import CHOSEN, SEEDS, chosen_seeds
from engine.proof.choosing import CANDIDATES, LEAST, MOST, choose, cover, write_choice
from engine.proof.submissions import submissions
from tests.proof.broken_folders import GOOD


def test_a_dataset_is_kept_for_what_no_other_kills() -> None:
    killed = {"common": set(CANDIDATES), "rare": {7}, "rarer": {7, 9}, "never": set()}
    kept, missed = cover(killed)
    assert kept[0].seed == 7
    assert kept[0].kept_for == ("rare", "rarer", "common")
    assert len(kept) == LEAST
    assert missed == ()


def test_more_than_four_are_not_kept_and_what_they_miss_is_said() -> None:
    kept, missed = cover({f"mutant {seed}": {seed} for seed in range(1, 7)})
    assert len(kept) == MOST
    assert missed == ("mutant 5", "mutant 6")


def test_what_was_chosen_decides(tmp_path: Path) -> None:
    folder = tmp_path / "practice" / "idle-customers"
    shutil.copytree(GOOD / "practice" / "idle-customers", folder)
    problem = read_problem(folder)
    assert chosen_seeds(problem) == SEEDS
    choice = choose(problem, scratch=tmp_path / "scratch", tick=lambda _: None)
    assert choice.made >= choice.killed > 0
    assert choice.missed == ()
    assert write_choice(problem, choice) == folder / CHOSEN
    assert chosen_seeds(problem) == tuple(kept.seed for kept in choice.chosen.dataset)
    assert all(kept.kept_for for kept in choice.chosen.dataset)
    with Judge(problem, scratch=tmp_path / "scratch") as judge:
        for submission in submissions(problem):
            verdict = judge.verdict(submission.answer)
            assert verdict.accepted == (submission.group == "accepted")
            assert len(verdict.results) == 2 + len(problem.traps) + len(choice.chosen.dataset)
