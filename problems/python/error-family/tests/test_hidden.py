import probes
from engine.testing import contract, scripted, trap

CODES = {
    "BillingError": "billing",
    "InvoiceMissing": "invoice-missing",
    "StorageFailed": "storage-failed",
    "StorageTimeout": "storage-timeout",
}
READ = "def read(number, seconds):\n    raise original"
FETCH = "caught = None", "try:\n    fetch(read, 17, 30)\nexcept BaseException as error:\n    caught = error"
PICKLED = "import pickle", "try:\n    again = pickle.loads(pickle.dumps(error))\nexcept Exception as failed:\n    again = failed"
COPIED = "import copy", "try:\n    again = copy.copy(error)\nexcept Exception as failed:\n    again = failed"


def python(*lines):
    return scripted(lines, probes.python, lines)


def raising(original):
    """The lines that fetch invoice 17 where `read` raises this."""
    return f"original = {original}", READ, *FETCH


def kind_after(original):
    return python(*raising(original), "type(caught).__name__")


@trap("cause-lost")
def test_the_cause_of_a_missing_invoice():
    assert python(*raising("KeyError(17)"), "repr(caught.__cause__)") == "KeyError(17)"
    assert python(*raising("KeyError(17)"), "caught.__cause__ is original") == True  # noqa: E712


@trap("cause-lost")
def test_the_cause_of_a_timeout():
    assert python(*raising("TimeoutError('slow')"), "repr(caught.__cause__)") == "TimeoutError('slow')"
    assert python(*raising("TimeoutError('slow')"), "caught.__cause__ is original") == True  # noqa: E712


@trap("cause-lost")
def test_the_cause_of_a_failure():
    assert python(*raising("ConnectionResetError('gone')"), "repr(caught.__cause__)") == "ConnectionResetError('gone')"
    assert python(*raising("ConnectionResetError('gone')"), "caught.__cause__ is original") == True  # noqa: E712


@trap("cause-lost")
def test_an_error_of_the_storage_with_a_cause_of_its_own():
    for original in ("KeyError(17)", "TimeoutError('slow')", "ConnectionError('gone')"):
        lines = f"original = {original}", "original.__cause__ = ValueError('why')", READ, *FETCH
        assert python(*lines, "repr(caught.__cause__)") == original
        assert python(*lines, "repr(caught.__cause__.__cause__)") == "ValueError('why')"


@trap("cause-lost")
def test_a_member_of_the_family_with_a_cause_of_its_own():
    for original in ("BillingError(99)", "StorageFailed(99)", "StorageTimeout(99, 1)"):
        lines = f"original = {original}", "original.__cause__ = ValueError('why')", READ, *FETCH
        assert python(*lines, "caught is original") == True  # noqa: E712
        assert python(*lines, "repr(caught.__cause__)") == "ValueError('why')"


@trap("broad-first")
def test_the_storage_is_too_slow():
    assert kind_after("TimeoutError('slow')") == "StorageTimeout"
    assert python(*raising("TimeoutError('slow')"), "caught.seconds") == 30


@trap("hides-bugs")
def test_a_bug_in_the_storage():
    for original in ("ZeroDivisionError('1 / 0')", "ValueError('no')", "TypeError('no')", "NotImplementedError()", "RuntimeError('no')"):
        assert python(*raising(original), "repr(caught)") == original
        assert python(*raising(original), "caught is original") == True  # noqa: E712


@trap("hides-bugs")
def test_an_index_that_is_out_of_range():
    assert kind_after("IndexError('list index out of range')") == "IndexError"


@trap("hides-bugs")
def test_the_storage_raises_a_member_of_the_family():
    assert python(*raising("BillingError(99)"), "str(caught)") == "billing: invoice 99"
    assert python(*raising("StorageTimeout(99, 1)"), "(caught.number, caught.seconds)") == (99, 1)
    assert python(*raising("StorageTimeout(99, 1)"), "caught is original") == True  # noqa: E712
    assert python(*raising("InvoiceMissing(99)"), "repr(caught.__cause__)") == "None"


@trap("not-picklable")
def test_errors_that_come_from_another_process():
    for name, code in list(CODES.items())[:3]:
        lines = f"error = {name}(17)", *PICKLED
        assert python(*lines, "type(again).__name__") == name
        assert python(*lines, "again.number") == 17
        assert python(*lines, "str(again)") == f"{code}: invoice 17"


@trap("not-picklable")
def test_a_timeout_that_comes_from_another_process():
    lines = "error = StorageTimeout(17, 5)", *PICKLED
    assert python(*lines, "type(again).__name__") == "StorageTimeout"
    assert python(*lines, "(again.number, again.seconds)") == (17, 5)
    assert python(*lines, "str(again)") == "storage-timeout: invoice 17"


@trap("not-picklable")
def test_copies():
    for name in CODES:
        error = f"error = {name}(17, 5)" if name == "StorageTimeout" else f"error = {name}(17)"
        assert python(error, *COPIED, "type(again).__name__") == name
        assert python(error, *COPIED, "(again.number, again.code, str(again))") == (17, CODES[name], f"{CODES[name]}: invoice 17")
    assert python("error = StorageTimeout(17, 5)", *COPIED, "again.seconds") == 5


