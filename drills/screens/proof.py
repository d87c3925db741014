from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from drills.console import safe

if TYPE_CHECKING:
    from pathlib import Path

    from engine.proof.bugs import Found
    from engine.proof.choosing import Choice
    from engine.proof.finding import Finding
    from engine.proof.grow import Proposal
    from engine.proof.soak import Soaked
    from engine.proof.verify import Proof, Row

STYLES = {
    "AC": "good",
    "WA": "bad",
    "RTE": "bad",
    "TLE": "warn",
    "MLE": "warn",
    "OLE": "warn",
    "CE": "bad",
    "IE": "bad",
}
CELL = 4


@contextmanager
def progress(slug: str) -> Iterator[Callable[[str], None]]:
    """What is being done now, on stderr, only where a person looks."""
    console = Console(stderr=True, highlight=False, markup=False, emoji=False)
    if not console.is_terminal:
        yield lambda _: None
        return
    with console.status(slug) as status:
        yield lambda what: status.update(f"{slug}: {what}")


def show(console: Console, proof: Proof) -> None:
    show_matrix(console, proof)
    show_mutants(console, proof)
    for check in proof.checks:
        for finding in check.findings:
            line = Text.assemble(
                ("✗ ", "bad"), (f"rule {check.rule} {check.name} ", "label"), (safe(finding.where), "path")
            )
            console.print(line)
            for text in finding.what.splitlines():
                console.print(Text(f"    {safe(text)}"), soft_wrap=True)
            if finding.fix:
                console.print(Text(f"    → {safe(finding.fix)}", style="quiet"), soft_wrap=True)
    done = sum(not check.findings for check in proof.checks)
    mark = ("✓ ", "good") if proof.proved else ("✗ ", "bad")
    console.print(
        Text.assemble(
            mark, (proof.slug, "title"), f"  {done} of {len(proof.checks)} checks  {proof.seconds:.1f} s"
        )
    )
    sys.stdout.flush()


def show_matrix(console: Console, proof: Proof) -> None:
    """Submissions down, tests across, as wide as the terminal allows; the tests' names stand below, numbered."""
    if not proof.matrix:
        return
    width = max(len(row.submission) for row in proof.matrix)
    room = max(1, (console.width - width - 6) // CELL)
    for start in range(0, max(1, len(proof.tests)), room):
        numbers = range(start, min(start + room, len(proof.tests)))
        console.print(
            Text(" " * (width + 6) + "".join(f"{number + 1:>{CELL}}" for number in numbers), style="quiet")
        )
        for row in proof.matrix:
            console.print(_line(row, width, numbers), soft_wrap=True)
    for number, name in enumerate(proof.tests, 1):
        source = proof.sources.get(name)
        shown = f"{name}: {source}" if source else name
        console.print(Text(f"{number:>4} {safe(shown)}", style="quiet"), soft_wrap=True)


def _line(row: Row, width: int, numbers: range) -> Text:
    line = Text(f"{row.submission:<{width}}  ")
    line.append(f"{row.verdict:<4}", STYLES[row.verdict])
    for number in numbers:
        cell = row.cells[number] if number < len(row.cells) else None
        verdict = "" if cell is None or cell.verdict is None else str(cell.verdict)
        line.append(f"{'·' if verdict == 'AC' else verdict or '-':>{CELL}}", STYLES.get(verdict, "quiet"))
    return line


def show_mutants(console: Console, proof: Proof) -> None:
    """Killed and made side by side, per accepted answer."""
    for mutants in proof.mutants:
        left = f", {mutants.survived} survived" if mutants.survived else ""
        console.print(
            Text.assemble(
                (f"{mutants.submission}  ", "quiet"),
                f"{mutants.killed} of {mutants.made} mutants killed, {mutants.equivalent} equivalent",
                (left, "bad"),
            )
        )


def show_locks(console: Console, stale: Sequence[tuple[str, Finding]], total: int) -> None:
    for slug, finding in stale:
        console.print(Text.assemble(("✗ ", "bad"), (slug, "title"), f"  {safe(finding.what)}"))
        console.print(Text(f"    → {safe(finding.fix)}", style="quiet"), soft_wrap=True)
    console.print(Text(f"{total - len(stale)} of {total} problems have a lock that fits", style="title"))


def show_soaked(console: Console, soaked: Soaked) -> None:
    for flake in soaked.flakes:
        console.print(
            Text.assemble(("✗ ", "bad"), f"seed {flake.seed}  {safe(flake.submission)}  {safe(flake.what)}"),
            soft_wrap=True,
        )
    mark = ("✗ ", "bad") if soaked.flakes else ("✓ ", "good")
    what = f"  {soaked.verdicts} verdicts, {len(soaked.flakes)} not as they must be"
    console.print(Text.assemble(mark, (soaked.slug, "title"), what))


def show_proposals(console: Console, proposals: Sequence[Proposal]) -> None:
    for proposal in proposals:
        how = "a test that kills it" if proposal.found else "nothing found: if nothing can tell, say why"
        console.print(Text.assemble((safe(proposal.mutant.what), "title"), f"  {how}"), soft_wrap=True)
        console.print(Text(safe(proposal.text), style="code"), soft_wrap=True)
        console.print()
    found = sum(proposal.found for proposal in proposals)
    console.print(Text(f"{len(proposals)} survivors, {found} proposals", style="title"))


def show_choice(console: Console, choice: Choice, file: Path) -> None:
    for kept in choice.chosen.dataset:
        console.print(Text.assemble((f"seed {kept.seed}", "title"), "  kept for, among others:"))
        for name in kept.kept_for:
            console.print(Text(f"  {safe(name)}", style="quiet"), soft_wrap=True)
    for name in choice.missed:
        console.print(Text(f"✗ only left out data kill: {safe(name)}", style="bad"), soft_wrap=True)
    console.print(
        f"{choice.made} mutants; {choice.killed} can be killed, {choice.by_hand} of them by data made by hand"
    )
    console.print(Text(str(file), style="path"), soft_wrap=True)


def show_bugs(console: Console, slug: str, found: Found) -> None:
    for bug in found.bugs.bugs:
        how = "by an input" if bug.input else "by mending only"
        console.print(Text.assemble((f"{safe(bug.submission)}  ", "quiet"), safe(bug.what)), soft_wrap=True)
        console.print(Text(f"    {how}, noticed by: {safe(bug.killer)}", style="quiet"), soft_wrap=True)
    mark = ("✓ ", "good") if found.enough else ("✗ ", "bad")
    what = f"  {len(found.bugs.bugs)} bugs of {found.tried} judged"
    console.print(Text.assemble(mark, (slug, "title"), what))
    sys.stdout.flush()


def show_summary(console: Console, proofs: Sequence[Proof]) -> None:
    proved = sum(proof.proved for proof in proofs)
    seconds = sum(proof.seconds for proof in proofs)
    console.print(Text(f"{proved} of {len(proofs)} problems proved in {seconds:.0f} s", style="title"))


def show_rules(console: Console) -> None:
    from engine.proof.checks import CHECKS

    for check in CHECKS:
        kinds = "" if len(check.kinds) >= 4 else f" ({', '.join(sorted(check.kinds))})"
        console.print(Text.assemble((f"{check.rule:>3} ", "label"), (check.name, "title"), kinds))
        console.print(Text(f"      {check.reason}", style="quiet"))
