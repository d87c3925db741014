"""Runs a person's SQL. Stand-alone: `python -I -B worker.py FD [duckdb|sqlite]`, inside the jail.

FD is a connected socket; messages both ways are a length (4 bytes, big endian) and that much UTF-8 JSON.
It knows how to load a dataset into a fresh database, how to run a text on it, and what a text is made of.
What is allowed and what is right is decided on the other side of the socket.
"""

from __future__ import annotations

import importlib
import json
import os
import socket
import struct
import sys
from typing import Any

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

MAX_BYTES = 64 * 1024 * 1024
DEEPEST = 20_000
"""DuckDB nests expressions 1,000 deep; its tree has several levels for each."""

ENGINES = {
    "duckdb": ("jailed.duck", "Duck"),
    "sqlite": ("jailed.lite", "Lite"),
    "duckdb and sqlite": ("jailed.pair", "Pair"),
}
"""The last one: the reference and the data on DuckDB, the answer on SQLite."""
OPERATIONS = frozenset({"parse", "bind", "run", "dump", "statements"})


class Worker:
    def __init__(self) -> None:
        self.engine: Any = None
        self.refused = importlib.import_module("jailed.wire").Refused

    def answer(self, message: dict[str, Any]) -> dict[str, Any]:
        try:
            return self.perform(message)
        except self.refused as refused:
            return problem(refused.kind, refused.message, refused.line)
        except MemoryError:
            return problem("memory", "out of memory")
        except Exception as error:
            return problem("internal", f"{type(error).__name__}: {error}")

    def perform(self, message: dict[str, Any]) -> dict[str, Any]:
        operation = message["op"]
        if operation == "open":
            module, name = ENGINES[message["engine"]]
            self.engine = getattr(importlib.import_module(module), name)(message)
            description: dict[str, Any] = self.engine.describe()
            return description
        if operation not in OPERATIONS:
            raise self.refused("internal", f"no operation {operation!r}")
        reply: dict[str, Any] = getattr(self.engine, operation)(message)
        return reply


def problem(kind: str, message: str, line: int | None = None) -> dict[str, Any]:
    return {"error": {"kind": kind, "message": message, "line": line}}


def packed(reply: dict[str, Any]) -> bytes:
    try:
        data = json.dumps(reply).encode()
    except MemoryError:
        data = b""
    if not 0 < len(data) <= MAX_BYTES:
        data = json.dumps(problem("output", "the result is too large")).encode()
    return struct.pack(">I", len(data)) + data


def received(connection: socket.socket, size: int) -> bytes:
    data = bytearray()
    while len(data) < size:
        part = connection.recv(min(size - len(data), 1 << 20))
        if not part:
            raise SystemExit(0)
        data += part
    return bytes(data)


def main(arguments: list[str]) -> None:
    sys.setrecursionlimit(DEEPEST)
    connection = socket.socket(fileno=int(arguments[0]))
    worker = Worker()
    if arguments[1:2] != ["sqlite"]:
        # Costs a tenth of a second, which passes while the other side reads the problem.
        importlib.import_module("jailed.duck").import_duckdb()
    while True:
        (size,) = struct.unpack(">I", received(connection, 4))
        connection.sendall(packed(worker.answer(json.loads(received(connection, size)))))


if __name__ == "__main__":
    main(sys.argv[1:])
