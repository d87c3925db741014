# drill: python/class-state-leak
class Basket:
    """One list, shared on purpose, remembers the class of each basket; counting is left to whoever asks."""

    limit = 20
    _kinds = []

    def __init__(self, articles=()):
        self._articles = [*articles]
        self._kinds.append(type(self))

    def add(self, article):
        if len(self._articles) < self.limit:
            self._articles.append(article)
        else:
            raise ValueError(f"no more than {self.limit}")

    def articles(self):
        return self._articles[:]

    @classmethod
    def opened(cls):
        return sum(issubclass(kind, cls) for kind in cls._kinds)
