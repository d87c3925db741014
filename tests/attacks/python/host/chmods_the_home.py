# expect: RTE
# expect-landlock: AC
# only-jailed: changes modes in a person's home
# tries: locking the person out of the (planted) home
import os

os.chmod("@PLANTED@/progress.db", 0o400)


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
