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


def delivered(mailer: Mailer, to: str, text: str, invoice: str) -> bool:
    """Sends one mail; a failure is logged."""
    try:
        mailer.send(to, text)
    except Exception:
        log.exception(f"No mail about {invoice} to %s", to)
        return False
    return True


def send_mails(sessions: sessionmaker[Session], mailer: Mailer, number: int, payment: PaymentIn) -> None:
    """The two mails for a stored payment; no connection is taken while one is under way."""
    text = f"We have received {payment.cents} cents for {payment.invoice}."
    receipt = "sent" if delivered(mailer, payment.email, text, payment.invoice) else "failed"
    try:
        with sessions.begin() as db:
            db.execute(update(Payment).where(Payment.id == number).values(receipt=receipt))
    except Exception:
        log.exception("The receipt of %s is %s, but that could not be stored", payment.invoice, receipt)
    delivered(mailer, "books@garage.example", f"Payment {number} for {payment.invoice}", payment.invoice)


def create_app(database_url: str, mailer: Mailer) -> FastAPI:
    """Payments on the SQLite database behind `database_url`, with receipts by mail."""
    app = FastAPI()
    app.state.sessions = sessionmaker(open_database(database_url))

    # The session is closed in here and not by a dependency: those are closed only after the background tasks.
    @app.post("/payments", status_code=201)
    def pay(body: PaymentIn, tasks: BackgroundTasks) -> dict[str, int]:
        with app.state.sessions() as db:
            number = store(body, db)
        tasks.add_task(send_mails, app.state.sessions, mailer, number, body)
        return {"id": number}

    @app.get("/payments/{number}")
    def show(number: int, db: Db) -> dict[str, Any]:
        payment = db.get(Payment, number)
        if payment is None:
            raise HTTPException(404)
        return {"id": payment.id, "invoice": payment.invoice, "cents": payment.cents, "receipt": payment.receipt}

    return app
