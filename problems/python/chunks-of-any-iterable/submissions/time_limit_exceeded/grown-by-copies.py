# drill: python/chunks-of-any-iterable
def chunks(items, size):
    """Each item makes a new list."""
    if size < 1:
        raise ValueError("size")

    def cut():
        chunk = []
        for item in items:
            chunk = [*chunk, item]
            if len(chunk) == size:
                yield chunk
                chunk = []
        if chunk:
            yield chunk

    return cut()
