# drill: backend/invoice-models
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import CheckConstraint, Engine, ForeignKey, Integer, UniqueConstraint, create_engine, event
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship, validates
from sqlalchemy.types import TypeDecorator

CENT = Decimal("0.01")


class Cents(TypeDecorator[Decimal]):
    """A Decimal of two places that is stored as a whole number of cents."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Any) -> int:
        return int(value * 100)

    def process_result_value(self, value: Any, dialect: Any) -> Decimal:
        return value * CENT


class Base(DeclarativeBase):
    pass


class Customer(Base):
    __tablename__ = "customers"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(CheckConstraint("name <> ''"))


class Line(Base):
    __tablename__ = "invoice_lines"
    __table_args__ = (UniqueConstraint("invoice_id", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    invoice_id: Mapped[int] = mapped_column(ForeignKey("invoices.id", ondelete="CASCADE"))
    position: Mapped[int]
    text: Mapped[str]
    quantity: Mapped[int] = mapped_column(CheckConstraint("quantity > 0"))
    price: Mapped[Decimal] = mapped_column(
        "price_cents", Cents, CheckConstraint("price_cents >= 0 AND typeof(price_cents) = 'integer'")
    )

    @validates("price")
    def whole_cents(self, key: str, price: Decimal) -> Decimal:
        if not isinstance(price, Decimal):
            raise TypeError(f"a price is a Decimal, not {price!r}")
        if price < 0 or price % CENT:
            raise ValueError(f"a price is zero or more whole cents, not {price}")
        return price


class Invoice(Base):
    __tablename__ = "invoices"

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(unique=True)
    issued_on: Mapped[date]
    customer_id: Mapped[int] = mapped_column(ForeignKey("customers.id"))
    customer: Mapped[Customer] = relationship()
    lines: Mapped[list[Line]] = relationship(cascade="all, delete-orphan", order_by=Line.position)

    @property
    def total(self) -> Decimal:
        return sum((line.quantity * line.price for line in self.lines), Decimal()).quantize(CENT)


def open_database(url: str) -> Engine:
    """An engine on the SQLite database behind `url`, with all tables, and with foreign keys kept."""
    engine = create_engine(url)

    def keep_foreign_keys(connection: Any, record: object) -> None:
        connection.execute("PRAGMA foreign_keys = ON")

    Base.metadata.create_all(engine)
    return engine
