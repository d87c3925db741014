# drill: python/error-family
"""The text is made at once; how an error is made again is said in so many words. A context manager translates."""
from contextlib import contextmanager


class BillingError(Exception):
    code = "billing"

    def __init__(self, number):
        self.number = number
        super().__init__(f"{self.code}: invoice {number}")

    def __reduce__(self):
        return self.__class__, (self.number,)


class InvoiceMissing(BillingError):
    code = "invoice-missing"


class StorageFailed(BillingError):
    code = "storage-failed"


class StorageTimeout(StorageFailed):
    code = "storage-timeout"

    def __init__(self, number, seconds):
        super().__init__(number)
        self.seconds = seconds

    def __reduce__(self):
        return self.__class__, (self.number, self.seconds)


@contextmanager
def translated(number, seconds):
    try:
        yield
    except OSError as error:
        if isinstance(error, TimeoutError):
            raise StorageTimeout(number, seconds) from error
        raise StorageFailed(number) from error
    except KeyError as error:
        raise InvoiceMissing(number) from error


def fetch(read, number, seconds=5):
    with translated(number, seconds):
        return read(number, seconds)
