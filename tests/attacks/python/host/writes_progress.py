# expect: RTE
# only-jailed: writes a file of the person
# tries: appending to the log of progress (a planted one)
with open("@PLANTED@/progress.db", "a") as file:
    file.write("solved everything")


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
