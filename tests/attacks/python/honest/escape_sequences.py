# expect: AC
# tries: nothing: colours and a cleared screen
import sys


def merge(first, second):
    print("\x1b[31mred\x1b[0m\x1b[2J\x1b]0;title\x07", file=sys.stderr)
    if sorted(first) != first or sorted(second) != second:
        raise ValueError("not sorted")
    return sorted([*first, *second])
