from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]


class Base(DeclarativeBase):
    pass


class Customer(Base):
    __tablename__ = "customers"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    city: Mapped[str | None]
    internal_note: Mapped[str | None]


class CustomerIn(BaseModel):
    name: Name
    city: str | None = None
    internal_note: str | None = None


class CustomerOut(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: int
    name: str
    city: str | None
