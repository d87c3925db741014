"""A problem as it is put to a person."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.text import Text

from drills.console import Fact, Step, dotted, safe, show_facts, show_path, show_steps
from drills.screens.kept import show_kept
from drills.workspace import Desk
from engine.types import Problem, SqlSettings

ENGINES = {"duckdb": "DuckDB", "sqlite": "SQLite"}
DO = {
    "python": "Write your answer in this file",
    "sql": "Write your query in this file",
    "tests": "Write your tests in this file",
    "project": "Work in this folder",
    "card": "Answer in your own words in this file",
}


def show(
    console: Console, problem: Problem, kept: Path, *, reason: str = "", notes: Sequence[str] = ()
) -> None:
    """`kept`: the folder for what was laid out before."""
    console.print()
    console.print(Text(problem.title, "title"))
    console.print(Text(about(problem), "quiet"))
    if problem.sql:
        console.print(Text(answers_in(problem.sql), "quiet"))
    if reason:
        console.print(Text.assemble(("why now: ", "quiet"), safe(reason)))
    console.print()
    show_kept(console, prompt_text(problem), kept / f"{problem.slug}.screen")
    if notes:
        console.print()
        show_facts(console, [Fact("your note", note) for note in notes], indent=0)


def show_way_on(console: Console, problem: Problem, desk: Desk) -> None:
    console.print()
    show_path(console, DO[problem.kind], desk.answer)
    if desk.archived:
        show_path(console, "Your last answer is in", desk.archived)
    show_steps(console, steps(problem))


def steps(problem: Problem) -> list[Step]:
    trial = [] if problem.kind == "card" else [Step("drill run", "try it on the sample")]
    return [*trial, Step("drill submit", "have it judged"), Step("drill hint", "if you are stuck")]


def about(problem: Problem) -> str:
    return dotted(
        f"{problem.track}/{problem.slug}",
        f"difficulty {problem.difficulty} of 5",
        f"about {problem.minutes} minutes" if not problem.cards else f"{len(problem.cards)} cards",
    )


def answers_in(sql: SqlSettings) -> str:
    """The SQL that the task is answered in, and the others that it takes."""
    others = [dialect for dialect in sql.dialects if dialect != sql.engine]
    taken = f"; also --dialect {', '.join(others)}" if others and sql.engine == "duckdb" else ""
    return f"Answers: {ENGINES[sql.engine]}{taken}"


def without_title(text: str, problem: Problem) -> str:
    """Without a first heading that only repeats the problem's title."""
    first, _, rest = text.partition("\n")
    return rest.lstrip("\n") if first.lstrip("# ").strip() == problem.title else text


def prompt_text(problem: Problem) -> str:
    return without_title((problem.path / "prompt.md").read_text("utf-8"), problem)
