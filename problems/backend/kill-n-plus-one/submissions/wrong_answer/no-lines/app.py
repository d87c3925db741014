# drill: backend/kill-n-plus-one
from typing import Annotated, Any

from fastapi import FastAPI, Query
from models import Base, Invoice, Line
from sqlalchemy import create_engine, func, select
from sqlalchemy.orm import Session, joinedload


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
    """The invoice list: one statement for the total, one for the page, one for its lines."""
    engine = create_engine(database_url)
    Base.metadata.create_all(engine)
    app = FastAPI()

    @app.get("/invoices")
    def invoices(
        limit: Annotated[int, Query(ge=1, le=100)] = 20,
        offset: Annotated[int, Query(ge=0)] = 0,
        article: str | None = None,
    ) -> dict[str, Any]:
        wanted = select(Invoice)
        if article is not None:
            wanted = wanted.where(Invoice.lines.any(Line.article == article))
        page = (
            wanted.order_by(Invoice.issued_on.desc(), Invoice.id.desc())
            .limit(limit)
            .offset(offset)
            .options(joinedload(Invoice.customer), joinedload(Invoice.lines, innerjoin=True))
        )
        with Session(engine) as session:
            total = session.scalar(select(func.count()).select_from(wanted.subquery()))
            return {"total": total, "invoices": [shown(invoice) for invoice in session.scalars(page).unique()]}

    return app
