# drill: backend/conflict-409
"""Each change is one statement that cannot fail on a taken number, and says by its rows whether it changed anything."""
from fastapi import FastAPI
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel, Field
from sqlalchemy import Column, Integer, MetaData, String, Table, UniqueConstraint, create_engine, exists, literal, select
from sqlalchemy.dialects.sqlite import insert

metadata = MetaData()
customers = Table(
    "customers", metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String),
    Column("tax_number", String),
    UniqueConstraint("tax_number"),
)
other = customers.alias()


class Wanted(BaseModel):
    name: str = Field(min_length=1)
    tax_number: str | None = Field(default=None, min_length=1)


def conflict(owner):
    return JSONResponse({"detail": "Tax number is taken", "customer_id": owner}, 409)


def owner_of(number, connection):
    return connection.scalar(select(customers.c.id).where(customers.c.tax_number == number))


def stored(wanted, connection):
    row = insert(customers).values(wanted.model_dump()).on_conflict_do_nothing()
    return connection.execute(row.returning(*customers.c)).mappings().one_or_none()


def create_app(database_url):
    engine = create_engine(database_url)
    metadata.create_all(engine)
    app = FastAPI()

    @app.post("/customers", status_code=201)
    def create(wanted: Wanted):
        with engine.begin() as connection:
            customer = stored(wanted, connection)
            return customer or conflict(owner_of(wanted.tax_number, connection))

    @app.get("/customers")
    def index():
        with engine.begin() as connection:
            return connection.execute(select(customers).order_by(customers.c.id)).mappings().all()

    @app.put("/customers/{number}")
    def replace(number: int, wanted: Wanted):
        rival = exists().where(other.c.tax_number == literal(wanted.tax_number)).where(other.c.id != number)
        change = customers.update().where(customers.c.id == number).where(~rival).values(wanted.model_dump())
        with engine.begin() as connection:
            row = connection.execute(change.returning(*customers.c)).mappings().one_or_none()
            if row:
                return row
            there = connection.scalar(select(customers.c.id).where(customers.c.id == number))
            return conflict(owner_of(wanted.tax_number, connection)) if there else Response(status_code=404)

    @app.post("/customers/import")
    def take_over(all_wanted: list[Wanted]):
        answer = {"stored": [], "taken": []}
        with engine.begin() as connection:
            for place, wanted in enumerate(all_wanted):
                if row := stored(wanted, connection):
                    answer["stored"].append(row["id"])
                else:
                    answer["taken"].append({"index": place, "customer_id": owner_of(wanted.tax_number, connection)})
        return answer

    return app
