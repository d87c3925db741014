# expect: RTE
# tries: the person's environment, handed down
import os

assert "DRILL_ATTACK_TOKEN" in os.environ


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
