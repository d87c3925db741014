"""How a date is written: the dialects' formats as strftime's."""

from __future__ import annotations

import re

POSTGRES = {
    "YYYY": "%Y", "YY": "%y", "MM": "%m", "FMMM": "%-m", "DD": "%d", "FMDD": "%-d", "HH24": "%H", "HH12": "%I",
    "HH": "%I",
    "MI": "%M", "SS": "%S", "Mon": "%b", "FMMonth": "%B", "Dy": "%a", "FMDay": "%A", "IYYY": "%G", "IW": "%V",
    "AM": "%p", "PM": "%p", "DDD": "%j", "ID": "%u",
}  # fmt: skip
MYSQL = {
    "%Y": "%Y", "%y": "%y", "%m": "%m", "%c": "%-m", "%d": "%d", "%e": "%-d", "%H": "%H", "%k": "%-H", "%h": "%I",
    "%I": "%I",
    "%l": "%-I", "%i": "%M", "%s": "%S", "%S": "%S", "%p": "%p", "%T": "%H:%M:%S", "%M": "%B", "%b": "%b", "%W": "%A",
    "%a": "%a", "%j": "%j", "%x": "%G", "%v": "%V", "%%": "%%",
}  # fmt: skip
POSTGRES_PIECE = re.compile("|".join(sorted(POSTGRES, key=len, reverse=True)) + r"|[^A-Za-z\"%]|T")
MYSQL_PIECE = re.compile(r"%.|[^%]")
CLOCK = re.compile(r"%-?[HIMSpkl]|%T")


def from_postgres(text: str) -> str | None:
    """None where a piece of the format is not known here."""
    return translated(text, POSTGRES_PIECE, POSTGRES)


def from_mysql(text: str) -> str | None:
    found = translated(text, MYSQL_PIECE, MYSQL)
    return found if found and not set(re.findall(r"%.", text)) - MYSQL.keys() else None


def translated(text: str, piece: re.Pattern[str], table: dict[str, str]) -> str | None:
    made, place = [], 0
    while place < len(text):
        found = piece.match(text, place)
        if not found:
            return None
        made.append(table.get(found[0], found[0]))
        place = found.end()
    return "".join(made)


def has_clock(strftime: str) -> bool:
    return CLOCK.search(strftime) is not None
