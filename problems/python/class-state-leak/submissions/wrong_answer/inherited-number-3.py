# drill: python/class-state-leak
from __future__ import annotations

from collections import Counter
from collections.abc import Iterable


class Basket:
    """The articles that one visitor wants to buy."""

    limit = 20
    _opened: Counter[str] = Counter()

    def __init__(self, articles: Iterable[str] = ()) -> None:
        self._articles = list(articles)
        for cls in type(self).__mro__:
            if issubclass(cls, Basket):
                Basket._opened[cls.__name__] += 1

    def add(self, article: str) -> None:
        """Put one more article at the end; ValueError where the basket is full."""
        if len(self._articles) >= self.limit:
            raise ValueError("the basket is full")
        self._articles.append(article)

    def articles(self) -> list[str]:
        """What is in the basket, in order."""
        return list(self._articles)

    @classmethod
    def opened(cls) -> int:
        """How many baskets of this class and of its subclasses have been made."""
        return cls._opened[cls.__name__]
