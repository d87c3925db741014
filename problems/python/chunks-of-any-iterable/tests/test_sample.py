import probes
from engine.testing import scripted

NUMBERS = "def numbers():\n    for number in range(1, 10):\n        read.append(number)\n        yield number"


def python(*lines):
    return scripted(lines, probes.python, lines)


def test_letters():
    assert python("list(chunks('abcde', 2))") == [["a", "b"], ["c", "d"], ["e"]]


def test_the_first_packet():
    lines = "read = []", NUMBERS, "packets = chunks(numbers(), 2)", "first = next(packets)"
    assert python(*lines, "first") == [1, 2]
    assert python(*lines, "read") == [1, 2]
