import probes
from engine.testing import contract, scripted, trap

SETTING = "log, now = [], [100.0]", "timed = logged(log.append, lambda: now[0])"
POST = "@timed\ndef post(amount, *, text='none'):\n    '''Post an amount.'''\n    now[0] += 0.25\n    return [amount, text]"
REFUSE = "@timed\ndef refuse(error):\n    now[0] += 1.5\n    raise error"
LEDGER = (
    "class Ledger:\n    @timed\n    def post(self, amount=0):\n        '''Into this ledger.'''\n        now[0] += 2.0\n"
    "        return [type(self).__name__, amount]"
)
CAUGHT = "caught = None", "try:\n    refuse(original)\nexcept BaseException as failure:\n    caught = failure"


def python(*lines):
    lines = *SETTING, *lines
    return scripted(lines, probes.python, lines)


@trap("result-lost")
def test_what_a_call_returns():
    assert python(POST, "post(7)") == [7, "none"]
    assert python(POST, "post(amount=7, text='rent')") == [7, "rent"]


@trap("result-lost")
def test_results_that_look_like_nothing():
    for result in (0, False, "", []):
        assert python(f"@timed\ndef find():\n    return {result!r}", "find()") == result
    assert python("found = []", "@timed\ndef find():\n    return found", "find() is found") == True  # noqa: E712


@trap("name-lost")
def test_the_name_of_a_function():
    assert python(POST, "(post.__name__, post.__qualname__)") == ("post", "post")
    assert python(POST, "post.__doc__") == "Post an amount."


@trap("name-lost")
def test_the_module_of_a_function():
    assert python("def post():\n    pass", "post.__module__ = 'ledger'", "timed(post).__module__") == "ledger"


@trap("name-lost")
def test_the_parameters_of_a_function():
    assert python(POST, "import inspect", "str(inspect.signature(post))") == "(amount, *, text='none')"


@trap("name-lost")
def test_the_name_of_a_method():
    assert python(LEDGER, "(Ledger.post.__name__, Ledger.post.__qualname__)") == ("post", "Ledger.post")
    assert python(LEDGER, "Ledger.post.__doc__") == "Into this ledger."
    assert python(LEDGER, "import inspect", "str(inspect.signature(Ledger.post))") == "(self, amount=0)"
    assert python(LEDGER, "Ledger().post(5)", "log") == ["Ledger.post returned after 2.000 s"]


@trap("self-lost")
def test_a_method():
    assert python(LEDGER, "Ledger().post(5)") == ["Ledger", 5]
    assert python(LEDGER, "Ledger().post()") == ["Ledger", 0]


@trap("self-lost")
def test_two_objects_of_a_class():
    block = "class Till:\n    def __init__(self, name):\n        self.name = name\n\n    @timed\n    def whose(self=None):\n        return self and self.name"
    assert python(block, "ada, ben = Till('Ada'), Till('Ben')", "[ada.whose(), ben.whose(), ada.whose()]") == ["Ada", "Ben", "Ada"]


@trap("error-lost")
def test_a_call_that_raises():
    lines = REFUSE, "original = KeyError('no such account')", *CAUGHT
    assert python(*lines, "log") == ["refuse raised KeyError after 1.500 s"]
    assert python(*lines, "repr(caught)") == "KeyError('no such account')"
    assert python(*lines, "caught is original") == True  # noqa: E712


@trap("error-lost")
def test_somebody_presses_control_c():
    for error in ("KeyboardInterrupt", "SystemExit"):
        lines = REFUSE, f"original = {error}()", *CAUGHT
        assert python(*lines, "repr(caught)") == f"{error}()"
        assert python(*lines, "log") == [f"refuse raised {error} after 1.500 s"]


@trap("error-lost")
def test_an_exception_with_a_cause():
    lines = REFUSE, "original = ValueError('no')", "original.__cause__ = OSError('disk')", *CAUGHT
    assert python(*lines, "repr(caught)") == "ValueError('no')"
    assert python(*lines, "repr(caught.__cause__)") == "OSError('disk')"


@trap("older-error")
def test_a_call_while_the_caller_handles_an_exception():
    handler = "try:\n    raise LookupError('no')\nexcept LookupError:\n    post(1)"
    assert python(POST, handler, "log") == ["post returned after 0.250 s"]


@trap("older-error")
def test_a_call_in_a_handler_around_a_call_that_raised():
    handler = "try:\n    refuse(OSError('disk'))\nexcept OSError:\n    post(1)"
    assert python(POST, REFUSE, handler, "log") == ["refuse raised OSError after 1.500 s", "post returned after 0.250 s"]


