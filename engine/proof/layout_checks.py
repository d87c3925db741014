"""Rule 1: a folder holds what the format knows, and all of it."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from engine.bank.content import is_clutter
from engine.proof.evidence import Evidence
from engine.proof.finding import Finding
from engine.proof.submissions import PERMITTED
from engine.types.problem import STARTERS, Kind

COMMON = (
    "problem.toml",
    "prompt.md",
    "hints.md",
    "explanation.md",
    "submissions",
    "mutants.toml",
    "verify.lock",
    "bugs.lock",
)
BY_KIND: dict[Kind, tuple[str, ...]] = {
    "python": ("tests", "inputs.py"),
    "project": ("tests",),
    "tests": ("tests", "implementations"),
    "sql": ("data",),
    "card": ("rubric.toml", "deck.toml"),
}
IN_TESTS = ("test_hidden.py", "test_sample.py", "probes.py", "beyond.py")


def strays(evidence: Evidence) -> Iterator[Finding]:
    problem = evidence.problem
    known = {
        "": (*COMMON, STARTERS[problem.kind], *BY_KIND[problem.kind]),
        "submissions": tuple(PERMITTED),
        "tests": IN_TESTS,
        "data": ("schema.sql", "generator.py", "seeds.toml", *_datasets(("sample", *problem.traps))),
    }
    for folder, names in known.items():
        path = problem.path / folder
        for entry in sorted(path.iterdir()) if path.is_dir() else []:
            if entry.name not in names and not is_clutter(entry.name):
                where = f"{folder}/{entry.name}".lstrip("/")
                near = get_close_matches(entry.name, names, 1)
                yield Finding(
                    "is no part of a problem", where, f"did you mean {near[0]}?" if near else "take it out"
                )


def _datasets(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{name}{ending}" for name in names for ending in (".sql", ".probes.sql"))


def sample_tests(evidence: Evidence) -> Iterator[Finding]:
    problem = evidence.problem
    name = "data/sample.sql" if problem.kind == "sql" else "tests/test_sample.py"
    if problem.kind != "tests" and not (problem.path / name).is_file():
        yield Finding("is missing", name, "people begin with it: `drill run` uses it")
