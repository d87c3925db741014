"""What the service needs of the outside world. Leave this file as it is."""

from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    def now(self) -> datetime:
        """The time in UTC."""


class Mailer(Protocol):
    def send(self, to: str, text: str) -> None:
        """Raises OSError where the mail cannot be sent."""


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


class SmtpMailer:
    """Must be closed. (What it really does is left out here.)"""

    def __init__(self) -> None:
        """Connects to the mail server."""

    def send(self, to: str, text: str) -> None:
        """Sends one mail."""

    def close(self) -> None:
        """Disconnects."""
