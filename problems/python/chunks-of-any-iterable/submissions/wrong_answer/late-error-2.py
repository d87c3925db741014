# drill: python/chunks-of-any-iterable
from itertools import islice


def chunks(items, size):
    # islice refuses what is below zero
    source = iter(items)
    return iter(lambda: list(islice(source, size)), [])
