def kept(items):
    return [*items]
