from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import msgspec

from engine.bank.names import is_slug
from engine.bank.tomlfile import decode, read_text, wrong


class Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One problem of a study path; it need not be in the bank yet."""

    slug: str
    track: str
    minutes: Annotated[int, msgspec.Meta(ge=1)]


class StudyPath(msgspec.Struct, frozen=True):
    slug: str
    title: str
    steps: tuple[Step, ...]


def weighted(path: StudyPath, weights: Mapping[str, float]) -> StudyPath:
    """The tracks of greater weight earlier, those of weight 0 not at all; usually each weighs 1."""
    if all(weight == 1 for weight in weights.values()):
        return path
    numbered = [(number, step, weights.get(step.track, 1.0)) for number, step in enumerate(path.steps, 1)]
    kept = sorted(
        ((number / weight, number, step) for number, step, weight in numbered if weight > 0),
        key=lambda each: each[:2],
    )
    return StudyPath(path.slug, path.title, tuple(step for *_, step in kept))


class PathFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    title: Annotated[str, msgspec.Meta(min_length=1)]
    steps: tuple[Step, ...]


HELP = {"steps": 'Each step is { slug = "two-sum", track = "algorithms", minutes = 10 }.'}


def read_path(file: Path) -> StudyPath:
    """The study path in paths/<slug>.toml."""
    text = read_text(file)
    parsed = decode(text, file, PathFile, HELP)
    seen: set[str] = set()
    for step in parsed.steps:
        if not (is_slug(step.slug) and is_slug(step.track)):
            what = f'"{step.track}/{step.slug}" is not track and slug.'
            raise wrong(what, text, file, ("steps",), HELP["steps"])
        if step.slug in seen:
            raise wrong(f"{step.slug} stands here twice.", text, file, ("steps",), "Keep the earlier step.")
        seen.add(step.slug)
    return StudyPath(file.stem, parsed.title, parsed.steps)
