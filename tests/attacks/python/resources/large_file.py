# expect: AC RTE
# tries: 40 MB in its working folder, which must be gone afterwards; right otherwise
with open("large", "wb") as file:
    for _ in range(40):
        file.write(b"x" * 1_000_000)


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
