# drill: python/chunks-of-any-iterable
from itertools import islice

def chunks(items, size):
    if size < 1:
        raise ValueError("a chunk holds at least one item")
    return _cut(items, size)


def _cut(items, size):
    source = iter(items)
    while chunk := list(islice(source, size)):
        yield chunk + [None] * (min(size, 1000) - len(chunk))
