# expect: WA
# tries: members of an IntEnum, which equal ints
import enum

Numbers = enum.IntEnum("Numbers", {f"n{n + 60}": n for n in range(-60, 60)})


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return [Numbers(item) for item in sorted([*first, *second])]
