# drill: backend/journal-entry-post
import re
from datetime import date

from fastapi import FastAPI
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from sqlalchemy import create_engine, text

TABLES = (
    "accounts (id INTEGER PRIMARY KEY, number VARCHAR UNIQUE, name VARCHAR)",
    "closings (day DATE PRIMARY KEY)",
    "entries (id INTEGER PRIMARY KEY, booked_on DATE, text VARCHAR)",
    "entry_lines (entry_id INTEGER, position INTEGER, account_id INTEGER, debit_cents INTEGER, credit_cents INTEGER)",
)
BALANCE = text("SELECT sum(debit_cents), sum(credit_cents) FROM entry_lines WHERE account_id = :id")
ENTRY = text("SELECT booked_on, text FROM entries WHERE id = :id")
LINES = text("SELECT number, debit_cents, credit_cents FROM entry_lines JOIN accounts a ON a.id = account_id WHERE entry_id = :id ORDER BY position")
NEW_ENTRY = text("INSERT INTO entries (booked_on, text) VALUES (:booked_on, :text)")
NEW_LINE = text("INSERT INTO entry_lines VALUES (:entry, :position, :account, :debit, :credit)")


class Head(BaseModel):
    booked_on: date
    text: str = Field(min_length=1)
    lines: list[dict] = Field(max_length=100)


class Refused(Exception):
    pass


def euros(cents):
    return f"{'-' * (cents < 0)}{abs(cents) // 100}.{abs(cents) % 100:02}"


def cents(amount):
    if type(amount) is not str or not (found := re.fullmatch("([0-9]{1,12})([.]([0-9]{1,2}))?", amount)):
        raise Refused(422)
    value = int(found[1]) * 100 + int((found[3] or "").ljust(2, "0"))
    if value:
        return value
    raise Refused(422)


def parsed(line):
    sides = [name for name in ("debit", "credit") if line.get(name) is not None]
    if type(line.get("account")) is not str or len(sides) != 1:
        raise Refused(422)
    return line["account"], sides[0], cents(line[sides[0]])


def create_app(database_url):
    """SQL by hand, cents as integers, one transaction for each request."""
    app = FastAPI()
    engine = create_engine(database_url)
    with engine.begin() as db:
        for table in TABLES:
            db.execute(text("CREATE TABLE IF NOT EXISTS " + table))

    @app.exception_handler(Refused)
    def refused(request, error):
        return JSONResponse({"detail": error.args[-1]}, error.args[0])

    @app.post("/accounts", status_code=201)
    def open_account(body: dict):
        with engine.begin() as db:
            db.execute(text("INSERT INTO accounts (number, name) VALUES (:number, :name)"), body)
        return body

    @app.post("/closings", status_code=201)
    def close(body: dict):
        with engine.begin() as db:
            db.execute(text("INSERT OR IGNORE INTO closings VALUES (:until)"), body)
        return body

    def entry(db, number):
        for day, words in db.execute(ENTRY, {"id": number}):
            lines = [
                {"account": account, "debit": debit and euros(debit), "credit": credit and euros(credit)}
                for account, debit, credit in db.execute(LINES, {"id": number})
            ]
            return {"id": number, "booked_on": day, "text": words, "lines": lines}
        raise Refused(404)

    @app.post("/entries", status_code=201)
    def post_entry(body: Head):
        lines = [parsed(line) for line in body.lines]
        if not lines:
            raise Refused(422)
        with engine.begin() as db:
            ids = dict(db.execute(text("SELECT number, id FROM accounts")).tuples().all())
            for number, _, _ in lines:
                if number not in ids:
                    raise Refused(422, f"Unknown account {number}")
            debit, credit = (sum(amount for _, name, amount in lines if name == side) for side in ("debit", "credit"))
            if debit != credit:
                raise Refused(422, f"Debit {euros(debit)}, credit {euros(credit)}")
            until = db.execute(text("SELECT max(day) FROM closings")).scalar()
            if until and str(body.booked_on) <= until:
                raise Refused(409, f"The books are closed until {until}")
            number = db.execute(NEW_ENTRY, {"booked_on": str(body.booked_on), "text": body.text}).lastrowid
            for place, (account, side, amount) in enumerate(lines, 1):
                row = {"entry": number, "position": place, "account": ids[account], "debit": None, "credit": None}
                db.execute(NEW_LINE, row | {side: amount})
            return entry(db, number)

    @app.get("/entries/{number}")
    def show_entry(number: int):
        try:
            with engine.connect() as db:
                return entry(db, number)
        except OverflowError:  # larger than the integers of SQLite
            raise Refused(404) from None

    @app.get("/accounts/{number}")
    def show_account(number: str):
        with engine.connect() as db:
            for key, name in db.execute(text("SELECT id, name FROM accounts WHERE number = :number"), {"number": number}):
                debit, credit = db.execute(BALANCE, {"id": key}).one()
                return {"number": number, "name": name, "balance": euros((debit or 0) - (credit or 0))}
        raise Refused(404)

    return app
