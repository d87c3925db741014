# drill: backend/conflict-409
"""Looks first, but holds the lock for writing from the first look to the end."""
from fastapi import Depends, FastAPI, HTTPException
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from sqlalchemy import create_engine, event, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Customer(Base):
    __tablename__ = "customers"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    tax_number: Mapped[str | None] = mapped_column(unique=True)

    def shown(self):
        return {"id": self.id, "name": self.name, "tax_number": self.tax_number}


class Wanted(BaseModel):
    name: str = Field(min_length=1)
    tax_number: str | None = Field(None, min_length=1)


def locking(database_url):
    engine = create_engine(database_url)

    @event.listens_for(engine, "begin")
    def lock(connection):
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def owner(number, session):
    return number and session.scalar(select(Customer.id).where(Customer.tax_number == number))


def create_app(database_url):
    engine = locking(database_url)
    Base.metadata.create_all(engine)
    app = FastAPI()

    def one_session():
        with Session(engine) as session, session.begin():
            yield session

    Db = Depends(one_session, scope="function")

    def conflict(customer_id):
        return JSONResponse({"detail": "Tax number is taken", "customer_id": customer_id}, 409)

    @app.post("/customers", status_code=201)
    def create(wanted: Wanted, session: Session = Db):
        if taken := owner(wanted.tax_number, session):
            return conflict(taken)
        customer = Customer(**dict(wanted))
        session.add(customer)
        session.flush()
        return customer.shown()

    @app.get("/customers")
    def index(session: Session = Db):
        return [customer.shown() for customer in session.scalars(select(Customer).order_by(Customer.id))]

    @app.put("/customers/{number}")
    def replace(number: int, wanted: Wanted, session: Session = Db):
        customer = session.get(Customer, number)
        if not customer:
            raise HTTPException(404)
        if (taken := owner(wanted.tax_number, session)) and taken != number:
            return conflict(taken)
        customer.name, customer.tax_number = wanted.name, wanted.tax_number
        return customer.shown()

    @app.post("/customers/import")
    def take_over(wanted: list[Wanted], session: Session = Db):
        stored, taken = [], []
        for index, one in enumerate(wanted):
            if there := owner(one.tax_number, session):
                taken.append({"index": index, "customer_id": there})
                continue
            customer = Customer(**dict(one))
            session.add(customer)
            session.flush()
            stored.append(customer.id)
        return {"stored": stored, "taken": taken}

    return app