@trap("one-start")
def test_a_function_that_calls_itself():
    block = "@timed\ndef count(left):\n    now[0] += 1.0\n    return left and count(left - 1)"
    assert python(block, "count(2)", "log") == [
        "count returned after 1.000 s",
        "count returned after 2.000 s",
        "count returned after 3.000 s",
    ]


@trap("one-start")
def test_a_pause_between_two_calls():
    assert python(POST, "now[0] += 60.0", "post(1)", "now[0] += 60.0", "post(2)", "log") == ["post returned after 0.250 s"] * 2


@trap("one-start")
def test_one_function_within_another():
    block = "@timed\ndef both():\n    now[0] += 4.0\n    post(1)\n    post(2)"
    assert python(POST, block, "both()", "log") == [
        "post returned after 0.250 s",
        "post returned after 0.250 s",
        "both returned after 4.500 s",
    ]


@contract
def test_an_exception_that_goes_through_two_calls():
    block = "@timed\ndef outer(error):\n    now[0] += 0.5\n    refuse(error)"
    lines = REFUSE, block, "try:\n    outer(LookupError('no'))\nexcept LookupError:\n    pass"
    assert python(*lines, "log") == ["refuse raised LookupError after 1.500 s", "outer raised LookupError after 2.000 s"]


@contract
def test_an_exception_that_is_caught_within():
    block = "@timed\ndef careful():\n    try:\n        refuse(ValueError('no'))\n    except ValueError:\n        return 'saved'"
    assert python(REFUSE, block, "careful()") == "saved"
    assert python(REFUSE, block, "careful()", "log[1]") == "careful returned after 1.500 s"


@contract
def test_an_exception_of_ones_own():
    block = "class Refused(Exception):\n    pass"
    lines = block, REFUSE, "original = Refused()", *CAUGHT
    assert python(*lines, "log") == ["refuse raised Refused after 1.500 s"]
    block = "class Bank:\n    class Refused(Exception):\n        pass"
    lines = block, REFUSE, "original = Bank.Refused()", *CAUGHT
    assert python(*lines, "log") == ["refuse raised Refused after 1.500 s"]


@contract
def test_class_methods_and_static_methods():
    for kind, arguments, expected in (("classmethod", "cls, amount", ["Till", 5]), ("staticmethod", "amount", ["none", 5])):
        owner = "cls.__name__" if kind == "classmethod" else "'none'"
        block = f"class Till:\n    @{kind}\n    @timed\n    def open({arguments}):\n        return [{owner}, amount]"
        assert python(block, "Till.open(5)") == expected
        assert python(block, "Till().open(amount=5)") == expected
        assert python(block, "Till.open(5)", "log") == ["Till.open returned after 0.000 s"]


@contract
def test_a_method_is_called_on_the_class():
    assert python(LEDGER, "Ledger.post(Ledger(), 5)") == ["Ledger", 5]
    assert python(LEDGER, "post = Ledger().post", "post(6)") == ["Ledger", 6]


@contract
def test_arguments_of_all_kinds():
    block = "@timed\ndef take(*arguments, **names):\n    return [arguments, names]"
    assert python(block, "take()") == [(), {}]
    assert python(block, "take(1, [2], key='value', write=3, clock=4, function=5)") == [
        (1, [2]), {"key": "value", "write": 3, "clock": 4, "function": 5},
    ]


@contract
def test_one_line_and_one_call_each():
    block = "@timed\ndef post():\n    log.append('at work')"
    assert python(block, "log") == []
    assert python(block, "post()", "log") == ["at work", "post returned after 0.000 s"]


@contract
def test_two_logs():
    lines = "other = []", POST, "@logged(other.append, lambda: now[0])\ndef pay():\n    now[0] += 3.0\n    post(1)", "pay()"
    assert python(*lines, "log") == ["post returned after 0.250 s"]
    assert python(*lines, "other") == ["pay returned after 3.250 s"]


@contract
def test_long_and_short_times():
    for seconds, shown in (("0.0", "0.000"), ("0.0859375", "0.086"), ("0.03125", "0.031"), ("3600.0", "3600.000"), ("1e-9", "0.000")):
        lines = f"@timed\ndef work():\n    now[0] += {seconds}", "now[0] = 0.0", "work()"
        assert python(*lines, "log") == [f"work returned after {shown} s"]


@contract
def test_without_a_clock_of_ones_own():
    lines = "import re", "@logged(log.append)\ndef work():\n    return 5", "work()"
    assert python(*lines, r"re.sub('[0-9]+[.][0-9]{3} s', '(time)', log[0])") == "work returned after (time)"
