"""Asks the real engines about every construct and keeps what they say: `python record.py [postgres|mysql|sqlite]…`

Needs PostgreSQL's and MariaDB's server programs, psycopg and pymysql (no dependencies of the project), and root, to
start each server as the user that its package made. The servers live in a temp folder and listen on a socket in it.
"""

from __future__ import annotations

import importlib.util
import json
import pwd
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
WIRE = HERE.parents[3] / "engine" / "judge" / "sql" / "jailed" / "wire.py"
SCHEMA, ROWS = (HERE / "schema.sql").read_text("utf-8"), (HERE / "rows.sql").read_text("utf-8")
TYPES = {
    "postgres": {"DOUBLE": "DOUBLE PRECISION"},
    "mysql": {"TIMESTAMP": "DATETIME", "TEXT": "VARCHAR(20)"},
    "sqlite": {
        "DOUBLE": "REAL",
        "BOOLEAN": "INTEGER",
        "DATE": "TEXT",
        "TIMESTAMP": "TEXT",
        "DECIMAL(10,2)": "NUMERIC",
    },
}
START_SECONDS = 60.0

Ask = Callable[[str], tuple[list[str], list[tuple[Any, ...]]]]


def script(dialect: str) -> Iterator[str]:
    schema = SCHEMA
    for ours, theirs in TYPES[dialect].items():
        schema = schema.replace(f" {ours},", f" {theirs},").replace(f" {ours}\n", f" {theirs}\n")
    yield from (part for part in (schema + ROWS).split(";") if part.strip())


@contextmanager
def server(folder: Path, user: str, command: list[str]) -> Iterator[None]:
    entry = pwd.getpwnam(user)
    process = subprocess.Popen(
        command, cwd=folder, user=entry.pw_uid, group=entry.pw_gid, extra_groups=[],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield
    finally:
        process.terminate()
        process.wait(30)


@contextmanager
def folder_of(user: str) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="drill-record-", ignore_cleanup_errors=True) as name:
        shutil.chown(name, user, user)
        yield Path(name)


def patiently(connect: Callable[[], Any]) -> Any:
    """The server takes a moment until it answers."""
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            return connect()
        except Exception:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)


def as_user(user: str, *command: str) -> None:
    entry = pwd.getpwnam(user)
    subprocess.run(
        command, check=True, user=entry.pw_uid, group=entry.pw_gid, extra_groups=[], capture_output=True
    )


@contextmanager
def postgres() -> Iterator[Ask]:
    import psycopg
    from psycopg.types.json import set_json_loads

    set_json_loads(lambda text: text if isinstance(text, str) else text.decode())
    programs = max(Path("/usr/lib/postgresql").glob("*/bin"))
    with folder_of("postgres") as folder:
        data = folder / "data"
        as_user("postgres", str(programs / "initdb"), "-D", str(data), "-E", "UTF8", "--locale=C.UTF-8")
        command = [
            str(programs / "postgres"),
            "-D",
            str(data),
            "-k",
            str(folder),
            "-h",
            "",
            "-c",
            "timezone=UTC",
        ]
        with server(folder, "postgres", command):
            where = f"host={folder} user=postgres dbname=postgres"
            connection = patiently(lambda: psycopg.connect(where, autocommit=True))
            connection.execute("SET statement_timeout = '5s'")
            for statement in script("postgres"):
                connection.execute(statement)

            def ask(query: str) -> tuple[list[str], list[tuple[Any, ...]]]:
                cursor = connection.execute(query.encode())
                return [column.name for column in cursor.description or ()], cursor.fetchall()

            yield ask
            connection.close()


@contextmanager
def mysql() -> Iterator[Ask]:
    import pymysql

    with folder_of("mysql") as folder:
        data, socket = folder / "data", folder / "socket"
        install = [
            "mariadb-install-db",
            "--no-defaults",
            f"--datadir={data}",
            "--auth-root-authentication-method=normal",
        ]
        as_user("mysql", *install)
        command = [
            shutil.which("mariadbd") or "mariadbd", "--no-defaults", f"--datadir={data}", f"--socket={socket}",
            "--skip-networking", f"--pid-file={folder}/pid", "--default-time-zone=+00:00",
            "--character-set-server=utf8mb4", "--collation-server=utf8mb4_general_ci",
        ]  # fmt: skip
        with server(folder, "mysql", command):
            connection = patiently(
                lambda: pymysql.connect(
                    unix_socket=str(socket), user="root", charset="utf8mb4", autocommit=True
                )
            )
            cursor = connection.cursor()
            for statement in (
                "CREATE DATABASE drill",
                "USE drill",
                "SET max_statement_time = 5",
                *script("mysql"),
            ):
                cursor.execute(statement)

            def ask(query: str) -> tuple[list[str], list[tuple[Any, ...]]]:
                cursor.execute(query)
                return [column[0] for column in cursor.description or ()], list(cursor.fetchall())

            yield ask
            connection.close()


@contextmanager
def sqlite() -> Iterator[Ask]:
    connection = sqlite3.connect(":memory:")
    connection.executescript(";".join(script("sqlite")))

    def ask(query: str) -> tuple[list[str], list[tuple[Any, ...]]]:
        cursor = connection.execute(query)
        return [column[0] for column in cursor.description or ()], cursor.fetchall()

    yield ask


ENGINES = {"postgres": postgres, "mysql": mysql, "sqlite": sqlite}


def encoder() -> Callable[[Any], Any]:
    specification = importlib.util.spec_from_file_location("wire", WIRE)
    assert specification
    assert specification.loader
    wire = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(wire)
    encode: Callable[[Any], Any] = wire.encode
    return encode


def record(dialect: str) -> None:
    """One line each: section/name, the names of the columns or "error", the rows or what the engine said."""
    encode, lines = encoder(), []
    sections = tomllib.loads((HERE / f"{dialect}.toml").read_text("utf-8"))
    with ENGINES[dialect]() as ask:
        for section, constructs in sections.items():
            for name, query in constructs.items():
                try:
                    columns, rows = ask(query)
                    cells = [list(map(encode, row)) for row in rows]
                    kept = (json.dumps(columns), json.dumps(cells, ensure_ascii=False))
                except Exception as error:
                    kept = ("error", json.dumps(str(error).splitlines()[0], ensure_ascii=False))
                lines.append("\t".join((f"{section}/{name}", *kept)))
    (HERE / f"{dialect}.tsv").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    for dialect in sys.argv[1:] or ENGINES:
        record(dialect)
