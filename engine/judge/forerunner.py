"""A judge process that is started before it is known which problem it will be for.

The command that will judge still has its screens, the bank and the log to read: meanwhile the judge imports.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from engine.judge.crew import end, start_judge
from engine.judge.jail import choose
from engine.judge.prepared import shelf_in
from engine.judge.sweeping import fresh_root, remove

if TYPE_CHECKING:
    from engine.types.problem import Problem


class Forerunner:
    """`bank`: the roots of the bank, all of which this judge may read; `modules`: to be imported meanwhile."""

    def __init__(self, bank: Sequence[Path], *, scratch: Path, modules: Sequence[str] = ()) -> None:
        self.bank = [root.resolve() for root in bank]
        self.rung = choose(memory=scratch / "jail")
        self.root = fresh_root(scratch)
        self.process, self.control = start_judge(
            self.rung, [*self.bank, shelf_in(scratch)], self.root / "judge.log", modules
        )
        self.taken = False

    def serves(self, problem: Problem) -> bool:
        return not self.taken and any(map(problem.path.resolve().is_relative_to, self.bank))

    def close(self) -> None:
        """Nobody wanted it. Whoever takes it over ends it."""
        if not self.taken:
            self.taken = True
            self.control.close()
            end(self.process, patience=0.0)
            remove(self.root)
