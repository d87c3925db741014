# drill: python/chunks-of-any-iterable
def chunks(items, size):
    if size < 1:
        raise ValueError("a chunk holds at least one item")
    return _cut(items, size)


def _cut(items, size):
    source = iter(items)
    places = range(min(size, 1000))
    while chunk := [item for _ in places if (item := next(source, None)) is not None]:
        yield chunk
