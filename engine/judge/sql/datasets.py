"""The data that an answer is tried on."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

import msgspec

from engine.judge.sql.jailed.wire import encode
from engine.judge.sql.result import Row
from engine.types import Problem
from engine.types.errors import JudgeError

Suite = Literal["hidden", "sample", "cases"]
SEEDS = (1, 2, 3)
"""Of the generated data, where a problem has chosen no others."""
CHOSEN = "data/seeds.toml"
LABEL = re.compile(r"^--[ \t]*(refused|accepted):[ \t]*(\S.*?)[ \t]*$", re.M)
"""Of a probe, see probes.py."""


class Kept(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One dataset of the generator. `kept_for`: mutants of the accepted answers that it was the first to kill."""

    seed: int
    kept_for: tuple[str, ...]


class Chosen(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """data/seeds.toml. `generator`: SHA-256 of the generator.py and schema.sql that it was made with."""

    generator: str
    dataset: tuple[Kept, ...]


class Probe(msgspec.Struct, frozen=True):
    """Statements that the tables must refuse, or accept with the same effects as the reference's."""

    refused: bool
    what: str
    sql: str


class Dataset(msgspec.Struct, frozen=True):
    """Filled by scripts, or by rows per table in the order in which they must go in."""

    title: str
    scripts: tuple[str, ...] = ()
    rows: Mapping[str, Sequence[Row]] = {}
    trap: str = ""
    untrusted: bool = False
    probes: tuple[Probe, ...] = ()

    def message(self) -> dict[str, Any]:
        rows = {table: [list(map(encode, row)) for row in found] for table, found in self.rows.items()}
        probes = [probe.sql for probe in self.probes]
        return {"scripts": list(self.scripts), "rows": rows, "untrusted": self.untrusted, "probes": probes}


def datasets(
    problem: Problem, suite: Suite, cases: str | None, seeds: Sequence[int] = ()
) -> tuple[Dataset, ...]:
    """The sample; for `hidden` also one per trap, one per seed and one without rows. Raises JudgeError.

    `seeds`: others than those that the problem chose.
    """
    if suite == "cases":
        return (Dataset("your cases", (cases or "",), untrusted=True),)
    sample = Dataset("sample data", (read(problem, "data/sample.sql"),), probes=probes(problem, "sample"))
    if suite == "sample":
        return (sample,)
    hidden = [
        Dataset("", (read(problem, f"data/{trap}.sql"),), trap=trap, probes=probes(problem, trap))
        for trap in problem.traps
    ]
    hidden += [Dataset("", rows=rows) for rows in generated(problem, seeds)]
    numbered = (
        msgspec.structs.replace(dataset, title=_title(number, len(hidden)))
        for number, dataset in enumerate(hidden, 1)
    )
    return (sample, *numbered, Dataset("empty tables"))


def _title(number: int, of: int) -> str:
    """What a person may read: neither the trap nor the seed."""
    return f"hidden data {number} of {of}"


def sources(problem: Problem) -> dict[str, str]:
    """For authors: the title of each hidden dataset → the file or the seed that it is made from. Raises JudgeError."""
    made = [f"data/{trap}.sql" for trap in problem.traps]
    if (problem.path / "data" / "generator.py").exists():
        made += [f"data/generator.py, seed {seed}" for seed in chosen_seeds(problem)]
    return {_title(number, len(made)): where for number, where in enumerate(made, 1)}


def probes(problem: Problem, name: str) -> tuple[Probe, ...]:
    """Of data/<name>.probes.sql, where that is there. Raises JudgeError."""
    file = f"data/{name}.probes.sql"
    if not (problem.path / file).is_file():
        return ()
    if problem.sql is None or not problem.sql.compare:
        raise JudgeError("probes need a script task: [sql] compare", where=str(problem.path / file))
    return tuple(Probe(*found) for found in parse_probes(read(problem, file), str(problem.path / file)))


def parse_probes(text: str, where: str) -> list[tuple[bool, str, str]]:
    """(refused, what it is, statements) in order. Raises JudgeError for what stands under no label."""
    before, *parts = LABEL.split(text)
    if re.sub(r"--[^\n]*", "", before).strip():
        raise JudgeError("a statement stands above the first label", where=where)
    found = list(zip(parts[::3], parts[1::3], parts[2::3], strict=True))
    for _, what, sql in found:
        if not re.sub(r"--[^\n]*|;", "", sql).strip():
            raise JudgeError(f"no statement stands under the label “{what}”", where=where)
    return [(label == "refused", what, sql.strip()) for label, what, sql in found]


def read(problem: Problem, name: str) -> str:
    try:
        return (problem.path / name).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise JudgeError(f"cannot read it: {error}", where=str(problem.path / name)) from None


def generated(problem: Problem, seeds: Sequence[int]) -> list[Mapping[str, Sequence[Row]]]:
    generator = problem.path / "data" / "generator.py"
    if not generator.exists():
        return []
    try:
        generate = load_generator(generator)["generate"]
        if not seeds:
            return [generate(seed) for seed in chosen_seeds(problem)]
        return [shuffled(generate(seed), seed, problem) for seed in seeds]
    except Exception as error:
        raise JudgeError(f"{type(error).__name__}: {error}", where=str(generator)) from None


def chosen_seeds(problem: Problem) -> tuple[int, ...]:
    chosen = read_chosen(problem)
    return tuple(kept.seed for kept in chosen.dataset) if chosen else SEEDS


def read_chosen(problem: Problem) -> Chosen | None:
    """Raises JudgeError where the file is there and cannot be read."""
    file = problem.path / CHOSEN
    if not file.is_file():
        return None
    try:
        return msgspec.toml.decode(file.read_bytes(), type=Chosen)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise JudgeError(f"cannot be read: {error}", where=str(file)) from None


def shuffled(tables: Mapping[str, Sequence[Row]], seed: int, problem: Problem) -> Mapping[str, Sequence[Row]]:
    """Rows in another order, for the proof; as they are where one row may refer to an earlier one."""
    if "references" in read(problem, "data/schema.sql").lower():
        return tables
    return {name: random.Random(seed).sample(list(rows), len(rows)) for name, rows in tables.items()}


def load_generator(path: Path) -> dict[str, Any]:
    """The names that generator.py defines: `generate(seed)` and `reaches(tables)`."""
    names: dict[str, Any] = {"__name__": "generator", "__file__": str(path)}
    exec(compile(path.read_text("utf-8"), str(path), "exec"), names)
    return names
