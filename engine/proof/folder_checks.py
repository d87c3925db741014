"""Checks on the texts and data of a folder, without running anything."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.proof.evidence import Evidence
from engine.proof.finding import Finding

HEADING = re.compile(r"^##\s+(.*)$", re.MULTILINE)
LEVELS = ("nudge", "approach")
MOST_WORDS = 60
MOST_LINES = 8
CODE = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
POINTS = 20


def hints(evidence: Evidence) -> Iterator[Finding]:
    if evidence.problem.cards:
        return
    path = evidence.problem.path / "hints.md"
    if not path.is_file():
        yield Finding("is missing", "hints.md", "write two to four hints under `## nudge` or `## approach`")
        return
    text = path.read_text("utf-8")
    headings = [heading.strip().lower() for heading in HEADING.findall(text)]
    if not 2 <= len(headings) <= 4:
        yield Finding(f"holds {len(headings)} hints", "hints.md", "two to four, each under a `##` heading")
    for heading in headings:
        if heading not in LEVELS:
            yield Finding(
                f"the heading “{heading}” is not a level", "hints.md", "use `## nudge` or `## approach`"
            )
    for number, body in enumerate(HEADING.split(text)[2::2], 1):
        if len(body.split()) > MOST_WORDS:
            yield Finding(f"hint {number} has {len(body.split())} words", "hints.md", f"at most {MOST_WORDS}")
        if "```" in body:
            yield Finding(f"hint {number} holds code", "hints.md", "say it in words")


def explanation(evidence: Evidence) -> Iterator[Finding]:
    """The cards of a deck have keys instead, and no hints."""
    if evidence.problem.cards:
        return
    path = evidence.problem.path / "explanation.md"
    if not path.is_file():
        yield Finding(
            "is missing", "explanation.md", "two or three approaches, pitfalls, follow-up questions"
        )
        return
    text = path.read_text("utf-8")
    for wanted in ("pitfalls", "follow-up"):
        if wanted not in text.lower():
            yield Finding(f"has no section on {wanted}", "explanation.md", f"add `## {wanted.capitalize()}`")
    for language, block in CODE.findall(text):
        lines = [line for line in block.splitlines() if line.strip()]
        if len(lines) > MOST_LINES and language in ("python", "sql"):
            yield Finding(f"a code block has {len(lines)} lines", "explanation.md", f"at most {MOST_LINES}")


def prerequisites(evidence: Evidence) -> Iterator[Finding]:
    """Those on a study path may still be unwritten; anything else must exist."""
    from engine.bank import cycles

    planned = {step.slug for path in evidence.bank.paths.values() for step in path.steps}
    for slug in evidence.problem.prerequisites:
        if slug not in evidence.bank.problems and slug not in planned:
            yield Finding(
                f"{slug} is neither in the bank nor on a path", "problem.toml: prerequisites", "mend the slug"
            )
    for cycle in cycles(evidence.bank):
        if evidence.problem.slug in cycle:
            yield Finding(
                f"prerequisites run in a circle: {' → '.join(cycle)}",
                "problem.toml: prerequisites",
                "drop one",
            )


def unique(evidence: Evidence) -> Iterator[Finding]:
    """Against the bank: of two folders with one id or slug it keeps the first."""
    problem = evidence.problem
    for other in evidence.bank.problems.values():
        if other.folder == problem.folder:
            continue
        for key in ("id", "slug"):
            if getattr(other, key) == getattr(problem, key):
                yield Finding(
                    f"{getattr(problem, key)} is taken by {other.track}/{other.slug}",
                    f"problem.toml: {key}" if key == "id" else problem.slug,
                    "give this problem another one",
                )


def marker(evidence: Evidence) -> Iterator[Finding]:
    problem = evidence.problem
    if problem.kind == "project":
        text = (
            (problem.starter / "drill.toml").read_text("utf-8")
            if (problem.starter / "drill.toml").is_file()
            else ""
        )
        if f"{problem.track}/{problem.slug}" not in text:
            yield Finding(
                "does not name the problem",
                "starter/drill.toml",
                f'write problem = "{problem.track}/{problem.slug}"',
            )
        return
    if not problem.starter.is_file():
        return
    first = problem.starter.read_text("utf-8").partition("\n")[0].strip()
    if first != problem.marker:
        yield Finding(
            "the first line does not name the problem", f"{problem.starter.name}:1", f"write {problem.marker}"
        )


def rubric(evidence: Evidence) -> Iterator[Finding]:
    from engine.judge.card import load_rubric
    from engine.types import DrillError

    if evidence.problem.cards:
        return
    try:
        card = load_rubric(evidence.problem)
    except DrillError as error:
        yield Finding(error.what, error.where or "rubric.toml", error.fix)
        return
    points = sum(fact.points for group in card.groups for fact in group.facts)
    if points != POINTS:
        yield Finding(f"holds {points} points", "rubric.toml", f"make it {POINTS}")
