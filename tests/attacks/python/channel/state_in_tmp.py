# expect: RTE
# only-jailed: at limits /tmp is the machine's own
# tries: a file in /tmp, kept from one test to the next
import os

name = os.path.join(os.sep, "tmp", "drill-attack-state")
seen = os.path.exists(name)
with open(name, "a") as file:
    file.write("x")


def merge(first, second):
    if not seen:
        raise RuntimeError("nothing is kept")
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
