# drill: python/chunks-of-any-iterable
def chunks(items, size):
    if size < 1:
        raise ValueError("a chunk holds at least one item")
    return _cut(items, size)


def _cut(items, size):
    source = iter(items)
    while True:
        chunk = []
        for item in source:
            chunk.append(item)
            if len(chunk) == size:
                break
        if not any(chunk):
            return
        yield chunk
