# expect: RTE
# only-jailed: at limits the judge's own process can be looked at by its user
# tries: secrets in the environment of any process that it can see
import glob

seen = b""
for name in glob.glob("/proc/[0-9]*/environ"):
    try:
        with open(name, "rb") as file:
            seen += file.read()
    except OSError:
        pass
assert b"DRILL_ATTACK_TOKEN" in seen


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
