"""The payments of the garage in SQLite. Leave this file as it is."""
from sqlalchemy import Engine, create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Payment(Base):
    """`receipt` is "pending", "sent" or "failed"."""

    __tablename__ = "payments"

    id: Mapped[int] = mapped_column(primary_key=True)
    invoice: Mapped[str] = mapped_column(unique=True)
    email: Mapped[str]
    cents: Mapped[int]
    receipt: Mapped[str] = mapped_column(default="pending")


def open_database(url: str) -> Engine:
    """An engine on the SQLite database behind `url`, with all tables."""
    engine = create_engine(url)
    Base.metadata.create_all(engine)
    return engine
