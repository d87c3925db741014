# drill: backend/inject-clock-and-mailer
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Any

from fastapi import Depends, FastAPI, HTTPException
from ports import Clock, Mailer, SmtpMailer, SystemClock
from pydantic import AwareDatetime, BaseModel

AHEAD = timedelta(hours=24)


class AppointmentIn(BaseModel):
    email: str
    starts_at: AwareDatetime


@dataclass
class Appointment:
    email: str
    starts_at: datetime
    reminded: bool = False


def get_clock() -> Clock:
    """The dependency that routes get the time from."""
    return SystemClock()


def get_mailer() -> Iterator[Mailer]:
    """The dependency that routes send mail with: open for one request."""
    mailer = SmtpMailer()
    try:
        yield mailer
    finally:
        mailer.close()


ClockOfRequest = Annotated[Clock, Depends(get_clock)]
MailerOfRequest = Annotated[Mailer, Depends(get_mailer)]


def create_app() -> FastAPI:
    """Appointments of a clinic, and reminders by mail."""
    app = FastAPI(dependencies=[Depends(get_mailer)])
    appointments: list[Appointment] = []

    @app.post("/appointments", status_code=201)
    def book(wanted: AppointmentIn, clock: ClockOfRequest) -> dict[str, Any]:
        now = clock.now()
        if wanted.starts_at <= now:
            raise HTTPException(422, "That is over")
        appointments.append(Appointment(wanted.email, wanted.starts_at))
        return {"number": len(appointments), "booked_at": now.isoformat()}

    @app.post("/reminders")
    def remind(clock: ClockOfRequest, mailer: MailerOfRequest) -> dict[str, int]:
        now = clock.now()
        due = [each for each in appointments if not each.reminded and now < each.starts_at <= now + AHEAD]
        for appointment in due:
            hours = (appointment.starts_at - now) // timedelta(hours=1)
            mailer.send(appointment.email, f"Your appointment is in {hours} hours")
            appointment.reminded = True
        return {"sent": len(due)}

    @app.get("/appointments")
    def upcoming(clock: ClockOfRequest) -> dict[str, int]:
        now = clock.now()
        return {"upcoming": sum(each.starts_at > now for each in appointments)}

    return app
