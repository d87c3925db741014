# expect: AC
# tries: nothing: sys.stdout and sys.stderr are None
import sys

sys.stdout = sys.stderr = sys.stdin = None


def merge(first, second):
    print("nowhere")
    if sorted(first) != first or sorted(second) != second:
        raise ValueError("not sorted")
    return sorted([*first, *second])
