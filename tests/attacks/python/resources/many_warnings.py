# expect: AC
# tries: a warning in each call; right otherwise
import warnings


def merge(first, second):
    warnings.warn(f"deprecated {len(first)}", DeprecationWarning, stacklevel=1)
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
