# expect: WA RTE
# only-jailed: at limits an answer can write its own file
# tries: rewriting its own file for the tests that are still to come
CODE = """
def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
"""
with open(__file__, "w") as file:
    file.write(CODE)


def merge(first, second):
    return []
