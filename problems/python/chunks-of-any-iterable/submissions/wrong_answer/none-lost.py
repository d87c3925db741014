# drill: python/chunks-of-any-iterable
def chunks(items, size):
    if size < 1:
        raise ValueError("a chunk holds at least one item")
    return _cut(items, size)


def _cut(items, size):
    source = iter(items)
    chunk = []
    while (item := next(source, None)) is not None:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
