# expect: AC
# tries: nothing: bytes to sys.stdout.buffer, as fast readers and writers do
import sys

sys.stdout.buffer.write(b"ready\n")
sys.stdout.flush()


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError("not sorted")
    return sorted([*first, *second])
