# drill: python/error-family
"""No constructor at all: an exception keeps its arguments anyway. What is turned into what stands in a table."""


class BillingError(Exception):
    code = "billing"
    number = property(lambda self: self.args[0])
    __str__ = lambda self: "%s: invoice %d" % (self.code, self.number)


class InvoiceMissing(BillingError):
    code = "invoice-missing"


class StorageFailed(BillingError):
    code = "storage-failed"


class StorageTimeout(StorageFailed):
    code = "storage-timeout"
    seconds = property(lambda self: self.args[1])


TABLE = {TimeoutError: StorageTimeout, OSError: StorageFailed, KeyError: InvoiceMissing}


def fetch(read, number, seconds=5):
    try:
        return read(number, seconds)
    except tuple(TABLE) as problem:
        told = next(told for kind, told in TABLE.items() if isinstance(problem, kind))
        new = told(number, seconds)  # more than one argument does no harm
        new.__cause__ = problem
    raise new
