import probes
from engine.testing import scripted

SETTING = (
    "log, now = [], [10.0]",
    "@logged(log.append, clock=lambda: now[0])\ndef post(amount):\n    'Post an amount.'\n    now[0] += 2.5\n    return 100 // amount",
)


def python(*lines):
    return scripted(lines, probes.python, lines)


def test_a_call():
    assert python(*SETTING, "post(50)") == 2
    assert python(*SETTING, "post(50)", "log") == ["post returned after 2.500 s"]


def test_the_name():
    assert python(*SETTING, "post.__name__, post.__doc__") == ("post", "Post an amount.")


def test_a_division_by_zero():
    lines = *SETTING, "post(50)", "try:\n    post(amount=0)\nexcept ZeroDivisionError:\n    pass", "log[1]"
    assert python(*lines) == "post raised ZeroDivisionError after 2.500 s"