@trap("own-code")
def test_a_class_with_a_code_that_is_added_elsewhere():
    block = "class InvoiceLocked(BillingError):\n    code = 'invoice-locked'"
    assert python(block, "InvoiceLocked(17).code") == "invoice-locked"
    assert python(block, "str(InvoiceLocked(17))") == "invoice-locked: invoice 17"
    block = "class StorageAsleep(StorageTimeout):\n    code = 'asleep'"
    assert python(block, "str(StorageAsleep(17, 5))") == "asleep: invoice 17"
    assert python(block, "StorageAsleep(17, 5).code") == "asleep"


@trap("own-code")
def test_a_class_without_a_code_that_is_added_elsewhere():
    block = "class DiskBroken(StorageFailed):\n    pass"
    assert python(block, "DiskBroken(17).code") == "storage-failed"
    assert python(block, "str(DiskBroken(17))") == "storage-failed: invoice 17"


@contract
def test_an_error_of_a_class_added_elsewhere_is_copied():
    block = "class StorageAsleep(StorageTimeout):\n    code = 'asleep'"
    lines = block, "error = StorageAsleep(17, 5)", *COPIED
    assert python(*lines, "type(again).__name__") == "StorageAsleep"
    assert python(*lines, "(again.number, again.seconds, str(again))") == (17, 5, "asleep: invoice 17")


@contract
def test_codes_on_classes_and_on_errors():
    for name, code in CODES.items():
        arguments = "(17, 5)" if name == "StorageTimeout" else "(17)"
        assert python(f"{name}.code") == code
        assert python(f"{name}{arguments}.code") == code
        assert python(f"str({name}{arguments})") == f"{code}: invoice 17"
        assert python(f"{name}{arguments}.number") == 17
    assert python("StorageTimeout(17, 5).seconds") == 5


@contract
def test_who_is_below_whom():
    assert python("BillingError.__mro__[1].__name__") == "Exception"
    assert python("InvoiceMissing.__mro__[1].__name__") == "BillingError"
    assert python("StorageFailed.__mro__[1].__name__") == "BillingError"
    assert python("StorageTimeout.__mro__[1].__name__") == "StorageFailed"


@contract
def test_what_goes_wrong_in_the_storage():
    for original in ("FileNotFoundError('gone')", "PermissionError('no')", "ConnectionError('no')", "OSError(5, 'no')", "BlockingIOError()"):
        assert kind_after(original) == "StorageFailed"
    assert python(*raising("OSError('no')"), "str(caught)") == "storage-failed: invoice 17"


@contract
def test_an_invoice_that_is_not_there():
    assert kind_after("KeyError(17)") == "InvoiceMissing"
    assert python(*raising("KeyError('another key')"), "caught.number") == 17


@contract
def test_subclasses_of_the_storages_errors():
    for base, kind in (("KeyError", "InvoiceMissing"), ("TimeoutError", "StorageTimeout"), ("OSError", "StorageFailed")):
        lines = f"class Special({base}):\n    pass", *raising("Special('x')")
        assert python(*lines, "type(caught).__name__") == kind
        assert python(*lines, "caught.__cause__ is original") == True  # noqa: E712


@contract
def test_somebody_presses_control_c():
    assert kind_after("KeyboardInterrupt()") == "KeyboardInterrupt"
    assert kind_after("SystemExit(3)") == "SystemExit"


@contract
def test_a_bug_with_a_cause_of_its_own():
    lines = "original = ValueError('no')", "original.__cause__ = KeyError('why')", READ, *FETCH
    assert python(*lines, "repr(caught.__cause__)") == "KeyError('why')"


@contract
def test_results_of_all_kinds():
    for result in ([], 0, False, "KeyError", {"lines": [1]}):
        assert python(f"def read(number, seconds):\n    return {result!r}", "fetch(read, 17)") == result
    assert python("def read(number, seconds):\n    return None", "fetch(read, 17)") is None, "what read returned is returned"


@contract
def test_an_error_as_a_result():
    assert python("found = KeyError(17)", "fetch(lambda number, seconds: found, 17) is found") == True  # noqa: E712


@contract
def test_what_the_storage_is_asked():
    block = "asked = []", "def read(*arguments, **names):\n    asked.append((arguments, names))"
    assert python(*block, "fetch(read, 17)", "asked") == [((17, 5), {})]
    assert python(*block, "fetch(read, 18, seconds=1)", "asked") == [((18, 1), {})]
    block = "asked = []", "def read(number, seconds):\n    asked.append(number)\n    raise OSError('no')"
    assert python(*block, *FETCH, "asked") == [17]


@contract
def test_several_errors_at_hand():
    assert python("first, second = StorageTimeout(1, 2), StorageTimeout(3, 4)", "(first.number, second.seconds)") == (1, 4)
