# drill: python/chunks-of-any-iterable
from itertools import islice

END = object()

def chunks(items, size):
    if size < 1:
        raise ValueError("a chunk holds at least one item")
    return _cut(items, size)


def _cut(items, size):
    source = iter(items)
    try:
        item = next(source)
        while True:
            chunk = [item, *islice(source, size - 1)]
            item = next(source, END)
            yield chunk
            if item is END:
                return
    except StopIteration:
        return
