# drill: python/chunks-of-any-iterable
class TooSmall(ValueError):
    pass


def chunks(items, size):
    """A function without arguments is asked again and again until it gives an empty list."""
    if not size > 0:
        raise TooSmall
    source = (item for item in items)

    def piece():
        return [item for _, item in zip(range(size), source)]

    return iter(piece, [])
