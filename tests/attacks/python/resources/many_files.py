# expect: AC RTE
# tries: three hundred files in its working folder, which must be gone afterwards; right otherwise
import pathlib

for number in range(300):
    pathlib.Path(f"file-{number}").touch()


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
