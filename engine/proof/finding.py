from __future__ import annotations

import msgspec


class Finding(msgspec.Struct, frozen=True):
    """One thing that is wrong with a folder: what, where (file, line or key) and how to mend it."""

    what: str
    where: str
    fix: str = ""
