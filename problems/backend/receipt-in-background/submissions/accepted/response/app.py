# drill: backend/receipt-in-background
import functools
import logging

from fastapi import FastAPI
from fastapi.responses import JSONResponse
from models import Payment, open_database
from pydantic import BaseModel, PositiveInt
from sqlalchemy import text
from sqlalchemy.dialects.sqlite import insert
from starlette.background import BackgroundTask
from starlette.concurrency import run_in_threadpool


class PaymentIn(BaseModel):
    invoice: str
    email: str
    cents: PositiveInt


class Post:
    """Two letters for each payment; neither knows of the other's fate."""

    def __init__(self, engine, mailer):
        self.engine, self.mailer = engine, mailer

    async def letter(self, to, words, about):
        try:
            await run_in_threadpool(self.mailer.send, to, words)
        except Exception as error:
            logging.getLogger("post").error("no letter about %s", about, exc_info=error)
            return "failed"
        return "sent"

    def note(self, number, receipt):
        with self.engine.begin() as db:
            db.execute(text("UPDATE payments SET receipt = :receipt WHERE id = :id"), {"receipt": receipt, "id": number})

    async def deliver(self, number, body):
        receipt = await self.letter(body.email, f"We have received {body.cents} cents for {body.invoice}.", body.invoice)
        await run_in_threadpool(self.note, number, receipt)
        await self.letter("books@garage.example", f"Payment {number} for {body.invoice}", body.invoice)


def create_app(database_url, mailer):
    """SQL by hand; the task travels with the response."""
    app = FastAPI()
    engine = open_database(database_url)
    post = Post(engine, mailer)

    @app.post("/payments")
    def pay(body: PaymentIn):
        with engine.begin() as db:
            new = insert(Payment).values(body.model_dump()).on_conflict_do_nothing()
            number = db.execute(new.returning(Payment.id)).scalar()
        if number is None:
            return JSONResponse({"detail": f"{body.invoice} is paid"}, 409)
        return JSONResponse({"id": number}, 201, background=BackgroundTask(functools.partial(post.deliver, number, body)))

    @app.get("/payments/{number}")
    def show(number: int):
        with engine.connect() as db:
            row = db.execute(text("SELECT id, invoice, cents, receipt FROM payments WHERE id = :id"), {"id": number}).first()
        return row._asdict() if row else JSONResponse(None, 404)

    return app
