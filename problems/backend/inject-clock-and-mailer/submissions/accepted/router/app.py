# drill: backend/inject-clock-and-mailer
"""A use case that knows nothing of HTTP gets its clock through the constructor; a dependency builds it per request."""
from contextlib import closing
from datetime import timedelta

from fastapi import APIRouter, Depends, FastAPI, Request, Response
from ports import SmtpMailer, SystemClock
from pydantic import AwareDatetime, BaseModel

HOUR = timedelta(hours=1)


class Wanted(BaseModel):
    email: str
    starts_at: AwareDatetime


def get_clock():
    return SystemClock()


def get_mailer():
    with closing(SmtpMailer()) as mailer:
        yield mailer


class Office:
    def __init__(self, book, clock):
        self.book, self.now = book, clock.now()

    def enter(self, wanted):
        if self.now >= wanted.starts_at:
            return None
        self.book.append([wanted.email, wanted.starts_at, True])
        return {"number": len(self.book), "booked_at": self.now.isoformat()}

    def ahead(self):
        return [entry for entry in self.book if entry[1] > self.now]

    def remind(self, mailer):
        sent = 0
        for entry in self.ahead():
            email, starts_at, waiting = entry
            left = starts_at - self.now
            if waiting and left <= 24 * HOUR:
                mailer.send(email, f"Your appointment is in {left // HOUR} hours")
                entry[2] = False
                sent += 1
        return sent


def office(request: Request, clock=Depends(get_clock)):
    return Office(request.app.state.book, clock)


router = APIRouter()


@router.post("/appointments", status_code=201)
def enter(wanted: Wanted, office: Office = Depends(office)):
    return office.enter(wanted) or Response(status_code=422)


@router.get("/appointments")
def count(office: Office = Depends(office)):
    return {"upcoming": len(office.ahead())}


@router.post("/reminders")
def remind(office: Office = Depends(office), mailer=Depends(get_mailer)):
    return {"sent": office.remind(mailer)}


def create_app():
    app = FastAPI()
    app.state.book = []
    app.include_router(router)
    return app
