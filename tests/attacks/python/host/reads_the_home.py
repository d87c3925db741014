# expect: RTE
# only-jailed: reads a person's home
# tries: a private key in a home folder
with open("@PLANTED@/.ssh/id_ed25519") as file:
    print(file.read())


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
