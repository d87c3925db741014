"""The sample in the prompt is run: a prompt that disagrees with its reference is a lie.

The prompt's `>>>` lines go to the jail as doctests at the end of the reference; those that do not hold are raised at
import, where the verdict shows them.
"""

from __future__ import annotations

import re

from engine.judge import Judge
from engine.judge.way import Way
from engine.proof.submissions import Submission
from engine.types import Answer, Problem, Verdict

BLOCK = re.compile(r"^```(?:python|pycon)?\n(.*?)^```", re.MULTILINE | re.DOTALL)

DOCTEST = """

def _drill_examples(text):
    import doctest
    import io
    import sys
    import types

    module = types.ModuleType("solution")
    vars(module).update(globals())
    sys.modules["solution"] = module
    examples = doctest.DocTestParser().get_doctest(text, dict(vars(module)), "prompt.md", "prompt.md", 0)
    said = io.StringIO()
    doctest.DocTestRunner(verbose=False).run(examples, out=said.write)
    if said.getvalue() or not examples.examples:
        report = " ".join(said.getvalue().split()) or "prompt.md has no >>> example"
        raise AssertionError(report.replace("*" * 70, "")[:280])


_drill_examples({text!r})
"""


def examples(prompt: str) -> str:
    """The code blocks of a prompt that hold `>>>` lines."""
    return "\n".join(block for block in BLOCK.findall(prompt) if ">>>" in block)


def judge_prompt(problem: Problem, reference: Submission, judge: Judge) -> Verdict:
    text = examples((problem.path / "prompt.md").read_text("utf-8"))
    source = reference.answer.text + DOCTEST.format(text=text)
    answer = Answer(name="prompt.md", files={reference.path.name: source.encode()})
    return judge.verdict(answer, way=Way(suite="sample", stop_at_first=True))
