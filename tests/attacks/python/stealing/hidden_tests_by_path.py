# expect: RTE
# only-jailed: reads the hidden tests where they are installed
# tries: whether the hidden tests can be read: right answers only if so
with open("@BANK@/functions/merge-lists/tests/test_hidden.py") as file:
    assert "SECRET" in file.read()


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
