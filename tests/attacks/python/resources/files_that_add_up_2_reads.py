# expect: RTE
# only-jailed: at limits /tmp is the machine's own
# tries: what the answer before it wrote to /tmp: right only if it is still there
import os

assert os.path.exists(os.path.join(os.sep, "tmp", "drill-attack-9"))


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
