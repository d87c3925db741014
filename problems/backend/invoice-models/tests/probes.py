"""Uses the models and the tables and returns plain values, rows, and the names of exceptions."""
import os
import sqlite3
import tempfile
from datetime import date
from decimal import Decimal

from models import Customer, Invoice, Line, open_database
from sqlalchemy import event, select
from sqlalchemy.orm import Session
from sqlalchemy.pool import Pool

try:  # Loaded by the first connection otherwise: named here so that the judge loads it once and not for each test.
    import sqlalchemy.dialects.sqlite
except ImportError:
    pass

@event.listens_for(Pool, "connect")
def _turn_round(connection, record):
    """SQLite would often give rows in the order of an index by luck. What has no ORDER BY now comes backwards."""
    connection.execute("PRAGMA reverse_unordered_selects = ON")


TABLES = {
    "customers": "id, name",
    "invoices": "id, number, issued_on, customer_id",
    "invoice_lines": "invoice_id, position, text, quantity, price_cents",
}


class _Garage:
    def __init__(self):
        self.file = os.path.join(tempfile.mkdtemp(dir=os.getcwd()), "garage.db")
        self.engine = open_database(f"sqlite:///{self.file}")

    def sql(self, *statements):
        """The rows of each, or the name of its exception, on a connection of another program."""
        database = sqlite3.connect(self.file, isolation_level=None)
        database.execute("PRAGMA foreign_keys = ON")
        results = []
        for statement in statements:
            try:
                results.append(database.execute(statement).fetchall())
            except sqlite3.Error as error:
                results.append(type(error).__name__)
        database.close()
        return results

    def rows(self):
        return dict(zip(TABLES, self.sql(*(f"SELECT {columns} FROM {table} ORDER BY 1, 2" for table, columns in TABLES.items()))))


def line(position, text="work", quantity=1, price="1.00"):
    return Line(position=position, text=text, quantity=quantity, price=Decimal(price))


def invoice(lines, number="R1", customer="Weber"):
    return Invoice(number=number, issued_on=date(2026, 3, 31), customer=Customer(name=customer), lines=[line(*each) for each in lines])


def _ended(action):
    try:
        return action()
    except (TypeError, ValueError) as error:
        return "TypeError" if isinstance(error, TypeError) else "ValueError"
    except Exception as error:
        return type(error).__name__


def stored(*lines):
    """The rows of all tables after an invoice with these (position, text, quantity, price) was stored."""
    garage = _Garage()
    with Session(garage.engine) as session:
        session.add(invoice(lines))
        session.commit()
    return garage.rows()


def storage_classes(*prices):
    """[(storage class, value), …] of the prices in the table."""
    garage = _Garage()
    with Session(garage.engine) as session:
        session.add(invoice([(n, "x", 1, price) for n, price in enumerate(prices)]))
        session.commit()
    return garage.sql("SELECT typeof(price_cents), price_cents FROM invoice_lines ORDER BY position")[0]


def loaded(*lines):
    """Texts, prices that are equal to those assigned, and the total of an invoice that was stored and loaded again."""
    garage = _Garage()
    with Session(garage.engine) as session:
        session.add(invoice(lines))
        session.commit()
    with Session(garage.engine) as session:
        found = session.scalars(select(Invoice)).one()
        assigned = {position: Decimal(price) for position, _, _, price in lines}
        return {
            "texts": [each.text for each in found.lines],
            "equal prices": all(type(each.price) is Decimal and each.price == assigned[each.position] for each in found.lines),
            "total": found.total,
            "customer": found.customer.name,
            "day": found.issued_on,
        }


def total(*lines):
    """Of an invoice that is not stored."""
    return invoice(lines).total


def priced(*prices):
    """What becomes of a line with each price: "fine" or the exception, by constructor and by assignment."""
    def made(price):
        Line(position=1, text="x", quantity=1, price=price)
        return "fine"

    def assigned(price):
        line(1).price = price
        return "fine"

    return [(_ended(lambda: made(price)), _ended(lambda: assigned(price))) for price in prices]


def removed(*positions):
    """Rows of the lines 1, 2, 3 after those with these positions were taken off, or the exception."""
    garage = _Garage()

    def play():
        with Session(garage.engine) as session:
            session.add(invoice([(1,), (2,), (3,)]))
            session.commit()
            found = session.scalars(select(Invoice)).one()
            for each in [each for each in found.lines if each.position in positions]:
                found.lines.remove(each)
            session.commit()
        return garage.sql("SELECT invoice_id, position FROM invoice_lines ORDER BY position")[0]

    return _ended(play)


def deleted(what):
    """Rows after session.delete of "invoice" R1, "customer" (of R1), or "idle customer"; or the exception and the rows."""
    garage = _Garage()
    with Session(garage.engine) as session:
        first, second = invoice([(1,), (2,)]), invoice([(1,)], "R2", "Okoro")
        session.add_all([first, second, Customer(name="Idle")])
        session.commit()

    def play():
        with Session(garage.engine) as session:
            if what == "invoice":
                session.delete(session.scalars(select(Invoice).where(Invoice.number == "R1")).one())
            else:
                name = "Weber" if what == "customer" else "Idle"
                session.delete(session.scalars(select(Customer).where(Customer.name == name)).one())
            session.commit()
        return "done"

    ended = _ended(play)
    rows = garage.rows()
    return ended, sorted(row[1] for row in rows["customers"]), [row[1] for row in rows["invoices"]], len(rows["invoice_lines"])


BASE = (
    "INSERT INTO customers (id, name) VALUES (1, 'Weber'), (2, 'Idle')",
    "INSERT INTO invoices (id, number, issued_on, customer_id) VALUES (1, 'R1', '2026-03-31', 1)",
    "INSERT INTO invoice_lines (invoice_id, position, text, quantity, price_cents) VALUES (1, 1, 'work', 1, 0)",
)


def sql(*statements):
    """What another program gets for its statements, after it has stored a customer 1 with an invoice 1, and a customer 2."""
    garage = _Garage()
    return garage.sql(*BASE, *statements)[len(BASE):]


def through_engine(*statements):
    """Each on a connection of the engine's own: "fine", or the exception."""
    garage = _Garage()
    garage.sql(*BASE)

    def run(statement):
        with garage.engine.begin() as connection:
            connection.exec_driver_sql(statement)
        return "fine"

    with garage.engine.connect():  # so that a second connection must be opened
        found = [_ended(lambda: run(statement)) for statement in statements]
    return found, garage.sql("SELECT count(*) FROM invoice_lines")[0][0][0]


def opened_again():
    """Rows after the database was opened a second time."""
    garage = _Garage()
    garage.sql(*BASE)
    open_database(f"sqlite:///{garage.file}")
    return garage.rows()
