"""Rule 13: mutants are killed, or recorded as equivalent with a reason that holds."""

from __future__ import annotations

from collections.abc import Iterator

from engine.mutants import Mutant
from engine.proof.evidence import Evidence
from engine.proof.finding import Finding
from engine.proof.mutation import Mutated
from engine.proof.reasons import FILE
from engine.types import VerdictName


def killed(evidence: Evidence) -> Iterator[Finding]:
    for mutated in evidence.mutated:
        for mutant in mutated.survivors:
            yield Finding(
                f"a mutant survives: {mutant.what}\n{described(mutant)}",
                _place(mutated, mutant),
                f"add a test that kills it, or record in {FILE} why nothing can, with reason and confirmed; "
                f"drill author grow {evidence.problem.slug} proposes the one or the other",
            )
        if mutated.unwritable:
            yield Finding(
                f"cannot be taken apart: {mutated.unwritable}",
                f"submissions/{mutated.submission}",
                "write it in a way that sqlglot writes back unchanged in meaning",
            )
        for fate in mutated.fates:
            if fate.verdict is VerdictName.IE:
                yield Finding(
                    f"the judge fails on a mutant: {fate.mutant.what}",
                    _place(mutated, fate.mutant),
                    "a fault of a test or of the judge: it must give a verdict on any answer",
                )


def reasons(evidence: Evidence) -> Iterator[Finding]:
    names = {submission.path.name for submission in evidence.of("accepted")}
    for reason in evidence.reasons:
        if reason.submission not in names:
            yield Finding(f"there is no submission {reason.submission}", FILE, "take the entry out")
        elif not reason.confirmed.strip():
            yield Finding(
                f"no second look at “{reason.was}” → “{reason.now}”", FILE, "write it as `confirmed`"
            )
    for mutated in evidence.mutated:
        for reason in mutated.unused:
            yield Finding(
                f"no mutant of {reason.submission} is “{reason.was}” → “{reason.now}”",
                FILE,
                "take the entry out",
            )
        for mutant, killer in mutated.refuted:
            yield Finding(
                f"recorded as equivalent, but killed by “{killer}”: {mutant.what}",
                FILE,
                "take the entry out; where only another seed kills it, write that input as a fixed test",
            )


def _place(mutated: Mutated, mutant: Mutant) -> str:
    """A mutant of a query has no line."""
    return f"submissions/{mutated.submission}" + (f":{mutant.line}" if mutant.line else "")


def described(mutant: Mutant) -> str:
    """As mutants.toml wants it."""
    name = mutant.answer.name
    return (
        f"  submission = {_quoted(name)}\n  scope = {_quoted(mutant.scope)}\n"
        f"  was = {_quoted(mutant.was)}\n  now = {_quoted(mutant.now)}"
    )


def _quoted(text: str) -> str:
    if "'" not in text and "\n" not in text:
        return f"'{text}'"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
