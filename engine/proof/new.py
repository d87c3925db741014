"""A new problem folder, complete but for what only its author knows; each gap is marked TODO."""

from __future__ import annotations

import secrets
from pathlib import Path

from engine.proof.templates import COMMON, FILES
from engine.types.errors import BankError
from engine.types.problem import Kind


def new_problem(kind: Kind, track: str, slug: str, root: Path) -> Path:
    """Writes `root`/`track`/`slug`. Raises BankError where that is there already."""
    folder = root / track / slug
    if folder.exists():
        raise BankError("The folder is there already.", where=str(folder), fix="Choose another slug.")
    names = {"kind": kind, "track": track, "slug": slug, "id": secrets.token_hex(4)}
    for name, text in {**COMMON, **FILES[kind]}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        for key, value in names.items():
            text = text.replace(f"<{key}>", value)
        path.write_text(text, "utf-8")
    return folder
