# drill: python/error-family
from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class BillingError(Exception):
    """What can go wrong with an invoice, for the rest of the program."""

    code = "billing"

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number

    def __str__(self) -> str:
        return f"{self.code}: invoice {self.number}"


class InvoiceMissing(BillingError):
    code = "invoice-missing"


class StorageFailed(BillingError):
    code = "storage-failed"


class StorageTimeout(StorageFailed):
    code = "storage-timeout"

    def __init__(self, number: int, seconds: int) -> None:
        super().__init__(number)
        self.args = (number, seconds)
        self.seconds = seconds


def fetch(read: Callable[[int, int], T], number: int, seconds: int = 5) -> T:
    """What `read` gives for the invoice; its errors as members of the family."""
    try:
        return read(number, seconds)
    except BillingError as error:
        raise error from None
    except KeyError as error:
        raise InvoiceMissing(number) from error
    except TimeoutError as error:
        raise StorageTimeout(number, seconds) from error
    except OSError as error:
        raise StorageFailed(number) from error
