# drill: python/move-sql-behind-port
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager


class SqliteStock:
    """The port on SQLite; only `transaction` makes anything permanent."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @contextmanager
    def transaction(self) -> Iterator[None]:
        with self._connection:
            yield

    def quantity(self, shelf: str, article: str) -> int:
        find = "SELECT quantity FROM stock WHERE shelf = ? AND article = ?"
        row = self._connection.execute(find, (shelf, article)).fetchone()
        return row[0] if row else 0

    def put(self, shelf: str, article: str, quantity: int) -> None:
        if quantity:
            self._connection.execute("INSERT OR REPLACE INTO stock VALUES (?, ?, ?)", (shelf, article, quantity))
        else:
            self._connection.execute("DELETE FROM stock WHERE shelf = ? AND article = ?", (shelf, article))

    def note(self, article: str, quantity: int, source: str | None, target: str) -> None:
        line = "INSERT INTO moves (article, quantity, source, target) VALUES (?, ?, ?, ?)"
        self._connection.execute(line, (article, quantity, source, target))

    def totals(self) -> dict[str, int]:
        return dict(self._connection.execute("SELECT article, SUM(quantity) FROM stock GROUP BY article"))
