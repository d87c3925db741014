# The reference of merge-lists: no answer may ever see this line.
def merge(first, second):
    for items in (first, second):
        if any(a > b for a, b in zip(items, items[1:])):
            raise ValueError("not sorted")
    return sorted([*first, *second])
