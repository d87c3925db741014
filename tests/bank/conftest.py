from __future__ import annotations

from pathlib import Path
from zlib import crc32

import pytest

FILES = {
    "python": ("starter.py", "tests/test_hidden.py", "submissions/accepted/reference.py"),
    "sql": ("starter.sql", "data/schema.sql", "submissions/accepted/reference.sql"),
    "project": ("starter/app.py", "tests/test_hidden.py", "submissions/accepted/reference/app.py"),
    "tests": (
        "starter.py",
        "implementations/right/plain.py",
        "implementations/wrong/off.py",
        "submissions/accepted/reference.py",
    ),
    "card": ("starter.md", "rubric.toml", "submissions/accepted/reference.md"),
}


class BankFolder:
    """A bank on disk, problem by problem."""

    def __init__(self, root: Path) -> None:
        self.root = root
        root.mkdir()

    def add(self, name: str, *, kind: str = "python", tables: str = "", **keys: object) -> Path:
        folder = self.root / name
        for file in ("prompt.md", *FILES[kind]):
            self.write(f"{name}/{file}", "# x\n")
        given = {
            "id": f"{crc32(str(folder).encode()):08x}",
            "title": "Two invoices",
            "kind": kind,
            "topics": ["arrays-hashing"],
            "pattern": folder.name,
            "difficulty": 2,
            "minutes": 15,
            "why": "It is asked.",
        } | keys
        lines = [f"{key} = {toml(value)}" for key, value in given.items() if value is not None]
        self.write(f"{name}/problem.toml", "\n".join(lines) + "\n" + tables)
        return folder

    def write(self, name: str, text: str) -> Path:
        file = self.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file


def toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(toml(each) for each in value)}]"
    return '"' + value + '"' if isinstance(value, str) else str(value)


@pytest.fixture
def bank(tmp_path: Path) -> BankFolder:
    return BankFolder(tmp_path / "problems")


@pytest.fixture
def extra(tmp_path: Path) -> BankFolder:
    return BankFolder(tmp_path / "extra")
