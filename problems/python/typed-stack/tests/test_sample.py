import probes
from engine.testing import scripted


def test_items_are_pushed_copied_and_turned_into_texts():
    lines = "stack = Stack([1, 2])", "stack.push(3)"
    values = "stack.map(str).pop(), list(stack), stack.copy().peek(), len(stack)"
    assert scripted([*lines, values], probes.run, *lines, values) == ("3", [3, 2, 1], 3, 3)


def test_a_text_is_pushed_onto_a_stack_of_numbers():
    lines = 'ints.push("three")  # type: ignore[arg-type]', "assert_type(ints.pop(), int)"
    assert scripted(["mypy --strict client.py  # a file that uses your Stack"], probes.complaints, *lines) == []
