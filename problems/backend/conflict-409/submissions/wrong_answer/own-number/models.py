from typing import Annotated

from pydantic import BaseModel, StringConstraints
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

Text = Annotated[str, StringConstraints(min_length=1)]


class Base(DeclarativeBase):
    pass


class Customer(Base):
    __tablename__ = "customers"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    tax_number: Mapped[str | None] = mapped_column(unique=True)


class CustomerIn(BaseModel):
    name: Text
    tax_number: Text | None = None


class CustomerOut(BaseModel):
    id: int
    name: str
    tax_number: str | None
