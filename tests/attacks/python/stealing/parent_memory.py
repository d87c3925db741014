# expect: RTE
# only-jailed: root may read the memory of its other processes
# tries: the memory of the process that started it
import os
import re

with open(f"/proc/{os.getppid()}/maps") as file:
    start = int(re.match(r"([0-9a-f]+)-", file.readline())[1], 16)
with open(f"/proc/{os.getppid()}/mem", "rb") as file:
    file.seek(start)
    assert file.read(16)


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
