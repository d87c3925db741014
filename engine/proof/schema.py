"""The JSON Schema of problem.toml, for editors that complete and check TOML as it is typed."""

from __future__ import annotations

from typing import Any

import msgspec

from engine.bank.problem_file import HELP, ProblemFile

TITLE = "problem.toml of drill"


def schema() -> bytes:
    found: dict[str, Any] = msgspec.json.schema(ProblemFile)
    _describe(found["$defs"])
    whole = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": TITLE, **found}
    return msgspec.json.format(msgspec.json.encode(whole), indent=2) + b"\n"


def _describe(definitions: dict[str, Any]) -> None:
    """The same help that an error shows."""
    places = {"": "ProblemFile", "limits": "Limits", "complexity": "Complexity", "sql": "SqlSettings"}
    places["restrictions"] = "Restrictions"
    for key, text in HELP.items():
        table, _, name = key.rpartition(".")
        properties = definitions.get(places.get(table, ""), {}).get("properties", {})
        if name in properties:
            properties[name]["description"] = text
