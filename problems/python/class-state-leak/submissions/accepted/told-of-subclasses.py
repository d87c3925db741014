# drill: python/class-state-leak
class Basket:
    """Each class gets a number of its own when it is made; a basket is reported to the set of all classes above it."""

    limit = 20
    number = 0

    def __init_subclass__(cls):
        cls.number = 0

    def __init__(self, articles=()):
        self.content = tuple(articles)
        for kind in family(type(self)):
            kind.number += 1

    def add(self, article):
        if len(self.content) >= self.limit:
            raise ValueError
        self.content += (article,)

    def articles(self):
        return list(self.content)

    @classmethod
    def opened(cls):
        return cls.number


def family(kind):
    if not issubclass(kind, Basket):
        return set()
    return {kind}.union(*map(family, kind.__bases__))
