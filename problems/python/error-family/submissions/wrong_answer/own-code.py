# drill: python/error-family
from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class BillingError(Exception):
    """What can go wrong with an invoice, for the rest of the program."""

    code = "billing"
    known = {"InvoiceMissing": "invoice-missing", "StorageFailed": "storage-failed", "StorageTimeout": "storage-timeout"}

    def __init__(self, number: int, *more: int) -> None:
        super().__init__(number, *more)
        self.number = number
        self.code = self.known.get(type(self).__name__, "billing")

    def __str__(self) -> str:
        return f"{self.code}: invoice {self.number}"


class InvoiceMissing(BillingError):
    code = "invoice-missing"


class StorageFailed(BillingError):
    code = "storage-failed"


class StorageTimeout(StorageFailed):
    code = "storage-timeout"

    def __init__(self, number: int, seconds: int) -> None:
        super().__init__(number, seconds)
        self.seconds = seconds


def fetch(read: Callable[[int, int], T], number: int, seconds: int = 5) -> T:
    """What `read` gives for the invoice; its errors as members of the family."""
    try:
        return read(number, seconds)
    except KeyError as error:
        raise InvoiceMissing(number) from error
    except TimeoutError as error:
        raise StorageTimeout(number, seconds) from error
    except OSError as error:
        raise StorageFailed(number) from error
