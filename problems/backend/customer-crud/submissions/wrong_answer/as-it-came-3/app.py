# drill: backend/customer-crud
from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Request, Response, status
from models import Base, Customer, CustomerIn, CustomerOut
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session, sessionmaker


def get_session(request: Request) -> Iterator[Session]:
    with request.app.state.sessions() as session:
        yield session


Db = Annotated[Session, Depends(get_session)]


def existing(customer_id: int, db: Db) -> Customer:
    customer = db.get(Customer, customer_id)
    if customer is None:
        raise HTTPException(status.HTTP_404_NOT_FOUND, "Customer not found")
    return customer


Existing = Annotated[Customer, Depends(existing)]


def create_app(database_url: str) -> FastAPI:
    """The customer service on the SQLite database behind `database_url`."""
    engine = create_engine(database_url)
    Base.metadata.create_all(engine)
    app = FastAPI()
    app.state.sessions = sessionmaker(engine)

    @app.post("/customers", status_code=status.HTTP_201_CREATED, response_model=CustomerOut)
    def create(body: CustomerIn, db: Db, response: Response) -> Customer:
        customer = Customer(**body.model_dump())
        db.add(customer)
        db.commit()
        response.headers["Location"] = f"/customers/{customer.id}"
        return customer

    @app.get("/customers", response_model=list[CustomerOut])
    def list_all(db: Db) -> list[Customer]:
        return list(db.scalars(select(Customer).order_by(Customer.id)))

    @app.get("/customers/{customer_id}", response_model=CustomerOut)
    def read(customer: Existing) -> Customer:
        return customer

    @app.put("/customers/{customer_id}", response_model=CustomerOut)
    def replace(customer: Existing, body: CustomerIn, db: Db) -> Customer:
        for field, value in body.model_dump().items():
            setattr(customer, field, value)
        db.commit()
        return customer

    @app.delete("/customers/{customer_id}", status_code=status.HTTP_204_NO_CONTENT)
    def delete(customer: Existing, db: Db) -> None:
        db.delete(customer)
        db.commit()

    return app
