# expect: RTE
# only-jailed: at limits /dev/shm is the machine's own
# tries: /dev/shm, kept from one test to the next
import os

name = "/dev/shm/drill-attack-state"
seen = os.path.exists(name)
with open(name, "a") as file:
    file.write("x")


def merge(first, second):
    if not seen:
        raise RuntimeError("nothing is kept")
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
