# drill: python/chunks-of-any-iterable
from itertools import chain, islice

def chunks(items, size):
    if size < 1:
        raise ValueError("a chunk holds at least one item")
    items = iter(items)
    for first in items:
        items = chain([first], items)
        break
    return _cut(items, size)


def _cut(items, size):
    for first in items:
        yield [first, *islice(items, size - 1)]
