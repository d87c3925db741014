# drill: backend/customer-crud
"""Without the ORM: one table, one transaction per request, responses put together by hand."""
from fastapi import FastAPI
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel, field_validator
from sqlalchemy import Column, Integer, MetaData, String, Table, create_engine

metadata = MetaData()
customers = Table(
    "customers", metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String, nullable=False),
    Column("city", String),
    Column("internal_note", String),
)
shown = customers.c.id, customers.c.name, customers.c.city


class Wanted(BaseModel):
    name: str
    city: str | None = None
    internal_note: str | None = None

    @field_validator("name")
    @classmethod
    def trimmed(cls, name):
        if not 1 <= len(name.strip(" ")) <= 100:
            raise ValueError("1 to 100 characters")
        return name


def one(row, status=200):
    if row is None:
        return JSONResponse({"detail": "Customer not found"}, 404)
    headers = {"location": f"/customers/{row.id}"} if status == 201 else {}
    return JSONResponse(dict(row._mapping), status, headers)


def create_app(database_url):
    app = FastAPI()
    engine = create_engine(database_url)
    metadata.create_all(engine)

    @app.post("/customers")
    async def create(wanted: Wanted):
        with engine.begin() as connection:
            row = connection.execute(customers.insert().values(wanted.model_dump()).returning(*shown)).one()
        return one(row, 201)

    @app.get("/customers")
    async def index():
        with engine.connect() as connection:
            rows = connection.execute(customers.select().with_only_columns(*shown).order_by(customers.c.id)).all()
        return JSONResponse([dict(row._mapping) for row in rows])

    @app.get("/customers/{number}")
    async def read(number: int):
        with engine.connect() as connection:
            query = customers.select().with_only_columns(*shown).where(customers.c.id == number)
            return one(connection.execute(query).one_or_none())

    @app.put("/customers/{number}")
    async def replace(number: int, wanted: Wanted):
        change = customers.update().where(customers.c.id == number).values(wanted.model_dump()).returning(*shown)
        with engine.begin() as connection:
            row = connection.execute(change).one_or_none()
        return one(row)

    @app.delete("/customers/{number}")
    async def delete(number: int):
        with engine.begin() as connection:
            gone = connection.execute(customers.delete().where(customers.c.id == number)).rowcount
        return Response(status_code=204) if gone else one(None)

    return app
