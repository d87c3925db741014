# drill: algorithms/template-brackets
from __future__ import annotations


def first_bad(template: str) -> int | None:
    """Position of the first bracket that does not fit; None if all of them do."""
    raise NotImplementedError
