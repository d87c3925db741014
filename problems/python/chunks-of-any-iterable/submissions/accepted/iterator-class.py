# drill: python/chunks-of-any-iterable
class chunks:
    """An iterator written out by hand; its constructor is the call."""

    def __init__(self, items, size):
        if size <= 0:
            raise ValueError(size)
        self.items, self.size = items, size
        self.source = None

    def __iter__(self):
        return self

    def __next__(self):
        if self.source is None:
            self.source = iter(self.items)
        chunk = []
        for item in self.source:
            chunk.append(item)
            if len(chunk) == self.size:
                break
        if not chunk:
            raise StopIteration
        return chunk
