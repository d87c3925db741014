"""Runs the examples of a deck in a jail: `python examples.py OPTIONS FILE`. The last line printed is the report.

Python examples are doctests. In SQL ones, the lines of comment that follow a statement at once are the rows that it
gives, cells between bars; `-- error: …` is how it fails. A statement that gives rows must be followed by them.
"""

import doctest
import importlib
import json
import os
import sqlite3
import sys
import tempfile
import types

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

ASKING = ("SELECT", "WITH", "VALUES", "EXPLAIN QUERY PLAN", "PRAGMA", "TABLE", "FROM")
ERROR = "error: "
BAR = " | "


def main() -> None:
    package = types.ModuleType("_drill")
    package.__path__ = [os.path.dirname(os.path.abspath(__file__))]
    sys.modules["_drill"] = package
    options = json.loads(sys.argv[1])
    with open(sys.argv[2], encoding="utf-8") as file:
        examples = json.load(file)
    sys.path[:0] = options["site"]
    restraint = importlib.import_module("_drill.restraint")
    restraint.restrain_zygote(options)
    restraint.restrain_child(options, options["scratch"])
    tempfile.tempdir = options["scratch"]
    faults = {id: RUN[language](text) for id, language, text in examples}
    sys.stdout.write("\n" + json.dumps(faults) + "\n")


def python(text: str) -> str:
    """What goes wrong first; empty where all is as the example says."""
    try:
        test = doctest.DocTestParser().get_doctest(text, {"__name__": "__main__"}, "example", None, 0)
    except ValueError as error:
        return str(error)
    if not test.examples:
        return "there is no line that begins with >>>"
    said: list[str] = []
    runner = doctest.DocTestRunner(verbose=False, optionflags=doctest.REPORT_ONLY_FIRST_FAILURE)
    runner.run(test, out=said.append, clear_globs=True)
    return "".join(said)


def sqlite(text: str) -> str:
    db = sqlite3.connect(":memory:", isolation_level=None)

    def run(statement: str) -> "list[Any]":
        rows = db.execute(statement).fetchall()
        planned = statement.lstrip().upper().startswith("EXPLAIN QUERY PLAN")
        return [row[-1:] for row in rows] if planned else rows

    return _script(text, run, sqlite3.Error)


def duckdb(text: str) -> str:
    module = importlib.import_module("duckdb")
    db = module.connect(":memory:")
    return _script(text, lambda statement: db.execute(statement).fetchall(), module.Error)


def _script(text: str, run: "Callable[[str], list[Any]]", failure: type[Exception]) -> str:
    found = list(_statements(text))
    if not any(expected for _, expected in found):
        return "it shows no rows and no error"
    for statement, expected in found:
        words = " ".join(statement.upper().split())
        asks = words.startswith(ASKING) or " RETURNING " in words
        try:
            rows = run(statement)
            got = [BAR.join(map(_cell, row)) for row in rows] if asks or expected else []
        except failure as error:
            got = [ERROR + str(error).splitlines()[0]]
        if got != expected:
            return f"{statement}\nexpected:\n  " + "\n  ".join(expected) + "\ngot:\n  " + "\n  ".join(got)
    return ""


def _statements(text: str) -> "Iterator[tuple[str, list[str]]]":
    """Each with the lines of comment right below it."""
    lines, part = text.strip().splitlines(), ""
    while lines:
        line = lines.pop(0)
        if not part and (not line.strip() or line.startswith("--")):
            continue
        part += line + "\n"
        if sqlite3.complete_statement(part):
            expected = []
            while lines and lines[0].startswith("-- "):
                expected.append(lines.pop(0).removeprefix("-- "))
            yield part.strip(), expected
            part = ""
    if part.strip():
        yield part.strip(), ["a semicolon at the end"]


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return "NULL" if value is None else str(value)


RUN = {"python": python, "sqlite": sqlite, "duckdb": duckdb}

if __name__ == "__main__":
    main()
