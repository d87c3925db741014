"""mutants.toml of a problem folder: mutants that change nothing that the prompt promises, each with a reason."""

from __future__ import annotations

from pathlib import Path

import msgspec

from engine.types.errors import BankError

FILE = "mutants.toml"


class Reason(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`submission`: its file or folder name. `scope`, `was` and `now` name the mutant as verify prints it.

    `confirmed`: what a second look, by another way than the first, found.
    """

    submission: str
    scope: str = ""
    was: str
    now: str
    reason: str
    confirmed: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        return self.scope, self.was, self.now


class Reasons(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    equivalent: tuple[Reason, ...] = ()


def read_reasons(folder: Path) -> tuple[Reason, ...]:
    """Raises BankError where the file is there and cannot be read."""
    file = folder / FILE
    if not file.is_file():
        return ()
    try:
        return msgspec.toml.decode(file.read_bytes(), type=Reasons).equivalent
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise BankError(str(error), where=FILE, fix="See the other problems' mutants.toml.") from None
