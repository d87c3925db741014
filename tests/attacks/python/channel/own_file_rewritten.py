# expect: WA RTE
# only-jailed: at limits an answer can write its own file
# tries: rewriting its own file for the tests that are still to come
CODE = "def merge(first, second):\n    return sorted([*first, *second])\n"
with open(__file__, "w") as file:
    file.write(CODE)


def merge(first, second):
    return []
