# drill: python/move-sql-behind-port
import sqlite3


class SqliteStock:
    """The port on SQLite."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        raise NotImplementedError
