from __future__ import annotations

from pathlib import Path

from rich.console import Console
from rich.text import Text

from drills.console import Step, safe, show_steps
from drills.screens.code import Code
from drills.screens.markdown import show_markdown
from drills.screens.prompt import without_title
from engine.types import Problem

LEXERS = {".py": "python", ".sql": "sql", ".md": "markdown", ".toml": "toml"}


def show(console: Console, problem: Problem) -> None:
    console.print()
    console.print(Text(f"{problem.title}: the reference", "title"))
    for name, text in reference(problem).items():
        console.print()
        if problem.kind == "project":
            console.print(Text(name, "path"))
        if name.endswith(".md"):
            show_markdown(console, text)
        else:
            lexer = LEXERS.get(Path(name).suffix, "text")
            console.print(Code(safe(text.strip()), lexer))
    if explained := explanation(problem):
        console.print()
        show_markdown(console, without_title(explained, problem))
    show_steps(
        console,
        [Step(f"drill notes {problem.slug}", "keep what you want to remember"), Step("drill next", "go on")],
    )


def reference(problem: Problem) -> dict[str, str]:
    """The reference submission: one file, or a project's files by name, without the marker."""
    found: dict[str, str] = {}
    for place in sorted((problem.path / "submissions" / "accepted").glob("reference*")):
        inside = sorted(place.rglob("*")) if place.is_dir() else [place]
        for path in inside:
            if path.is_file() and path.suffix in LEXERS and path.name != "drill.toml":
                name = path.relative_to(place).as_posix() if place.is_dir() else path.name
                found[name] = _without_marker(path.read_text("utf-8"), problem)
    return found


def explanation(problem: Problem) -> str:
    path = problem.path / "explanation.md"
    return path.read_text("utf-8") if path.is_file() else ""


def _without_marker(text: str, problem: Problem) -> str:
    first, _, rest = text.partition("\n")
    return rest.lstrip("\n") if problem.marker in first else text
