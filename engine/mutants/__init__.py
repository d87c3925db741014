"""Small wrong changes to a right answer: whoever tells right from wrong must notice nearly all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.types.lazily import lazily

if TYPE_CHECKING:
    from engine.mutants.mutant import Mutant, mutants_of

__all__ = ["Mutant", "mutants_of"]

__getattr__ = lazily(__name__, {"Mutant": "mutant", "mutants_of": "mutant"})
