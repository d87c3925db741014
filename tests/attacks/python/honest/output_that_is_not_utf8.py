# expect: AC
# tries: nothing: bytes of another encoding
import os


def merge(first, second):
    os.write(1, b"caf\xe9 \xff\xfe\x00")
    if sorted(first) != first or sorted(second) != second:
        raise ValueError("not sorted")
    return sorted([*first, *second])
