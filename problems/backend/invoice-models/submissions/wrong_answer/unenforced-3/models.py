# drill: backend/invoice-models
from datetime import date
from decimal import Decimal

from sqlalchemy import CheckConstraint, Engine, ForeignKey, Integer, String, TypeDecorator, UniqueConstraint, create_engine, event
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship, validates


class Base(DeclarativeBase):
    pass


class Cents(TypeDecorator):
    impl = Integer
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return None if value is None else int(value.scaleb(2))

    def process_result_value(self, value, dialect):
        return None if value is None else Decimal(value).scaleb(-2)


class Customer(Base):
    __tablename__ = "customers"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String, CheckConstraint("length(name) > 0"))
    invoices: Mapped[list["Invoice"]] = relationship(back_populates="customer", passive_deletes="all")


class Invoice(Base):
    __tablename__ = "invoices"
    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(unique=True)
    issued_on: Mapped[date]
    customer_id: Mapped[int] = mapped_column(ForeignKey(Customer.id, ondelete="RESTRICT"))
    customer: Mapped[Customer] = relationship(back_populates="invoices")
    lines: Mapped[list["Line"]] = relationship(cascade="all, delete-orphan", passive_deletes=True, order_by=lambda: Line.position)

    @property
    def total(self):
        return sum((line.quantity * line.price for line in self.lines), Decimal(0)).quantize(Decimal("0.00"))


class Line(Base):
    __tablename__ = "invoice_lines"
    __table_args__ = (UniqueConstraint("invoice_id", "position"), CheckConstraint("quantity >= 1"), CheckConstraint("price_cents >= 0"))
    id: Mapped[int] = mapped_column(primary_key=True)
    invoice_id: Mapped[int] = mapped_column(ForeignKey(Invoice.id, ondelete="CASCADE"))
    position: Mapped[int]
    text: Mapped[str]
    quantity: Mapped[int]
    price: Mapped[Decimal] = mapped_column("price_cents", Cents)

    @validates("price")
    def check(self, key, price):
        if not isinstance(price, Decimal):
            raise TypeError(price)
        if price < 0 or (price.normalize().as_tuple().exponent < -2 if len(price.as_tuple().digits) <= 28 else price % Decimal("0.01") != 0):
            raise ValueError(price)
        return price


def open_database(url: str) -> Engine:
    engine = create_engine(url)
    event.listen(engine, "connect", lambda c, r: c.execute("PRAGMA foreign_keys = ON"))
    Base.metadata.create_all(engine)
    return engine
