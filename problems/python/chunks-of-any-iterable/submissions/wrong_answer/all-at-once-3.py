# drill: python/chunks-of-any-iterable
def chunks(items, size):
    if size < 1:
        raise ValueError("a chunk holds at least one item")
    items = list(items)
    return iter([items[start : start + size] for start in range(0, len(items), size)])
