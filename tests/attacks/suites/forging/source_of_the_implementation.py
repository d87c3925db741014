# expect: WA RTE CE
# tries: the source, out of the frames of the worker that runs the tests
import sys


def source():
    frame = sys._getframe()
    while frame:
        for value in list(frame.f_locals.values()):
            if isinstance(value, dict) and isinstance(value.get("implementation"), str):
                return value["implementation"]
        frame = frame.f_back
    return ""


def test_clamp():
    text = source()
    assert text
    assert '"""' not in text
