# drill: python/move-sql-behind-port
from contextlib import AbstractContextManager
from typing import Protocol


class NotEnough(Exception):
    def __init__(self, article: str, missing: int) -> None:
        super().__init__(f"{missing} {article} too few")
        self.article = article
        self.missing = missing


class Storage(Protocol):
    """What the service asks of a storage."""

    def transaction(self) -> AbstractContextManager[object]: ...

    def quantity(self, shelf: str, article: str, /) -> int: ...

    def put(self, shelf: str, article: str, quantity: int, /) -> None: ...

    def note(self, article: str, quantity: int, source: str | None, target: str, /) -> None: ...

    def totals(self) -> dict[str, int]: ...


class StockService:
    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    def receive(self, article: str, quantity: int, shelf: str) -> None:
        """Goods come in. ValueError if quantity is below 1."""
        if quantity < 1:
            raise ValueError("quantity must be at least 1")
        with self._storage.transaction():
            self._storage.put(shelf, article, self._storage.quantity(shelf, article) + quantity)
            self._storage.note(article, quantity, None, shelf)

    def move(self, article: str, quantity: int, source: str, target: str) -> None:
        """From shelf to shelf. ValueError if quantity is below 1 or it is the same shelf; NotEnough with what is missing."""
        self.move_all([(article, quantity)], source, target)

    def move_all(self, lines: list[tuple[str, int]], source: str, target: str) -> None:
        """All lines (article, quantity), in order, or none of them. The same errors as `move`."""
        if source == target:
            raise ValueError("source and target are the same shelf")
        with self._storage.transaction():
            done = []
            try:
                for article, quantity in lines:
                    self._move(article, quantity, source, target)
                    done.append((article, quantity))
            except NotEnough:
                for article, quantity in done:
                    self._move(article, quantity, target, source)
                raise

    def _move(self, article: str, quantity: int, source: str, target: str) -> None:
        if quantity < 1:
            raise ValueError("quantity must be at least 1")
        there = self._storage.quantity(source, article)
        if there < quantity:
            raise NotEnough(article, quantity - there)
        self._storage.put(source, article, there - quantity)
        self._storage.put(target, article, self._storage.quantity(target, article) + quantity)
        self._storage.note(article, quantity, source, target)

    def totals(self) -> dict[str, int]:
        """How many there are of each article, on all shelves."""
        return self._storage.totals()
