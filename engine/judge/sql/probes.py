"""Constraints, tried out: statements that tables must refuse or accept once the script has run.

data/<dataset>.probes.sql holds them, each under a label. They run one by one inside a savepoint that is rolled
back, on the reference's tables and on the answer's.

    -- refused: a payment of nothing
    INSERT INTO payment VALUES (1, 0);
    -- accepted: an account goes with its payments
    DELETE FROM account WHERE id = 1;
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from engine.judge.sql.compare import Rules, compare
from engine.judge.sql.failures import from_difference
from engine.types import Failure
from engine.types.errors import JudgeError

if TYPE_CHECKING:
    from engine.judge.sql.datasets import Probe
    from engine.judge.sql.session import Probed

TAKES = "Your tables accept what they must refuse: {what}."
REFUSES = "Your tables refuse what they must accept: {what}. They say: {error}."


def check_reference(probes: tuple[Probe, ...], probed: tuple[Probed, ...], where: str) -> None:
    """The labels must be true of the reference. Raises JudgeError."""
    for probe, found in zip(probes, probed, strict=True):
        if probe.refused and found.error is None:
            raise JudgeError(f"the reference accepts what is to be refused: {probe.what}", where=where)
        if not probe.refused and found.error is not None:
            raise JudgeError(f"the reference refuses: {probe.what} ({found.error})", where=where)


def probe_failure(
    title: str,
    probes: tuple[Probe, ...],
    expected: tuple[Probed, ...],
    got: tuple[Probed, ...],
    rules: Rules,
) -> Failure | None:
    """The first probe that the answer's tables take otherwise than they must."""
    for probe, right, found in zip(probes, expected, got, strict=True):
        if probe.refused:
            if found.error is None:
                return Failure(test=title, message=TAKES.format(what=probe.what), call=probe.sql)
            continue
        if found.error is not None:
            said = REFUSES.format(what=probe.what, error=found.error.rstrip("."))
            return Failure(test=title, message=said, call=probe.sql)
        if failure := _other_state(title, probe, right, found, rules):
            return failure
    return None


def _other_state(title: str, probe: Probe, right: Probed, found: Probed, rules: Rules) -> Failure | None:
    """Accepted, but with other effects: a default, a cascade, a trigger."""
    for name, table in right.tables.items():
        if table is None:
            continue
        difference = compare(table, found.tables.get(name), rules).difference
        if difference:
            failure = from_difference(title, msgspec.structs.replace(difference, table=name), ())
            message = f"After this statement ({probe.what}): {failure.message}"
            return msgspec.structs.replace(failure, message=message, call=probe.sql)
    return None
