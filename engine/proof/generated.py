"""Runs a generator many times in a process of its own, in the jail that answers have."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import msgspec

from engine.judge.jail import Jail, choose
from engine.types import Problem

SEEDS = range(1, 101)
LEAST_SHARE = 0.03
SECONDS = 30.0

CODE = """
import json, sys
names = {"__name__": "generator", "__file__": "generator.py"}
try:
    exec(compile(sys.argv[1], "generator.py", "exec"), names)
    counts, texts = {}, []
    for seed in range(int(sys.argv[2]), int(sys.argv[3])):
        tables = names["generate"](seed)
        texts.append(repr({name: list(map(tuple, rows)) for name, rows in tables.items()}))
        for trap in names["reaches"](tables):
            counts[trap] = counts.get(trap, 0) + 1
    print(json.dumps({"counts": counts, "texts": texts}))
except Exception as error:
    print(json.dumps({"error": f"{type(error).__name__}: {error}"}))
"""


class Census(msgspec.Struct, frozen=True):
    """`counts`: trap → with how many of SEEDS the data holds its situation."""

    counts: dict[str, int] = {}
    texts: tuple[str, ...] = ()
    error: str = ""
    stable: bool = True


def census(problem: Problem) -> Census:
    """Twice, under two hash seeds: what differs depends on more than the seed."""
    first, second = _run(problem, 0), _run(problem, 1)
    return msgspec.structs.replace(first, stable=first.texts == second.texts)


def _run(problem: Problem, hash_seed: int) -> Census:
    source = (problem.path / "data" / "generator.py").read_text("utf-8")
    argv = [sys.executable, "-I", "-B", "-S", "-c", CODE, source, str(SEEDS.start), str(SEEDS.stop)]
    home = [Path(sys.base_prefix).resolve(), Path(sys.prefix).resolve()]
    with tempfile.TemporaryDirectory(prefix="drill-") as folder:
        log = Path(folder) / "log"
        process = Jail(choose(), read=home).start(argv, pass_fds=[], hash_seed=hash_seed, log=log)
        try:
            process.wait(SECONDS)
        except Exception:
            process.kill()
            process.wait()
            return Census(error=f"does not end within {SECONDS:.0f} s")
        printed = log.read_text("utf-8", "replace").strip()
    try:
        return msgspec.json.decode(printed.rpartition("\n")[2], type=Census)
    except msgspec.MsgspecError:
        return Census(error=printed[-200:] or "ended without a word")
