# drill: backend/transfer-rolls-back
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Request
from models import Account, Closing, Entry, Line, Transfer, open_database
from pydantic import AfterValidator, BaseModel, Field, StringConstraints, model_validator
from sqlalchemy import func, select
from sqlalchemy.orm import Session, sessionmaker

FEES = "6800"


def cents(text: str) -> int:
    amount = Decimal(text)
    if not amount:
        raise ValueError
    return int(amount * 100)


def euros(amount: int) -> str:
    return f"{Decimal(amount) / 100:.2f}"


Amount = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,12}(\.[0-9]{1,2})?$"), AfterValidator(cents)]


class LineIn(BaseModel):
    account: str
    debit: Amount | None = None
    credit: Amount | None = None

    @model_validator(mode="after")
    def one_side(self) -> "LineIn":
        if [self.debit, self.credit].count(None) != 1:
            raise ValueError
        return self


class EntryIn(BaseModel):
    booked_on: date
    text: str = Field(min_length=1)
    lines: list[LineIn] = Field(min_length=2, max_length=100)


class TransferIn(BaseModel):
    source: str
    target: str
    amount: Amount
    fee: Amount | None = None
    booked_on: date

    @model_validator(mode="after")
    def two_accounts(self) -> "TransferIn":
        if self.source == self.target:
            raise ValueError
        return self


def get_session(request: Request) -> Iterator[Session]:
    with request.app.state.sessions() as session:
        yield session


Db = Annotated[Session, Depends(get_session)]


def find_accounts(numbers: list[str], db: Session) -> dict[str, Account]:
    found = {account.number: account for account in db.scalars(select(Account).where(Account.number.in_(numbers)))}
    for number in numbers:
        if number not in found:
            raise HTTPException(422, f"Unknown account {number}")
    return found


def check_sums(lines: list[LineIn]) -> None:
    debit = sum(line.debit or 0 for line in lines)
    credit = sum(line.credit or 0 for line in lines)
    if debit != credit:
        raise HTTPException(422, f"Debit {euros(debit)}, credit {euros(credit)}")


def check_open(day: date, db: Session) -> None:
    until = db.scalar(select(func.max(Closing.day)))
    if until is not None and day <= until:
        raise HTTPException(409, f"The books are closed until {until}")


def book(db: Session, day: date, text: str, lines: list[LineIn]) -> Entry:
    """Adds an entry to the transaction, or raises an HTTPException that says why not. The caller commits."""
    accounts = find_accounts([line.account for line in lines], db)
    check_sums(lines)
    check_open(day, db)
    rows = [
        Line(position=place, account=accounts[line.account], debit_cents=line.debit, credit_cents=line.credit)
        for place, line in enumerate(lines, 1)
    ]
    entry = Entry(booked_on=day, text=text, lines=rows)
    db.add(entry)
    db.flush()
    return entry


def balance_of(number: str, db: Session) -> int:
    query = select(func.sum(Line.debit_cents), func.sum(Line.credit_cents)).join(Line.account)
    debit, credit = db.execute(query.where(Account.number == number)).one()
    return (debit or 0) - (credit or 0)


def moved(db: Session, day: date, text: str, source: str, target: str, amount: int) -> Entry:
    line = LineIn.model_construct  # without checks: amounts are whole cents already
    return book(db, day, text, [line(account=target, debit=amount), line(account=source, credit=amount)])


def create_app(database_url: str) -> FastAPI:
    """The books on the SQLite database behind `database_url`."""
    app = FastAPI()
    app.state.sessions = sessionmaker(open_database(database_url))

    @app.post("/entries", status_code=201)
    def post_entry(body: EntryIn, db: Db) -> dict[str, int]:
        entry = book(db, body.booked_on, body.text, body.lines)
        db.commit()
        return {"id": entry.id}

    @app.get("/accounts/{number}")
    def show_account(number: str, db: Db) -> dict[str, str]:
        find_accounts([number], db)
        return {"number": number, "balance": euros(balance_of(number, db))}

    @app.post("/transfers", status_code=201)
    def transfer(body: TransferIn, db: Db) -> dict[str, int | None]:
        find_accounts([body.source, body.target, *([FEES] if body.fee else [])], db)
        check_open(body.booked_on, db)
        if balance_of(body.source, db) < body.amount + (body.fee or 0):
            raise HTTPException(409, "Insufficient funds")
        db.connection().exec_driver_sql("BEGIN IMMEDIATE")
        entry = moved(db, body.booked_on, "Transfer", body.source, body.target, body.amount)
        fee = moved(db, body.booked_on, "Fee", body.source, FEES, body.fee) if body.fee else None
        transfer = Transfer(entry_id=entry.id, fee_entry_id=fee.id if fee else None)
        db.add(transfer)
        db.commit()
        return {"id": transfer.id, "entry": transfer.entry_id, "fee_entry": transfer.fee_entry_id}

    return app
