# drill: backend/receipt-in-background
import logging
from collections.abc import Iterator
from typing import Annotated, Any, Protocol

from fastapi import BackgroundTasks, Depends, FastAPI, HTTPException, Request
from models import Payment, open_database
from pydantic import BaseModel, Field
from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, sessionmaker

OFFICE = "books@garage.example"
log = logging.getLogger(__name__)


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
    app.state.sessions = sessions = sessionmaker(open_database(database_url))

    def mailed(to: str, text: str, invoice: str) -> bool:
        try:
            mailer.send(to, text)
        except Exception:
            log.exception("mail to %s about %s was not sent", to, invoice)
            return False
        return True

    async def tell(number: int, body: PaymentIn) -> None:
        thanks = f"We have received {body.cents} cents for {body.invoice}."
        receipt = "sent" if mailed(body.email, thanks, body.invoice) else "failed"
        with sessions.begin() as db:
            db.execute(update(Payment).where(Payment.id == number).values(receipt=receipt))
        mailed(OFFICE, f"Payment {number} for {body.invoice}", body.invoice)

    @app.post("/payments", status_code=201)
    def pay(body: PaymentIn, background: BackgroundTasks) -> dict[str, int]:
        with sessions() as db:  # over before the response, unlike a dependency
            number = store(body, db)
        background.add_task(tell, number, body)
        return {"id": number}

    @app.get("/payments/{number}")
    def show(number: int, db: Db) -> dict[str, Any]:
        payment = db.get(Payment, number)
        if payment is None:
            raise HTTPException(404)
        return {"id": payment.id, "invoice": payment.invoice, "cents": payment.cents, "receipt": payment.receipt}

    return app
