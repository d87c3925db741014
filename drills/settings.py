"""config.toml: what a person has set, and nothing else."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Literal

import msgspec

from drills import files
from engine.types.errors import ConfigError


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    workspace: str = ""
    editor: str = ""
    interview_date: date | None = None
    timezone: str = ""
    dialect: Literal["duckdb", "postgres", "sqlite", "mysql"] = "duckdb"
    daily_minutes: int = 50


MEANING = {
    "workspace": "folder of your answers (default: ~/drill)",
    "editor": "opened by drill next --open (default: $VISUAL or $EDITOR)",
    "interview_date": "the day you prepare for, such as 2027-01-20",
    "timezone": "such as Europe/Berlin (default: the machine's)",
    "dialect": "the SQL you write: duckdb, postgres, sqlite or mysql",
    "daily_minutes": "minutes a day that you want to practise",
}
QUOTED = {"workspace", "editor", "timezone", "dialect"}
ASSIGNMENT = re.compile(r"^\s*([\w-]+)\s*=")


def load(path: Path) -> Settings:
    """Raises ConfigError naming file and line."""
    try:
        return parse(path.read_bytes(), path)
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise ConfigError(f"Your settings cannot be read: {error.strerror}.", where=str(path)) from error


def parse(data: bytes, path: Path) -> Settings:
    try:
        text = data.decode()
        table = msgspec.toml.decode(text, type=dict[str, object])
    except (UnicodeDecodeError, msgspec.DecodeError) as error:
        line = re.search(r"line (\d+)", str(error))
        raise ConfigError(
            f"This is not valid TOML: {error}.",
            where=f"{path}{':' + line[1] if line else ''}",
            fix=f"Mend that line in an editor: {path}",
        ) from error
    for key in table:
        if key not in MEANING:
            raise _unknown(key, f"{path}:{_line(text, key)}")
    try:
        settings = msgspec.convert(table, Settings)
    except msgspec.ValidationError as error:
        key = str(error).rpartition("$.")[2].rstrip("`")
        raise ConfigError(
            f"{key}: {_plain(error)}.",
            where=f"{path}:{_line(text, key)}",
            fix=f"It means: {MEANING.get(key, key)}.",
        ) from error
    _check(settings, path, text)
    return settings


def get(path: Path, key: str) -> object:
    settings = load(path)
    if key not in MEANING:
        raise _unknown(key, str(path))
    return getattr(settings, key)


def put(path: Path, key: str, value: str) -> Settings:
    """Set one key, keeping every other line of the file as it is; an empty value removes the key."""
    if key not in MEANING:
        raise _unknown(key, str(path))
    try:
        lines = path.read_text("utf-8").splitlines()
    except FileNotFoundError:
        lines = []
    kept = [line for line in lines if not ((found := ASSIGNMENT.match(line)) and found[1] == key)]
    parse("\n".join(kept).encode(), path)
    if value:
        kept.append(f"{key} = {_quoted(value) if key in QUOTED else value}")
    text = "\n".join(kept) + "\n"
    try:
        settings = parse(text.encode(), path)
    except ConfigError as error:
        raise ConfigError(f"{key} cannot be {value!r}.", fix=f"It means: {MEANING[key]}.") from error
    files.write(path, text.encode())
    return settings


def _quoted(value: str) -> str:
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _line(text: str, key: str) -> int:
    for number, line in enumerate(text.splitlines(), 1):
        if (found := ASSIGNMENT.match(line)) and found[1] == key:
            return number
    return 1


def _plain(error: msgspec.ValidationError) -> str:
    return str(error).partition(" - at")[0].replace("`", "")


def _unknown(key: str, where: str) -> ConfigError:
    from difflib import get_close_matches

    near = get_close_matches(key, MEANING, n=1, cutoff=0.5)
    meant = f"Did you mean {near[0]}?" if near else f"There are: {', '.join(MEANING)}."
    return ConfigError(f"There is no setting called {key!r}.", where=where, fix=meant)


def _check(settings: Settings, path: Path, text: str) -> None:
    if not 1 <= settings.daily_minutes <= 24 * 60:
        raise ConfigError(
            "daily_minutes: must lie between 1 and 1440.",
            where=f"{path}:{_line(text, 'daily_minutes')}",
            fix="Type: drill config set daily_minutes 50",
        )
    if settings.timezone:
        from zoneinfo import ZoneInfo

        try:
            ZoneInfo(settings.timezone)
        except (KeyError, ValueError, OSError) as error:
            raise ConfigError(
                f"timezone: no time zone is called {settings.timezone!r}.",
                where=f"{path}:{_line(text, 'timezone')}",
                fix="Use a name such as Europe/Berlin.",
            ) from error
