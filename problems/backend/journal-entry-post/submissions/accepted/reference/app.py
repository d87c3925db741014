# drill: backend/journal-entry-post
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from fastapi import Depends, FastAPI, HTTPException, Request
from models import Account, Closing, Entry, Line, open_database
from pydantic import AfterValidator, BaseModel, Field, StringConstraints, model_validator
from sqlalchemy import func, select
from sqlalchemy.orm import Session, sessionmaker

LARGEST = 2**63 - 1  # SQLite has no larger integers


def cents(text: str) -> int:
    amount = Decimal(text)
    if not amount:
        raise ValueError
    return int(amount * 100)


def euros(amount: int | None) -> str | None:
    return None if amount is None else f"{Decimal(amount) / 100:.2f}"


Amount = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,12}(\.[0-9]{1,2})?$"), AfterValidator(cents)]


class AccountIn(BaseModel):
    number: str
    name: str


class ClosingIn(BaseModel):
    until: date


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


def get_session(request: Request) -> Iterator[Session]:
    with request.app.state.sessions() as session:
        yield session


Db = Annotated[Session, Depends(get_session)]


def as_json(entry: Entry) -> dict[str, Any]:
    lines = [
        {"account": line.account.number, "debit": euros(line.debit_cents), "credit": euros(line.credit_cents)}
        for line in entry.lines
    ]
    return {"id": entry.id, "booked_on": entry.booked_on, "text": entry.text, "lines": lines}


def find_accounts(lines: list[LineIn], db: Session) -> dict[str, Account]:
    wanted = Account.number.in_({line.account for line in lines})
    found = {account.number: account for account in db.scalars(select(Account).where(wanted))}
    for line in lines:
        if line.account not in found:
            raise HTTPException(422, f"Unknown account {line.account}")
    return found


def check_balance(lines: list[LineIn]) -> None:
    debit = sum(line.debit or 0 for line in lines)
    credit = sum(line.credit or 0 for line in lines)
    if debit != credit:
        raise HTTPException(422, f"Debit {euros(debit)}, credit {euros(credit)}")


def check_open(day: date, db: Session) -> None:
    until = db.scalar(select(func.max(Closing.day)))
    if until is not None and day <= until:
        raise HTTPException(409, f"The books are closed until {until}")


def create_app(database_url: str) -> FastAPI:
    """The books on the SQLite database behind `database_url`."""
    app = FastAPI()
    app.state.sessions = sessionmaker(open_database(database_url))

    @app.post("/accounts", status_code=201)
    def open_account(body: AccountIn, db: Db) -> AccountIn:
        db.add(Account(number=body.number, name=body.name))
        db.commit()
        return body

    @app.post("/closings", status_code=201)
    def close(body: ClosingIn, db: Db) -> ClosingIn:
        db.merge(Closing(day=body.until))
        db.commit()
        return body

    @app.post("/entries", status_code=201)
    def post_entry(body: EntryIn, db: Db) -> dict[str, Any]:
        accounts = find_accounts(body.lines, db)
        check_balance(body.lines)
        check_open(body.booked_on, db)
        lines = [
            Line(position=place, account=accounts[line.account], debit_cents=line.debit, credit_cents=line.credit)
            for place, line in enumerate(body.lines, 1)
        ]
        entry = Entry(booked_on=body.booked_on, text=body.text, lines=lines)
        db.add(entry)
        db.commit()
        return as_json(entry)

    @app.get("/entries/{entry_id}")
    def show_entry(entry_id: int, db: Db) -> dict[str, Any]:
        entry = db.get(Entry, entry_id) if abs(entry_id) <= LARGEST else None
        if entry is None:
            raise HTTPException(404)
        return as_json(entry)

    @app.get("/accounts/{number}")
    def show_account(number: str, db: Db) -> dict[str, Any]:
        account = db.scalar(select(Account).where(Account.number == number))
        if account is None:
            raise HTTPException(404)
        query = select(func.sum(Line.debit_cents), func.sum(Line.credit_cents)).where(Line.account_id == account.id)
        debit, credit = db.execute(query).one()
        return {"number": number, "name": account.name, "balance": euros((debit or 0) - (credit or 0))}

    return app
