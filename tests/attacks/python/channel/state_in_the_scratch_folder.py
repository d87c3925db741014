# expect: RTE
# tries: a file in the working folder, kept from one test to the next: right only if it is there
import os

seen = os.path.exists("seen.txt")
with open("seen.txt", "a") as file:
    file.write("x")


def merge(first, second):
    if not seen:
        raise RuntimeError("my folder was empty")
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
