# expect: RTE
# only-jailed: reads a file of the system that no answer needs
# tries: /etc/passwd
with open("/etc/passwd") as file:
    assert "root" in file.read()


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
