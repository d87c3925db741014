"""The books in SQLite. Money is whole cents, as in invoice-models."""
from datetime import date

from sqlalchemy import Engine, ForeignKey, create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Account(Base):
    __tablename__ = "accounts"

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]


class Closing(Base):
    """The books are closed up to and including the latest of these days."""

    __tablename__ = "closings"

    day: Mapped[date] = mapped_column(primary_key=True)


class Line(Base):
    """Either `debit_cents` or `credit_cents` is an amount, the other one is NULL."""

    __tablename__ = "entry_lines"

    id: Mapped[int] = mapped_column(primary_key=True)
    entry_id: Mapped[int] = mapped_column(ForeignKey("entries.id"))
    position: Mapped[int]
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"))
    debit_cents: Mapped[int | None]
    credit_cents: Mapped[int | None]
    account: Mapped[Account] = relationship()


class Entry(Base):
    __tablename__ = "entries"

    id: Mapped[int] = mapped_column(primary_key=True)
    booked_on: Mapped[date]
    text: Mapped[str]
    lines: Mapped[list[Line]] = relationship(order_by=Line.position)


def open_database(url: str) -> Engine:
    """An engine on the SQLite database behind `url`, with all tables."""
    engine = create_engine(url)
    Base.metadata.create_all(engine)
    return engine
