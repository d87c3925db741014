# drill: python/chunks-of-any-iterable
from itertools import islice

def chunks(items, size):
    if size < 1:
        raise ValueError("a chunk holds at least one item")
    return _cut(items, size)


def _cut(items, size):
    source = iter(items)
    chunk = []
    while True:
        chunk[:] = islice(source, size)
        if not chunk:
            return
        yield chunk
