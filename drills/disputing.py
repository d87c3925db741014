"""The file of a dispute: an answer, its verdict and the versions, without tests, reference, host and home."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from drills import __version__, files
from drills.session import Session
from engine.types import Event, Problem
from engine.types.errors import ProgressError

if TYPE_CHECKING:
    from engine.coach.appeals import Suspended

SCHEMA = 1
PACKAGES = ("click", "duckdb", "fsrs-rs-python", "hypothesis", "msgspec", "pytest", "rich", "sqlglot")
EXTRAS = ("fastapi", "httpx", "sqlalchemy", "mypy")


def dispute(session: Session, problem: Problem | None, why: str, folder: Path) -> tuple[Path, Suspended]:
    """Write the file, then suspend the grade. Raises WorkspaceError or ProgressError with neither done."""
    found, event = session.gym.appeals.submission(problem)
    text = msgspec.json.format(msgspec.json.encode(bundle(found, event, why))) + b"\n"
    path = write_new(folder, f"drill-dispute-{found.slug}-{session.now():%Y-%m-%d}", _without_home(text))
    try:
        return path, session.gym.appeals.dispute(found, event, why)
    except ProgressError:
        path.unlink(missing_ok=True)
        raise


def bundle(problem: Problem, event: Event, why: str) -> dict[str, Any]:
    from engine.bank import current_hash
    from engine.coach.submission import stored_answer

    answer = stored_answer(problem, event)
    return {
        "schema": SCHEMA,
        "what": "a dispute about a verdict of drill",
        "why": why,
        "problem": {
            "slug": f"{problem.track}/{problem.slug}",
            "id": problem.id,
            "content_hash": event.content_hash,
            "content_hash_now": current_hash(problem),
        },
        "answer": {
            "submitted_at": event.at,
            "dialect": answer.dialect if problem.kind == "sql" else None,
            "files": {name: data.decode() for name, data in answer.files.items()},
        },
        "verdict": {
            "name": event.verdict,
            "tests_passed": event.tests_passed,
            "tests_total": event.tests_total,
            "failure": event.detail.get("failure"),
        },
        "versions": {
            "drill": event.engine_version,
            "drill_now": __version__,
            "python": platform.python_version(),
            "packages": dict(_packages()),
            "jail": event.detail.get("jail", ""),
            "platform": f"{platform.system()} {platform.release()} {platform.machine()}",
        },
    }


def _packages() -> Iterator[tuple[str, str]]:
    from importlib.metadata import PackageNotFoundError, version

    for package in (*PACKAGES, *EXTRAS):
        try:
            yield package, version(package)
        except PackageNotFoundError:
            continue


def write_new(folder: Path, name: str, data: bytes) -> Path:
    """The first of name.json, name-2.json … that is not there yet. Raises WorkspaceError."""
    number = 1
    while True:
        path = folder / (f"{name}.json" if number == 1 else f"{name}-{number}.json")
        number += 1
        with files.writing(path):
            try:
                with open(path, "xb") as file:
                    file.write(data)
                return path
            except FileExistsError:
                continue


def _without_home(text: bytes) -> bytes:
    """A message may quote a path of the person's."""
    home = os.path.expanduser("~")
    return text.replace(os.fsencode(home) + b"/", b"~/") if len(home) > 1 else text
