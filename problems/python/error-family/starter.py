# drill: python/error-family
from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class BillingError(Exception):
    """What can go wrong with an invoice, for the rest of the program."""


def fetch(read: Callable[[int, int], T], number: int, seconds: int = 5) -> T:
    """What `read` gives for the invoice; its errors as members of the family."""
    raise NotImplementedError
