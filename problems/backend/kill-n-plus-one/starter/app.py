# drill: backend/kill-n-plus-one
from typing import Annotated, Any

from fastapi import FastAPI, Query
from models import Base, Invoice
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session


def shown(invoice: Invoice) -> dict[str, Any]:
    return {
        "number": invoice.number,
        "issued_on": invoice.issued_on,
        "customer": {"id": invoice.customer.id, "name": invoice.customer.name},
        "lines": [
            {"article": line.article, "quantity": line.quantity, "price_cents": line.price_cents}
            for line in invoice.lines
        ],
        "amount_cents": sum(line.quantity * line.price_cents for line in invoice.lines),
    }


def create_app(database_url: str) -> FastAPI:
    """The invoice list. It is right, and much too slow."""
    engine = create_engine(database_url)
    Base.metadata.create_all(engine)
    app = FastAPI()

    @app.get("/invoices")
    def invoices(
        limit: Annotated[int, Query(ge=1, le=100)] = 20,
        offset: Annotated[int, Query(ge=0)] = 0,
        article: str | None = None,
    ) -> dict[str, Any]:
        with Session(engine) as session:
            found = []
            for invoice in session.scalars(select(Invoice).order_by(Invoice.issued_on.desc(), Invoice.id.desc())):
                if article is None or article in [line.article for line in invoice.lines]:
                    found.append(invoice)
            page = found[offset : offset + limit]
            return {"total": len(found), "invoices": [shown(invoice) for invoice in page]}

    return app
