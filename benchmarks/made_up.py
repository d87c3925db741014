"""Banks and logs of any size, made up: for benchmarks and for tests of what grows with them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from engine.bank.topics import read_topics
from engine.progress import Log
from engine.types import Event

ROOT = Path(__file__).resolve().parent.parent
NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
DAYS = 900
"""Over so many days the reviews are spread."""
TRACKS = 10
ANSWER = "def add(a, b):\n    return a + b\n" * 12
TOML = """id = "{id:08x}"
title = "Made up, number {number}"
kind = "python"
topics = ["{topic}"]
pattern = "pattern-{number}"
difficulty = {difficulty}
minutes = {minutes}
prerequisites = [{before}]
why = "To see what a large bank costs."
requires = ["add"]
"""
SAMPLE = "import solution\n\n\ndef test_add():\n    assert solution.add(1, 2) == 3\n"


def slug(number: int) -> str:
    return f"made-up-{number}"


def make_bank(root: Path, count: int) -> None:
    """Every third problem builds on an earlier one; the first hundred are the core path."""
    root.mkdir()
    shutil.copy(ROOT / "problems" / "topics.toml", root)
    families = read_topics(root / "topics.toml").families.values()
    topics = [topic for family in families for topic in family.topics]
    random = Random(count)
    for number in range(count):
        folder = root / f"track-{number % TRACKS}" / slug(number)
        (folder / "tests").mkdir(parents=True)
        (folder / "submissions" / "accepted").mkdir(parents=True)
        before = f'"{slug(random.randrange(number))}"' if number % 3 == 2 else ""
        text = TOML.format(
            id=number + 1,
            number=number,
            topic=random.choice(topics),
            difficulty=random.randint(1, 5),
            minutes=random.choice((15, 20, 30)),
            before=before,
        )
        (folder / "problem.toml").write_text(text)
        (folder / "prompt.md").write_text("# Add\n\nGive the sum of two numbers.\n")
        (folder / "starter.py").write_text("def add(a, b):\n    ...\n")
        for name in ("sample", "hidden"):
            (folder / "tests" / f"test_{name}.py").write_text(SAMPLE)
        (folder / "submissions" / "accepted" / "reference.py").write_text(
            "def add(a, b):\n    return a + b\n"
        )
    path = root / "paths"
    path.mkdir()
    steps = "".join(
        f'  {{ slug = "{slug(n)}", track = "track-{n % TRACKS}", minutes = 20 }},\n'
        for n in range(min(count, 100))
    )
    (path / "core.toml").write_text(f'title = "Core"\nsteps = [\n{steps}]\n')


def make_log(file: Path, reviews: int, problems: int) -> None:
    with Log.open(file) as log:
        log.append(*events_of(reviews, problems))


def events_of(reviews: int, problems: int) -> Iterator[Event]:
    """Each review four rows: begun, submitted, accepted, closed."""
    random = Random(reviews)
    for number in range(reviews):
        at = NOW - timedelta(days=DAYS) + timedelta(days=DAYS) * (number / reviews)
        which = random.randrange(problems)
        yield from attempt(number, which, at, *graded(random))


def graded(random: Random) -> tuple[int, int]:
    """Submissions and grade."""
    return random.choice(((1, 3), (1, 3), (1, 4), (2, 3), (3, 2)))


def attempt(number: int, which: int, at: datetime, tries: int, grade: int) -> Iterator[Event]:
    """A minute of work; graded as the rule of today would."""
    ending = "accepted" if grade > 1 else "gave up"
    verdict = "AC" if grade > 1 else "WA"
    facts: dict[str, Any] = {
        "accepted": grade > 1,
        "gave_up": grade == 1,
        "submissions": tries,
        "hints_nudge": 0,
        "hints_approach": 0,
        "work_seconds": 60.0,
        "work_is_least": False,
        "expected_seconds": 1200.0 if grade == 4 else 90.0,
        "seen_within_a_day": False,
    }
    counts = {"submissions": tries, "verdict": verdict}
    rows: tuple[tuple[str, int, dict[str, Any]], ...] = (
        ("started", 0, {}),
        ("submitted", 60, {**counts, "answer": ANSWER}),
        (ending.replace(" ", "_"), 60, {}),
        (
            "closed",
            60,
            {**counts, "work_seconds": 60.0, "grade": grade, "detail": {"ending": ending, "facts": facts}},
        ),
    )
    for place, (kind, seconds, more) in enumerate(rows):
        yield Event(
            uuid=f"{number:08x}-0000-7000-8000-{place:012x}",
            device="made up",
            at=at + timedelta(seconds=seconds),
            utc_offset=0,
            kind=kind,  # type: ignore[arg-type]
            problem_id=f"{which + 1:08x}",
            slug=slug(which),
            pattern=f"pattern-{which}",
            attempt=f"{number:08x}-1111-7000-8000-000000000000",
            rule_version=1,
            **more,
        )
