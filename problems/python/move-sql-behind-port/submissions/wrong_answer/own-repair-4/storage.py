# drill: python/move-sql-behind-port
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager


class SqliteStock:
    """The port on SQLite."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @contextmanager
    def transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.commit()
        except BaseException:
            self._connection.rollback()
            raise

    def quantity(self, shelf: str, article: str) -> int:
        query = "SELECT quantity FROM stock WHERE shelf = ? AND article = ?"
        row = self._connection.execute(query, (shelf, article)).fetchone()
        return row[0] if row else 0

    def put(self, shelf: str, article: str, quantity: int) -> None:
        if quantity == 0:
            self._connection.execute("DELETE FROM stock WHERE shelf = ? AND article = ?", (shelf, article))
        else:
            self._connection.execute(
                "INSERT INTO stock (shelf, article, quantity) VALUES (?, ?, ?)"
                " ON CONFLICT (shelf, article) DO UPDATE SET quantity = excluded.quantity",
                (shelf, article, quantity),
            )

    def note(self, article: str, quantity: int, source: str | None, target: str) -> None:
        self._connection.execute(
            "INSERT INTO moves (article, quantity, source, target) VALUES (?, ?, ?, ?)",
            (article, quantity, source, target),
        )

    def totals(self) -> dict[str, int]:
        return dict(self._connection.execute("SELECT article, SUM(quantity) FROM stock GROUP BY article"))
