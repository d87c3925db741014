# drill: backend/journal-entry-post
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any

from fastapi import Depends, FastAPI, Request
from models import Account, Closing, open_database
from pydantic import BaseModel
from sqlalchemy.orm import Session, sessionmaker


class AccountIn(BaseModel):
    number: str
    name: str


class ClosingIn(BaseModel):
    until: date


def get_session(request: Request) -> Iterator[Session]:
    with request.app.state.sessions() as session:
        yield session


Db = Annotated[Session, Depends(get_session)]


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
    def post_entry() -> Any:
        raise NotImplementedError

    @app.get("/entries/{entry_id}")
    def show_entry(entry_id: int) -> Any:
        raise NotImplementedError

    @app.get("/accounts/{number}")
    def show_account(number: str) -> Any:
        raise NotImplementedError

    return app
