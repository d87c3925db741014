"""Packages that only some problems need."""

from __future__ import annotations

from importlib.util import find_spec

from engine.types import Problem

PACKAGES = {
    "backend": ("fastapi", "sqlalchemy", "httpx"),
    "typing": ("mypy",),
}
"""Extra -> what must be importable. An extra that is not listed is taken to be there."""


def is_installed(extra: str) -> bool:
    return all(find_spec(package) is not None for package in PACKAGES.get(extra, ()))


def missing_extra(problem: Problem) -> str:
    """The command that installs what the problem needs, or an empty text."""
    missing = [extra for extra in problem.extras if not is_installed(extra)]
    return f"pip install 'drill-engine[{','.join(missing)}]'" if missing else ""
