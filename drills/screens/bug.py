"""A bug hunt: the code, what an input gave, and how it ended."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from drills.console import Fact, Step, dotted, safe, show_facts, show_path, show_steps
from drills.screens import verdict as verdicts
from drills.screens.code import Code
from drills.screens.markdown import show_markdown
from drills.screens.prompt import prompt_text
from engine.types import Failure, Verdict

if TYPE_CHECKING:
    from engine.coach.hunts import Hunting, HuntOutcome
    from engine.judge.naming import Named

LEXERS = {"python": "python", "sql": "sql"}
TASK = "It is right but for one bug. Name an input on which it fails, or mend it."
TASK_TO_MEND = "It is right but for one bug. Mend it: no short input is known that shows it."
TITLES = {
    "differs": ("Found.", "good"),
    "same": ("Not yet: there it gives what is right.", "warn"),
    "outside": ("Not yet: the prompt promises nothing there.", "warn"),
    "refused": ("That cannot be run.", "warn"),
}


def show(console: Console, hunting: Hunting, reason: str, file: Path, *, asked: bool) -> None:
    problem = hunting.problem
    console.print()
    console.print(Text(f"Bug hunt: {problem.title}", "title"))
    console.print(Text(dotted(f"{problem.track}/{problem.slug}", "about 3 minutes"), "quiet"))
    console.print(Text.assemble(("why now: ", "quiet"), safe(reason)))
    console.print()
    show_markdown(console, first_paragraph(prompt_text(problem)))
    console.print()
    console.print(Code(safe(hunting.code.strip()), LEXERS[problem.kind]))
    console.print()
    console.print(TASK if hunting.bug.input else TASK_TO_MEND)
    if not asked:
        show_path(console, "To mend", file)
        show_way_on(console, hunting)


def first_paragraph(prompt: str) -> str:
    return prompt.strip().partition("\n\n")[0]


def show_way_on(console: Console, hunting: Hunting) -> None:
    slug = hunting.problem.slug
    example = "'INSERT INTO …'" if hunting.problem.kind == "sql" else "'call(…)'"
    show_steps(
        console,
        [
            Step(f"drill bug {slug} --input {example}", "an input on which it fails"),
            Step(f"drill bug {slug} --fix FILE", "mended"),
            Step(f"drill bug {slug} --give-up", "see the bug"),
            Step(f"drill show {slug}", "the whole task"),
        ],
    )


def show_named(console: Console, found: Named, hunting: Hunting) -> None:
    title, look = TITLES[found.kind]
    console.print()
    console.print(Text(title, look))
    if found.why:
        console.print(Padding(Text(safe(found.why), overflow="fold"), (0, 0, 0, 2)))
    for failure in found.told:
        _show_both(console, failure)
    if found.kind == "same" and hunting.tries > 1:
        console.print(Text(f"{hunting.tries} tries so far", "quiet"))


def _show_both(console: Console, failure: Failure) -> None:
    show_facts(
        console,
        [
            Fact("call", failure.call, "code"),
            Fact("right", failure.expected, "good"),
            Fact("here", failure.got or failure.message, "bad" if failure.got != failure.expected else ""),
        ],
    )
    tables = (failure.expected_table, "right"), (failure.got_table, "here")
    for table, title in tables:
        if table:
            verdicts.show_table(console, title, table)


def show_mended(console: Console, hunting: Hunting, verdict: Verdict) -> None:
    verdicts.show(console, hunting.problem, verdict)


def show_end(console: Console, hunting: Hunting, outcome: HuntOutcome) -> None:
    bug, name = hunting.bug, outcome.grade.name.lower()
    minutes = f"{max(1, round(outcome.work_seconds / 60))} min"
    again = ""
    if outcome.due:
        again = verdicts.on_which_day(outcome.due, outcome.interval_days)
    console.print()
    show_facts(
        console,
        [
            Fact("the bug", bug.what),
            Fact("wrong", bug.now, "bad"),
            Fact("right", bug.was, "good"),
            Fact("it fails on", bug.input if outcome.ending == "gave up" else "", "code"),
            Fact(
                "grade",
                Text.assemble((name, verdicts.GRADE_LOOK[name]), f": {outcome.reason}, {minutes}"),
            ),
            Fact("counts", _counts(outcome)),
            Fact("comes again", again),
        ],
        indent=0,
    )
    show_steps(console, [Step("drill next", "go on"), Step("drill bug", "another one")])


def _counts(outcome: HuntOutcome) -> str:
    if not outcome.counted:
        return f"for practice only: {outcome.why}"
    return "as a light review" if outcome.ending != "gave up" else "so that a full solve is due"


def show_left(console: Console, hunting: Hunting) -> None:
    show_steps(console, [Step(f"drill bug {hunting.problem.slug}", "go on with it today")])
