# expect: RTE WA CE AC
# tries: numbers and surrogates among its global names; right otherwise
globals()[5] = 1
globals()["\ud800"] = 2
globals()["x" * 100_000] = 3


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
