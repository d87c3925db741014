"""Bad problem folders: small defects as data in tests/broken/small.toml, subtle ones as whole folders beside it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import msgspec

BROKEN = Path(__file__).resolve().parents[1] / "broken"
GOOD = BROKEN / "good"
CARD = BROKEN.parents[1] / "problems" / "design" / "double-entry-service"
DECK = CARD.parent / "cards-python-depth"
BASES = {
    "quick": GOOD / "practice" / "first-repeat",
    "slow": GOOD / "practice" / "first-repeat",
    "sql": GOOD / "practice" / "idle-customers",
    "card": CARD,
    "deck": DECK,
}
LARGE_TEST = "\n\ndef test_60_000_badges"


class Defect(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    base: str
    check: str
    replace: tuple[tuple[str, str, str], ...] = ()
    write: dict[str, str] = {}
    copy: tuple[tuple[str, str], ...] = ()
    remove: tuple[str, ...] = ()
    seeds: tuple[int, ...] = ()
    mutants: bool = False


class Whole(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A folder that lies in tests/broken/<name>/practice/."""

    name: str
    check: str
    seeds: tuple[int, ...] = ()


def small() -> list[Defect]:
    found: dict[str, list[Defect]] = msgspec.toml.decode(
        (BROKEN / "small.toml").read_bytes(), type=dict[str, list[Defect]]
    )
    return found["folder"]


def whole() -> list[Whole]:
    found: dict[str, list[Whole]] = msgspec.toml.decode(
        (BROKEN / "whole.toml").read_bytes(), type=dict[str, list[Whole]]
    )
    return found["folder"]


def build(defect: Defect, root: Path) -> Path:
    """The base with its defect, in a bank folder of its own."""
    base = BASES[defect.base]
    folder = root / base.parent.name / base.name
    shutil.copytree(base, folder, ignore=shutil.ignore_patterns("__pycache__", "verify.lock"))
    if defect.base == "quick":
        make_quick(folder)
    for source, target in defect.copy:
        (folder / target).parent.mkdir(exist_ok=True)
        shutil.copy(folder / source, folder / target)
    for name, text in defect.write.items():
        (folder / name).write_text(text, "utf-8")
    for name, old, new in defect.replace:
        change(folder / name, old, new)
    for name in defect.remove:
        (folder / name).unlink()
    return folder


def make_quick(folder: Path) -> None:
    shutil.rmtree(folder / "submissions" / "time_limit_exceeded")
    tests = folder / "tests" / "test_hidden.py"
    tests.write_text(tests.read_text("utf-8").partition(LARGE_TEST)[0] + "\n", "utf-8")


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text, f"{old!r} is not in {file.name}"
    file.write_text(text.replace(old, new, 1), "utf-8")


def whole_folder(entry: Whole) -> Path:
    (folder,) = (BROKEN / entry.name / "practice").iterdir()
    return folder


def findings(proof: Any) -> list[tuple[int, str, str]]:
    return [(check.rule, check.name, found.what) for check in proof.checks for found in check.findings]
