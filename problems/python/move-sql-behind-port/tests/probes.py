"""Runs the service on a storage in memory that watches it, and the storage on SQLite beside a second connection."""
import importlib
import os
import sqlite3
import sys
import tempfile
from contextlib import contextmanager

_TABLES = """
CREATE TABLE stock (shelf TEXT, article TEXT, quantity INTEGER NOT NULL CHECK (quantity > 0), PRIMARY KEY (shelf, article));
CREATE TABLE moves (id INTEGER PRIMARY KEY, article TEXT NOT NULL, quantity INTEGER NOT NULL, source TEXT, target TEXT NOT NULL);
"""


class _Memory:
    """The port in memory. It writes down what is done when, and can fail on purpose."""

    def __init__(self, stock, breaks):
        self.stock, self.moves, self.breaks, self.writes = dict(stock), [], breaks, []
        self.inside = False
        self.transactions, self.outside = [], []
        self.after = None

    @contextmanager
    def transaction(self):
        if self.inside:
            self.transactions.append("one inside another")
        before, self.inside = (dict(self.stock), list(self.moves)), True
        try:
            yield
        except BaseException:
            self.stock, self.moves = before
            self.transactions.append("taken back")
            raise
        else:
            self.transactions.append("permanent")
        finally:
            self.inside = False

    def quantity(self, shelf, article, /):
        self._seen("quantity")
        return self.stock.get((shelf, article), 0)

    def put(self, shelf, article, quantity, /):
        self._seen("put")
        self.writes.append(("put", shelf, article, quantity))
        self.stock[shelf, article] = quantity

    def note(self, article, quantity, source, target, /):
        self._seen("note")
        self.writes.append(("note", article, quantity, source, target))
        self.moves.append((article, quantity, source, target))

    def totals(self):
        found = {}
        for (_, article), quantity in self.stock.items():
            found[article] = found.get(article, 0) + quantity
        return {article: total for article, total in found.items() if total}

    def _seen(self, method):
        if not self.inside:
            self.outside.append(method)
        if self.after is not None:
            self.after.append(method)
        elif method in self.breaks:
            self.after = []
            raise OSError(self.breaks[method])


def in_memory(stock, calls, breaks):
    """What the service does with stock {"A1 bolt": 5} on a storage in memory, where neither sqlite3 nor storage.py can be
    imported. breaks: {"note": "disk full"} lets that method of the port raise OSError, once.
    """
    kept = {name: sys.modules.pop(name, None) for name in ("sqlite3", "storage", "service")}
    sys.modules["sqlite3"] = sys.modules["storage"] = None
    try:
        try:
            service = importlib.import_module("service")
        except ImportError as error:
            return f"importing service.py needs {error.name}, which is not there"
        memory = _Memory({tuple(place.split()): number for place, number in stock.items()}, breaks)
        results = _results(service, service.StockService(memory), calls)
    finally:
        sys.modules.update((name, module) for name, module in kept.items() if module is not None)
        for name in ("storage", "service"):
            if kept[name] is None:
                sys.modules.pop(name, None)
    return {
        "results": results,
        "stock": {" ".join(place): number for place, number in sorted(memory.stock.items()) if number},
        "journal": memory.moves,
        "writes": memory.writes,
        "transactions": memory.transactions,
        "outside": memory.outside,
        "used after the error": memory.after,
    }


def _results(service, stock, calls):
    results = []
    for name, *arguments in calls:
        try:
            results.append(getattr(stock, name)(*arguments))
        except service.NotEnough as error:
            results.append(f"NotEnough({error.article!r}, {error.missing}): {error}")
        except ImportError as error:
            results.append(f"the service needs {error.name}, which is not there")
        except OSError as error:
            results.append(f"OSError: {error}")
        except ValueError as error:
            results.append(type(error).__name__)
        except Exception as error:
            results.append(f"{type(error).__name__}: {error}")
    return results


class _Database:
    def __init__(self):
        self.file = os.path.join(tempfile.mkdtemp(dir=os.getcwd()), "stock.db")
        self.connection = sqlite3.connect(self.file)
        self.connection.executescript(_TABLES)

    def seen(self):
        """What another connection reads."""
        other = sqlite3.connect(self.file)
        try:
            stock = other.execute("SELECT shelf || ' ' || article, quantity FROM stock ORDER BY 1").fetchall()
            return dict(stock), other.execute("SELECT article, quantity, source, target FROM moves ORDER BY id").fetchall()
        finally:
            other.close()


def on_sqlite(calls):
    """Results of the calls on service and storage together; stock and journal as another connection reads them."""
    service, storage = importlib.import_module("service"), importlib.import_module("storage")
    database = _Database()
    results = _results(service, service.StockService(storage.SqliteStock(database.connection)), calls)
    stock, journal = database.seen()
    return {"results": results, "stock": stock, "journal": journal}


def storage_alone(*lines):
    """Runs the lines with `storage`, where service.py cannot be imported. `seen()` is (stock, journal) as another connection
    reads them. Gives what the last line is worth.
    """
    sys.modules["service"] = None
    database = _Database()
    names = {"seen": database.seen}
    names["storage"] = importlib.import_module("storage").SqliteStock(database.connection)
    try:
        for line in lines[:-1]:
            exec(line, names)
        return eval(lines[-1], names)
    except sqlite3.Error as error:
        return f"{type(error).__name__}: {error}"
