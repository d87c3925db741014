"""A TOML file as a typed struct; every error names file, line and key."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

import msgspec

from engine.bank.names import did_you_mean, plain
from engine.types.errors import BankError

T = TypeVar("T")
Place = tuple[str, ...]
"""Keys from the top of the file down: ("limits", "memory_mb")."""

LINE = re.compile(r"\(at line (\d+), column (\d+)\)")
AT = re.compile(r" - at `([^`]*)`$")
UNKNOWN = re.compile(r"Object contains unknown field `([^`]*)`")
MISSING = re.compile(r"Object missing required field `([^`]*)`")


def read_text(file: Path) -> str:
    try:
        if file.is_file():  # a pipe would never end
            return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        what = f"Byte {error.start} is not UTF-8."
        raise BankError(what, where=str(file), fix="Save it as UTF-8.") from None
    except OSError as error:
        raise BankError(f"It cannot be read: {error.strerror}.", where=str(file)) from None
    raise BankError(f"{file.name} is missing.", where=str(file), fix=f"Write {file}.")


def decode(text: str, file: Path, model: type[T], help_for: Mapping[str, str] | None = None) -> T:
    """`help_for` says, by dotted key, what a right value looks like."""
    try:
        return msgspec.toml.decode(text, type=model)
    except msgspec.ValidationError as error:
        raise _explain(str(error), text, file, model, help_for or {}) from None
    except (msgspec.DecodeError, RecursionError, ValueError) as error:
        found = LINE.search(str(error))
        where = f"{file}:{found[1]}" if found else str(file)
        reason = LINE.sub("", str(error)).replace("(at end of document)", "").strip()
        what = f"This is not TOML: {reason}."
        raise BankError(what, where=where, fix="Mend the syntax of that line.") from None


def wrong(what: str, text: str, file: Path, place: Place, fix: str = "") -> BankError:
    """The error for the key at `place`: "file:line: key"."""
    line = line_of(text, place) or line_of(text, place[:-1])
    where = f"{file}:{line}" if line else str(file)
    key = plain(".".join(place))
    return BankError(plain(what), where=f"{where}: {key}" if key else where, fix=fix)


def line_of(text: str, place: Place) -> int | None:
    """Line of a key, or of its table; None where the file does not name it in the plain way."""
    if not place:
        return None
    *tables, key = place
    wanted, current = ".".join(tables), ""
    named = re.compile(rf"""["']?{re.escape(key)}["']?\s*(=|\.)""")
    for number, line in enumerate(text.splitlines(), 1):
        stripped = line.strip()
        if stripped.startswith("["):
            current = stripped.split("]")[0].strip("[ ")
            if current == ".".join(place):
                return number
        elif current == wanted and named.match(stripped):
            return number
    return None


def _explain(message: str, text: str, file: Path, model: type, help_for: Mapping[str, str]) -> BankError:
    found = AT.search(message)
    outer = _place(found[1]) if found else ()
    said = AT.sub("", message)
    if unknown := UNKNOWN.match(said):
        fix = did_you_mean(unknown[1], _keys(model, outer), "Take it out.", limit=1)
        return wrong(f"There is no key {unknown[1]}.", text, file, (*outer, unknown[1]), fix)
    if missing := MISSING.match(said):
        key = (*outer, missing[1])
        what = f"The key {missing[1]} is missing."
        return wrong(what, text, file, key, help_for.get(".".join(key), f"Add {missing[1]} = …"))
    return wrong(f"{said}.", text, file, outer, help_for.get(".".join(outer), ""))


def _place(path: str) -> Place:
    """msgspec's `$.limits.memory_mb`, or `$.topics[0]`, of which only the key counts."""
    return tuple(part for part in re.sub(r"\[[^\]]*\]", "", path).removeprefix("$").split(".") if part)


def _keys(model: type, place: Place) -> list[str]:
    """Keys that may stand at a place. Tables are found by the type of their field."""
    info = msgspec.inspect.type_info(model)
    for key in place:
        info = next((field.type for field in _fields(info) if field.encode_name == key), info)
        if isinstance(info, msgspec.inspect.UnionType):
            info = next((part for part in info.types if _fields(part)), info)
        while isinstance(info, (msgspec.inspect.ListType, msgspec.inspect.VarTupleType)):
            info = info.item_type
        if isinstance(info, msgspec.inspect.DictType):
            info = info.value_type
    return [field.encode_name for field in _fields(info)]


def _fields(info: object) -> tuple[msgspec.inspect.Field, ...]:
    return info.fields if isinstance(info, msgspec.inspect.StructType) else ()
