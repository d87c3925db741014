# drill: python/move-sql-behind-port
"""Keeps changes of a transaction in memory and writes all of them at its end."""
from contextlib import contextmanager


class SqliteStock:
    def __init__(self, connection):
        self.connection = connection
        self.changed, self.noted = {}, []

    @contextmanager
    def transaction(self):
        try:
            yield
            self.write(self.changed, self.noted)
        finally:
            self.changed, self.noted = {}, []

    def quantity(self, shelf, article):
        if (shelf, article) in self.changed:
            return self.changed[shelf, article]
        find = "SELECT COALESCE(SUM(quantity), 0) FROM stock WHERE (shelf, article) = (?, ?)"
        (number,) = self.connection.execute(find, (shelf, article)).fetchone()
        return number

    def put(self, shelf, article, quantity):
        self.changed[shelf, article] = quantity

    def note(self, *entry):
        self.noted.append(entry)

    def write(self, changed, noted):
        with self.connection as database:
            database.executemany("DELETE FROM stock WHERE (shelf, article) = (?, ?)", changed)
            rows = [(*place, quantity) for place, quantity in changed.items() if quantity]
            database.executemany("INSERT INTO stock VALUES (?, ?, ?)", rows)
            database.executemany("INSERT INTO moves (article, quantity, source, target) VALUES (?, ?, ?, ?)", noted)

    def totals(self):
        return {
            article: total
            for article, total in self.connection.execute("SELECT article, SUM(quantity) FROM stock GROUP BY 1")
        }
