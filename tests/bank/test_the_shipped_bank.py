from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from engine.bank import load_bank

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def shipped():
    return load_bank([ROOT / "problems"])


def test_topics_and_paths_are_valid(shipped):
    assert [str(error) for error in shipped.broken if not error.where.count("problem.toml")] == []
    assert 12 <= len(shipped.topics.families) <= 18


def test_every_topic_has_a_short_title_of_its_own(shipped):
    topics = [topic for family in shipped.topics.families.values() for topic in family.topics]
    titles = [shipped.topics.title(topic) for topic in topics]
    assert len(titles) == len(set(titles))
    assert max(map(len, titles)) <= 40


def test_the_core_path_has_a_hundred_steps(shipped):
    assert len(shipped.paths["core"].steps) == 100


def test_steps_of_the_core_path_name_the_right_track(shipped):
    there = [(step, shipped.get(step.slug)) for step in shipped.paths["core"].steps]
    assert [step for step, problem in there if problem and problem.track != step.track] == []


def test_loading_imports_nothing_heavy():
    code = "import sys, engine.bank; print(*sys.modules)"
    names = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    heavy = "pytest hypothesis duckdb sqlglot rich click asyncio dataclasses difflib tomllib"
    assert set(heavy.split()) & set(names.stdout.split()) == set()
