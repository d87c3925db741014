# expect: AC
# tries: nothing: a strict filter
import warnings

warnings.simplefilter("error")


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError("not sorted")
    return sorted([*first, *second])
