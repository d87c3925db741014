# drill: backend/invoice-models
"""Tables first, then plain classes mapped onto them; the price is a property over the cents."""
import decimal

from sqlalchemy import (
    CheckConstraint, Column, Date, ForeignKey, Integer, String, Table, UniqueConstraint, create_engine, event,
)
from sqlalchemy.orm import registry, relationship

mapping = registry()
Base = mapping.generate_base()


class Customer(Base):
    __table__ = Table(
        "customers", mapping.metadata,
        Column("id", Integer, primary_key=True),
        Column("name", String, CheckConstraint("length(name) > 0"), nullable=False),
    )


class Invoice(Base):
    __table__ = Table(
        "invoices", mapping.metadata,
        Column("id", Integer, primary_key=True),
        Column("number", String, nullable=False),
        Column("issued_on", Date, nullable=False),
        Column("customer_id", ForeignKey("customers.id"), nullable=False),
        UniqueConstraint("number"),
    )
    customer = relationship("Customer")
    lines = relationship("Line", order_by="Line.position", cascade="save-update, merge, delete, delete-orphan")

    @property
    def total(self):
        return decimal.Decimal(sum(line.quantity * line.price_cents for line in self.lines)).scaleb(-2)


class Line(Base):
    __table__ = Table(
        "invoice_lines", mapping.metadata,
        Column("id", Integer, primary_key=True),
        Column("invoice_id", ForeignKey("invoices.id", ondelete="CASCADE"), nullable=False),
        Column("position", Integer, nullable=False),
        Column("text", String, nullable=False),
        Column("quantity", Integer, nullable=False),
        Column("price_cents", Integer, nullable=False),
        UniqueConstraint("invoice_id", "position"),
        CheckConstraint("quantity >= 1 AND price_cents >= 0"),
        CheckConstraint("price_cents = CAST(price_cents AS INTEGER)"),
    )

    @property
    def price(self):
        return decimal.Decimal(self.price_cents).scaleb(-2)

    @price.setter
    def price(self, price):
        if type(price) is not decimal.Decimal:
            raise TypeError("Decimal")
        cents = price.scaleb(2)
        if cents != int(cents) or cents < 0:
            raise ValueError("whole cents, not negative")
        self.price_cents = int(cents)


def open_database(url):
    engine = create_engine(url)
    event.listen(engine, "connect", lambda connection, record: connection.execute("PRAGMA foreign_keys = 1"))
    mapping.metadata.create_all(engine)
    return engine
