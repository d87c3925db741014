"""mypy on an answer that is not run for it: what a strict check says of its file and of a client that uses it."""

from __future__ import annotations

import importlib.util
import io
import json
import os
import sys
import tempfile
import tokenize

OPTIONS = (
    "--strict",
    "--config-file=",
    "--no-site-packages",
    "--no-error-summary",
    "--output=json",
)
CLIENT = "client.py"
CACHE = "cache"
USUAL = "import abc, collections.abc, dataclasses, datetime, decimal, enum, functools, itertools, operator, typing"
"""What answers and clients are likely to import: read into the cache."""
SHOWN = 3
_cache: dict[str, bytes] = {}
"""Files of mypy's cache on the standard library, by name; where it is empty, a check takes 0.3 s longer."""
MISSED = "this must be an error of this kind, and mypy sees none"
SILENCERS = ("type: ignore", "type:ignore", "mypy:")


def prepare(folder: str) -> None:
    """Called once in a worker, before the processes in which answers are checked. `folder`: one that may be written."""
    with tempfile.TemporaryDirectory(dir=folder) as place:
        _run(place, {CLIENT: USUAL})
        for path, _, names in os.walk(os.path.join(place, CACHE)):
            for name in names:
                full = os.path.join(path, name)
                with open(full, "rb") as file:
                    _cache[os.path.relpath(full, place)] = file.read()


def own_complaints_of(module: str) -> list[str]:
    """What is wrong with the module itself, the first few: "stack.py:7: Missing type arguments …  [type-arg]"."""
    found = [f"{file}:{line}: {said}" for file, line, said in _check(module, "") if file != CLIENT]
    return found[:SHOWN]


def client_complaints(module: str, client: str) -> list[str]:
    """The first line of a client that is not as it should be, once with each reason; a line that is marked
    `# type: ignore[code]` should be such an error.
    """
    lines = client.splitlines()
    found = [(line, said) for file, line, said in _check(module, client) if file == CLIENT]
    return [f"{lines[line - 1].strip()}  →  {said}" for line, said in found if line == found[0][0]]


def silenced_in(module: str) -> list[str]:
    """Comments of the module that tell mypy to be silent."""
    tokens = tokenize.generate_tokens(io.StringIO(_source(module)).readline)
    return [
        token.string.strip()
        for token in tokens
        if token.type == tokenize.COMMENT and any(word in token.string for word in SILENCERS)
    ]


def _check(module: str, client: str) -> list[tuple[str, int, str]]:
    """(file, line, what mypy says) in the order of lines. In a folder of its own: no other file is found."""
    source = _source(module)
    with tempfile.TemporaryDirectory() as place:
        for name, content in _cache.items():
            os.makedirs(os.path.dirname(os.path.join(place, name)), exist_ok=True)
            with open(os.path.join(place, name), "wb") as file:
                file.write(content)
        said, broken, status = _run(place, {f"{module}.py": source, CLIENT: client})
    if status > 1:
        return [(f"{module}.py", 1, f"mypy gave up: {(broken or said).strip()[-300:]}")]
    return sorted(filter(None, map(_complaint, said.splitlines())))


def _run(place: str, files: dict[str, str]) -> tuple[str, str, int]:
    import mypy.api

    for name, text in files.items():
        with open(os.path.join(place, name), "w", encoding="utf-8") as file:
            file.write(text)
    before, deepest = os.getcwd(), sys.getrecursionlimit()
    os.chdir(place)
    try:
        return mypy.api.run([*OPTIONS, f"--cache-dir={CACHE}", *files])
    finally:
        os.chdir(before)
        sys.setrecursionlimit(deepest)  # mypy raises it, and an answer is to find it as it always is


def _complaint(line: str) -> tuple[str, int, str] | None:
    told = json.loads(line)
    if told["severity"] != "error":
        return None
    if told["code"] == "unused-ignore":
        return told["file"], told["line"], MISSED
    return told["file"], told["line"], f"{told['message']}  [{told['code']}]"


def _source(module: str) -> str:
    """Of a module that may be imported already, but need not be."""
    spec = importlib.util.find_spec(module)
    if spec is None or spec.origin is None:
        return ""
    with tokenize.open(spec.origin) as file:
        return file.read()
