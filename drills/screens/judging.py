"""How far the judging of many answers is, and what came of it."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TimeRemainingColumn
from rich.text import Text

from drills.console import NARROW, THEME, count, dotted, safe, short, stdout
from drills.course import ERROR
from drills.judging import Watcher
from drills.options import say
from drills.results import Judged
from drills.screens.verdict import LOOK, LOOK_ELSE
from engine.types import VerdictName

GO_ON = "Stopped; what was judged is kept. To go on, type the same command again."
KEEP = "Stopped. With --output FILE what was judged would be kept, and the same command would go on."
ORDER = (*(name.value for name in VerdictName), ERROR)
Write = Callable[[bytes], object]


@contextmanager
def progress(output: Path | None, as_json: bool) -> Iterator[tuple[Watcher, Write]]:
    """A bar where somebody looks, and what writes a line: on a terminal in words."""
    readable = output is None and not as_json and sys.stdout.isatty()
    console = stdout() if readable else Console(stderr=True, theme=THEME, highlight=False, markup=False)
    if not console.is_terminal or console.is_dumb_terminal:
        yield Watcher(lambda total, kept: None, lambda line: None), _writer(console, readable)
        return
    with _bar(console) as bar:
        task = bar.add_task("", total=None)

        def begun(total: int, kept: int) -> None:
            bar.update(task, total=total)
            bar.advance(task, kept)

        def told(line: Judged) -> None:
            bar.advance(task)

        yield Watcher(begun, told), _writer(console, readable)


class Speed(ProgressColumn):
    def render(self, task: Task) -> Text:
        return Text(f"{task.speed:.0f} a second" if task.speed else "", "quiet")


def _bar(console: Console) -> Progress:
    columns = [BarColumn(bar_width=None), MofNCompleteColumn()]
    if console.width >= NARROW:
        columns += [Speed(), TimeRemainingColumn()]
    return Progress(*columns, console=console, expand=True, transient=True, redirect_stdout=False)


def _writer(console: Console, readable: bool) -> Write:
    if not readable:
        return sys.stdout.buffer.write
    return lambda line: show(console, msgspec.json.decode(line, type=Judged))


def show(console: Console, line: Judged) -> None:
    """One answer: its verdict, its problem, where it is; and why it was not judged."""
    name = line.verdict.name.value if line.verdict else "--"
    look = LOOK.get(line.verdict.name, LOOK_ELSE) if line.verdict else "warn"
    where = safe(line.source)
    text = Text.assemble(
        (f"{name:3}", look), " ", f"{line.problem} " if line.problem else "", (where, "quiet")
    )
    console.print(text, overflow="fold")
    if line.error:
        console.print(Text(f"    {safe(line.error.what)} {safe(line.error.fix)}", "quiet"), overflow="fold")


def show_summary(counted: Counter[str], kept: int, output: Path | None) -> None:
    """On stderr, for stdout holds the lines."""
    named = (f"{counted[name]:,} {_called(name)}" for name in ORDER if counted[name])
    say(dotted(f"{count(counted.total(), 'answer')}", *named))
    if kept:
        say(f"{count(kept, 'answer')} had been judged before.")
    if output:
        say(f"Written to {short(output)}")


def show_stopped(output: Path | None) -> None:
    say(GO_ON if output else KEEP)


def _called(name: str) -> str:
    return "not judged" if name == ERROR else name
