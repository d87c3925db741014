# drill: python/class-state-leak
from __future__ import annotations

from collections.abc import Iterable


class Basket:
    """The articles that one visitor wants to buy. Several things are wrong here."""

    limit = 20
    _articles: list[str] = []
    _opened = 0

    def __init__(self, articles: Iterable[str] = ()) -> None:
        self._articles.extend(articles)
        self._opened += 1

    def add(self, article: str) -> None:
        """Put one more article at the end; ValueError where the basket is full."""
        if len(self._articles) >= Basket.limit:
            raise ValueError("the basket is full")
        self._articles.append(article)

    def articles(self) -> list[str]:
        """What is in the basket, in order."""
        return self._articles

    @classmethod
    def opened(cls) -> int:
        """How many baskets of this class and of its subclasses have been made."""
        return cls._opened
