"""Small wrong changes to a right answer: whoever tells right from wrong must notice nearly all of them."""

from __future__ import annotations

from engine.mutants.mutant import Mutant, mutants_of

__all__ = ["Mutant", "mutants_of"]
