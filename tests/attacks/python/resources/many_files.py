# expect: AC RTE
# tries: two thousand files in its working folder, which must be gone afterwards; right otherwise
import pathlib

for number in range(2000):
    pathlib.Path(f"file-{number}").touch()


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
