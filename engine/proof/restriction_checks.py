"""Rule 11: what the prompt forbids is looked for, and a submission shows that it is found."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.judge.restrictions import first_use
from engine.proof.evidence import Evidence
from engine.proof.finding import Finding

FORBIDDING = re.compile(
    r"(?:do not|don't|must not|may not|not allowed to|without)\s+"
    r"(?:use|using|import|importing|call|calling)\s+((?:`[\w.]+(?:\(\))?`(?:,|\s|or|and|nor)*)+)",
    re.IGNORECASE,
)
NAME = re.compile(r"`([\w.]+)(?:\(\))?`")


def forbidden_in(prompt: str) -> list[str]:
    return [name for part in FORBIDDING.findall(prompt) for name in NAME.findall(part)]


def restrictions(evidence: Evidence) -> Iterator[Finding]:
    problem = evidence.problem
    prompt = (problem.path / "prompt.md").read_text("utf-8")
    for name in forbidden_in(prompt):
        if name.rpartition(".")[2] not in {kept.removeprefix(".") for kept in problem.restrictions.forbid}:
            yield Finding(
                f"the prompt forbids {name} and nothing looks for it",
                "problem.toml: restrictions.forbid",
                f'write [restrictions] forbid = ["{name}"]',
            )
    for name in problem.restrictions.forbid:
        if f"`{name.removeprefix('.')}" not in prompt and name.removeprefix(".") not in prompt:
            yield Finding(
                f"the prompt does not forbid {name}", "problem.toml: restrictions.forbid", "say it there"
            )
        breaking = [found for found in evidence.of("wrong_answer") if _uses(found.answer.text, name)]
        if not breaking:
            yield Finding(
                f"no wrong answer uses {name}",
                "problem.toml: restrictions.forbid",
                "add submissions/wrong_answer/forbidden.py, right but for that, and the trap `forbidden`",
            )


def _uses(text: str, name: str) -> bool:
    return first_use(text, frozenset({name})) is not None
