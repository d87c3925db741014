# drill: backend/journal-entry-post
import re
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any

from fastapi import Depends, FastAPI, HTTPException, Request
from models import Account, Closing, Entry, Line, open_database
from pydantic import AfterValidator, BaseModel, Field, StrictStr, model_validator
from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload, sessionmaker

AMOUNT = re.compile(r"([0-9]{1,12})(?:\.([0-9]{1,2}))?")


def _amount(text: str) -> str:
    match = AMOUNT.fullmatch(text)
    if not match or cents(text) == 0:
        raise ValueError("not an amount above zero")
    return text


def cents(text: str) -> int:
    whole, fraction = AMOUNT.fullmatch(text).groups()
    return int(whole) * 100 + int((fraction or "").ljust(2, "0"))


def shown(amount: int) -> str:
    sign = "-" if amount < 0 else ""
    return f"{sign}{abs(amount) // 100}.{abs(amount) % 100:02}"


Amount = Annotated[StrictStr, AfterValidator(_amount)]


class LineIn(BaseModel):
    account: StrictStr
    debit: Amount | None = None
    credit: Amount | None = None

    @model_validator(mode="after")
    def one_side(self):
        if (self.debit is None) == (self.credit is None):
            raise ValueError("either debit or credit")
        return self


class EntryIn(BaseModel):
    booked_on: date
    text: Annotated[StrictStr, Field(min_length=1)]
    lines: Annotated[list[LineIn], Field(min_length=2, max_length=100)]


class AccountIn(BaseModel):
    number: str
    name: str


class ClosingIn(BaseModel):
    until: date


def get_session(request: Request) -> Iterator[Session]:
    with request.app.state.sessions() as session:
        yield session


Db = Annotated[Session, Depends(get_session)]


def entry_out(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "booked_on": entry.booked_on.isoformat(),
        "text": entry.text,
        "lines": [
            {
                "account": line.account.number,
                "debit": None if line.debit_cents is None else shown(line.debit_cents),
                "credit": None if line.credit_cents is None else shown(line.credit_cents),
            }
            for line in sorted(entry.lines, key=lambda line: line.position)
        ],
    }


def create_app(database_url: str) -> FastAPI:
    """The books on the SQLite database behind `database_url`."""
    app = FastAPI()
    app.state.sessions = sessions = sessionmaker(open_database(database_url))

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
    def post_entry(body: EntryIn) -> Any:
        with sessions() as db:
            numbers = {line.account for line in body.lines}
            accounts = {a.number: a for a in db.scalars(select(Account).where(Account.number.in_(numbers)))}
            for line in body.lines:
                if line.account not in accounts:
                    raise HTTPException(422, f"Unknown account {line.account}")
            debit = sum(cents(line.debit) for line in body.lines if line.debit is not None)
            credit = sum(cents(line.credit) for line in body.lines if line.credit is not None)
            if debit != credit:
                raise HTTPException(422, f"Debit {shown(debit)}, credit {shown(credit)}")
            closed = db.scalar(select(func.max(Closing.day)))
            if closed is not None and body.booked_on <= closed:
                raise HTTPException(409, f"The books are closed until {closed.isoformat()}")
            entry = Entry(
                booked_on=body.booked_on,
                text=body.text,
                lines=[
                    Line(
                        position=position,
                        account=accounts[line.account],
                        debit_cents=None if line.debit is None else cents(line.debit),
                        credit_cents=None if line.credit is None else cents(line.credit),
                    )
                    for position, line in enumerate(body.lines, 1)
                ],
            )
            db.add(entry)
            db.flush()
            answer = entry_out(entry)
            db.commit()
        return answer

    @app.get("/entries/{entry_id}")
    def show_entry(entry_id: int) -> Any:
        with sessions() as db:
            entry = None
            if abs(entry_id) < 2**63:
                entry = db.get(Entry, entry_id, options=[selectinload(Entry.lines).joinedload(Line.account)])
            if entry is None:
                raise HTTPException(404, "Entry not found")
            return entry_out(entry)

    @app.get("/accounts/{number}")
    def show_account(number: str) -> Any:
        with sessions() as db:
            account = db.scalar(select(Account).where(Account.number == number))
            if account is None:
                raise HTTPException(404, "Account not found")
            debit, credit = db.execute(
                select(func.sum(Line.debit_cents), func.sum(Line.credit_cents)).where(Line.account_id == account.id)
            ).one()
            return {"number": account.number, "name": account.name, "balance": f"{((debit or 0)/100) - ((credit or 0)/100):.2f}"}

    return app
