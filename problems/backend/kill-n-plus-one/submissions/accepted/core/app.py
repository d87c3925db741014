# drill: backend/kill-n-plus-one
"""Two statements without the ORM's loading: the page is a subquery, everything hangs on it, Python puts it together."""
from fastapi import FastAPI, Query
from models import Base, Customer, Invoice, Line
from sqlalchemy import create_engine, exists, func, select


def create_app(database_url):
    engine = create_engine(database_url)
    Base.metadata.create_all(engine)
    app = FastAPI()

    @app.get("/invoices")
    def invoices(limit: int = Query(20, ge=1, le=100), offset: int = Query(0, ge=0), article: str | None = None):
        matches = [] if article is None else [exists().where(Line.invoice_id == Invoice.id).where(Line.article == article)]
        newest = Invoice.issued_on.desc(), Invoice.id.desc()
        page = select(Invoice.id).where(*matches).order_by(*newest).limit(limit).offset(offset)
        rows = (
            select(
                Invoice.id, Invoice.number, Invoice.issued_on, Customer.id, Customer.name,
                Line.article, Line.quantity, Line.price_cents,
            )
            .join(Customer)
            .outerjoin(Line)
            .where(Invoice.id.in_(page))
            .order_by(*newest, Line.position)
        )
        found = {}
        with engine.connect() as connection:
            total = connection.scalar(select(func.count(Invoice.id)).where(*matches))
            for id, number, issued_on, customer, name, thing, quantity, price in connection.execute(rows):
                empty = {"number": number, "issued_on": issued_on, "customer": {"id": customer, "name": name}}
                invoice = found.setdefault(id, empty | {"lines": [], "amount_cents": 0})
                if thing is not None:
                    invoice["lines"].append({"article": thing, "quantity": quantity, "price_cents": price})
                    invoice["amount_cents"] += quantity * price
        return {"total": total, "invoices": list(found.values())}

    return app
