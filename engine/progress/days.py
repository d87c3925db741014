"""Local days as numbers (date.toordinal). A day begins at 04:00, so that a late evening counts as one day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

ROLLOVER_HOURS = 4
MICROSECOND = timedelta(microseconds=1)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
EPOCH_DAY = date(1970, 1, 1).toordinal()


def microseconds(at: datetime) -> int:
    """Since 1970 in UTC; exact."""
    return (at - EPOCH) // MICROSECOND


def instant(at: int) -> datetime:
    return EPOCH + at * MICROSECOND


def offset_minutes(at: datetime) -> int:
    offset = at.utcoffset()
    return round(offset.total_seconds() / 60) if offset else 0


def day_number(at: int, utc_offset: int) -> int:
    """The local day of `at` (microseconds) at `utc_offset` (minutes)."""
    return EPOCH_DAY + (at // 1_000_000 + (utc_offset - ROLLOVER_HOURS * 60) * 60) // 86_400


def day_of(at: datetime) -> int:
    """The local day of an aware time."""
    return day_number(microseconds(at), offset_minutes(at))
