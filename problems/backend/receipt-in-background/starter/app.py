# drill: backend/receipt-in-background
from collections.abc import Iterator
from typing import Annotated, Any, Protocol

from fastapi import Depends, FastAPI, HTTPException, Request
from models import Payment, open_database
from pydantic import BaseModel, Field
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, sessionmaker


class Mailer(Protocol):
    def send(self, to: str, text: str) -> None:
        """Blocks until the mail server has taken the mail, or raises an exception."""


class PaymentIn(BaseModel):
    invoice: str
    email: str
    cents: int = Field(gt=0)


def get_session(request: Request) -> Iterator[Session]:
    with request.app.state.sessions() as session:
        yield session


Db = Annotated[Session, Depends(get_session)]


def store(body: PaymentIn, db: Session) -> int:
    """The id of the new payment; 409 where the invoice is paid already."""
    payment = Payment(invoice=body.invoice, email=body.email, cents=body.cents)
    db.add(payment)
    try:
        db.commit()
    except IntegrityError:
        db.rollback()
        if db.scalar(select(Payment.id).where(Payment.invoice == body.invoice)) is None:
            raise
        raise HTTPException(409, f"{body.invoice} is paid") from None
    return payment.id


def create_app(database_url: str, mailer: Mailer) -> FastAPI:
    """Payments on the SQLite database behind `database_url`, with receipts by mail."""
    app = FastAPI()
    app.state.sessions = sessionmaker(open_database(database_url))

    @app.post("/payments", status_code=201)
    def pay(body: PaymentIn, db: Db) -> dict[str, int]:
        return {"id": store(body, db)}

    @app.get("/payments/{number}")
    def show(number: int, db: Db) -> dict[str, Any]:
        payment = db.get(Payment, number)
        if payment is None:
            raise HTTPException(404)
        return {"id": payment.id, "invoice": payment.invoice, "cents": payment.cents, "receipt": payment.receipt}

    return app
