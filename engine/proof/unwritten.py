"""What `drill author new` left to be written."""

from __future__ import annotations

from collections.abc import Iterator

from engine.bank.content import is_clutter
from engine.proof.evidence import Evidence
from engine.proof.finding import Finding

MARK = "TODO:"


def unwritten(evidence: Evidence) -> Iterator[Finding]:
    """Once per file, at its first mark."""
    folder = evidence.problem.path
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if not path.is_file() or any(is_clutter(part) for part in name.parts):
            continue
        lines = path.read_bytes().decode("utf-8", "replace").splitlines()
        for number, line in enumerate(lines, 1):
            if MARK in line:
                yield Finding(
                    line.partition(MARK)[2].strip(" ->#\"'"), f"{name.as_posix()}:{number}", "write it"
                )
                break
