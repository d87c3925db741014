# drill: backend/conflict-409
from collections.abc import Iterator
from typing import Annotated, Any

from fastapi import Depends, FastAPI, HTTPException, Request
from fastapi.responses import JSONResponse
from models import Base, Customer, CustomerIn, CustomerOut
from sqlalchemy import create_engine, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, sessionmaker


class Taken(Exception):
    def __init__(self, customer_id: int) -> None:
        self.customer_id = customer_id


def get_session(request: Request) -> Iterator[Session]:
    with request.app.state.sessions() as session:
        yield session


Db = Annotated[Session, Depends(get_session)]


def store(customer: Customer, db: Session) -> None:
    """Commits. Raises Taken, with the session as good as new, where another customer has the number."""
    number = customer.tax_number
    with db.no_autoflush:
        owner = db.scalar(select(Customer.id).where(Customer.tax_number == number, Customer.id != customer.id))
    if owner is not None:
        db.rollback()
        raise Taken(owner)
    db.add(customer)
    try:
        db.commit()
    except IntegrityError:
        db.rollback()
        owner = number and db.scalar(select(Customer.id).where(Customer.tax_number == number).where(Customer.id != customer.id))
        if owner is None:
            raise
        raise Taken(owner) from None


def create_app(database_url: str) -> FastAPI:
    """The customer service on the SQLite database behind `database_url`; no tax number is in it twice."""
    engine = create_engine(database_url)
    Base.metadata.create_all(engine)
    app = FastAPI()
    app.state.sessions = sessionmaker(engine)

    @app.exception_handler(Taken)
    def conflict(request: Request, taken: Taken) -> JSONResponse:
        return JSONResponse({"detail": "Tax number is taken", "customer_id": taken.customer_id}, 409)

    @app.post("/customers", status_code=201, response_model=CustomerOut)
    def create(body: CustomerIn, db: Db) -> Customer:
        customer = Customer(**body.model_dump())
        store(customer, db)
        return customer

    @app.get("/customers", response_model=list[CustomerOut])
    def index(db: Db) -> Any:
        return db.scalars(select(Customer).order_by(Customer.id))

    @app.put("/customers/{customer_id}", response_model=CustomerOut)
    def replace(customer_id: int, body: CustomerIn, db: Db) -> Customer:
        customer = db.get(Customer, customer_id)
        if customer is None:
            raise HTTPException(404)
        customer.name, customer.tax_number = body.name, body.tax_number
        store(customer, db)
        return customer

    @app.post("/customers/import")
    def take_over(body: list[CustomerIn], db: Db) -> dict[str, Any]:
        stored, taken = [], []
        for place, wanted in enumerate(body):
            customer = Customer(**wanted.model_dump())
            try:
                store(customer, db)
                stored.append(customer.id)
            except Taken as conflict:
                taken.append({"index": place, "customer_id": conflict.customer_id})
        return {"stored": stored, "taken": taken}

    return app
