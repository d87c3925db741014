# drill: backend/conflict-409
from typing import Annotated, Any

from fastapi import FastAPI, HTTPException
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from sqlalchemy import Connection, Column, Integer, MetaData, String, Table, create_engine, insert, select, update
from sqlalchemy.exc import IntegrityError

metadata = MetaData()
customers = Table(
    "customers",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String, nullable=False),
    Column("tax_number", String, unique=True),
)
Text = Annotated[str, Field(min_length=1, strict=True)]


class CustomerIn(BaseModel):
    name: Text
    tax_number: Text | None = None


def owner(db: Connection, tax_number: str | None, but: int | None = None) -> int | None:
    if tax_number is None:
        return None
    query = select(customers.c.id).where(customers.c.tax_number == tax_number)
    if but is not None:
        query = query.where(customers.c.id != but)
    return db.scalar(query)


def taken(customer_id: int) -> JSONResponse:
    return JSONResponse({"detail": "Tax number is taken", "customer_id": customer_id}, 409)


def create_app(database_url: str) -> FastAPI:
    engine = create_engine(database_url)
    metadata.create_all(engine)
    app = FastAPI()

    def store(db: Connection, body: CustomerIn) -> tuple[int | None, int | None]:
        """(new id, None) or (None, id of the owner). The write lock is held after a failed INSERT, too."""
        try:
            result = db.execute(insert(customers).values(name=body.name, tax_number=body.tax_number))
        except IntegrityError:
            other = owner(db, body.tax_number)
            if other is None:
                raise
            return None, other
        return result.inserted_primary_key[0], None

    @app.post("/customers", status_code=201)
    def create(body: CustomerIn) -> Any:
        with engine.begin() as db:
            new, other = store(db, body)
        if other is not None:
            return taken(other)
        return {"id": new, "name": body.name, "tax_number": body.tax_number}

    @app.put("/customers/{customer_id}")
    def replace(customer_id: int, body: CustomerIn) -> Any:
        if abs(customer_id) >= 2**63:
            raise HTTPException(404)
        with engine.begin() as db:
            try:
                result = db.execute(
                    update(customers)
                    .where(customers.c.id == customer_id)
                    .values(name=body.name, tax_number=body.tax_number)
                )
            except IntegrityError:
                other = owner(db, body.tax_number, customer_id)
                if other is None:
                    raise
                return taken(other)
            if result.rowcount == 0:
                raise HTTPException(404)
        return {"id": customer_id, "name": body.name, "tax_number": body.tax_number}

    @app.get("/customers")
    def show() -> Any:
        with engine.connect() as db:
            return [dict(row._mapping) for row in db.execute(select(customers).order_by(customers.c.id))]

    @app.post("/customers/import")
    def import_all(body: list[CustomerIn]) -> Any:
        stored, refused = [], []
        with engine.begin() as db:
            for index, customer in enumerate(body):
                other = owner(db, customer.tax_number)
                if other is None:
                    new = db.execute(insert(customers).values(name=customer.name, tax_number=customer.tax_number)).inserted_primary_key[0]
                if other is None:
                    stored.append(new)
                else:
                    refused.append({"index": index, "customer_id": other})
        return {"stored": stored, "taken": refused}

    return app
