# drill: python/move-sql-behind-port
import sqlite3


class NotEnough(Exception):
    def __init__(self, article: str, missing: int) -> None:
        super().__init__(f"{missing} {article} too few")
        self.article = article
        self.missing = missing


class StockService:
    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def receive(self, article: str, quantity: int, shelf: str) -> None:
        """Goods come in. ValueError if quantity is below 1."""
        if quantity < 1:
            raise ValueError("quantity must be at least 1")
        with self._connection:
            self._connection.execute(
                "INSERT INTO stock VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET quantity = quantity + excluded.quantity",
                (shelf, article, quantity),
            )
            self._connection.execute(
                "INSERT INTO moves (article, quantity, target) VALUES (?, ?, ?)", (article, quantity, shelf)
            )

    def move(self, article: str, quantity: int, source: str, target: str) -> None:
        """From shelf to shelf. ValueError if quantity is below 1 or it is the same shelf; NotEnough with what is missing."""
        self.move_all([(article, quantity)], source, target)

    def move_all(self, lines: list[tuple[str, int]], source: str, target: str) -> None:
        """All lines (article, quantity), in order, or none of them. The same errors as `move`."""
        if source == target:
            raise ValueError("source and target are the same shelf")
        with self._connection:
            for article, quantity in lines:
                self._move(article, quantity, source, target)

    def _move(self, article: str, quantity: int, source: str, target: str) -> None:
        if quantity < 1:
            raise ValueError("quantity must be at least 1")
        find = "SELECT quantity FROM stock WHERE shelf = ? AND article = ?"
        row = self._connection.execute(find, (source, article)).fetchone()
        there = row[0] if row else 0
        if there < quantity:
            raise NotEnough(article, quantity - there)
        if there == quantity:
            self._connection.execute("DELETE FROM stock WHERE shelf = ? AND article = ?", (source, article))
        else:
            self._connection.execute(
                "UPDATE stock SET quantity = ? WHERE shelf = ? AND article = ?", (there - quantity, source, article)
            )
        self._connection.execute(
            "INSERT INTO stock VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET quantity = quantity + excluded.quantity",
            (target, article, quantity),
        )
        self._connection.execute(
            "INSERT INTO moves (article, quantity, source, target) VALUES (?, ?, ?, ?)",
            (article, quantity, source, target),
        )

    def totals(self) -> dict[str, int]:
        """How many there are of each article, on all shelves."""
        return dict(self._connection.execute("SELECT article, SUM(quantity) FROM stock GROUP BY article"))
