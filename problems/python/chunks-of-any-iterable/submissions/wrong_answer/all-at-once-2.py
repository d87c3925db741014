# drill: python/chunks-of-any-iterable
def chunks(items, size):
    if size < 1:
        raise ValueError("a chunk holds at least one item")
    return _cut(items, size)


def _cut(items, size):
    for start in range(0, len(items), size):
        yield items[start : start + size]
