import probes
from engine.testing import scripted

READ = "def read(number, seconds):\n    return {17: 'two pots of tea'}[number]"
FETCH = "try:\n    fetch(read, 18)\nexcept BillingError as error:\n    caught = error"


def python(*lines):
    return scripted(lines, probes.python, lines)


def test_a_timeout():
    lines = "error = StorageTimeout(17, 5)",
    assert python(*lines, "(error.code, error.number, error.seconds)") == ("storage-timeout", 17, 5)
    assert python(*lines, "str(error)") == "storage-timeout: invoice 17"


def test_an_invoice_that_is_there():
    assert python(READ, "fetch(read, 17)") == "two pots of tea"


def test_an_invoice_that_is_not_there():
    assert python(READ, FETCH, "str(caught)") == "invoice-missing: invoice 18"
    assert python(READ, FETCH, "repr(caught.__cause__)") == "KeyError(18)"
