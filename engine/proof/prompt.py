"""The sample in the prompt is run: a prompt that disagrees with its reference is a lie.

For calls it becomes a probe that runs the prompt's `>>>` lines as doctests beside the reference, in the jail.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from pathlib import Path

import msgspec

from engine.judge import Judge
from engine.proof.submissions import read_answer
from engine.types import Problem, Verdict

BLOCK = re.compile(r"^```(?:python|pycon)?\n(.*?)^```", re.MULTILINE | re.DOTALL)

PROBE = '''
import doctest
import solution


def run(text):
    """The doctest report of every example in `text` that does not hold."""
    examples = doctest.DocTestParser().get_doctest(text, dict(vars(solution)), "prompt.md", "prompt.md", 0)
    lines = []
    doctest.DocTestRunner(verbose=False).run(examples, out=lines.append)
    return [len(examples.examples), "".join(lines)]
'''

TEST = """
import probes

TEXT = {text!r}


def test_the_sample_in_the_prompt():
    count, report = probes.run(TEXT)
    assert report == "", "an example in prompt.md does not hold"
    assert count > 0, "prompt.md has no >>> example"
"""


def examples(prompt: str) -> str:
    """The code blocks of a prompt that hold `>>>` lines."""
    return "\n".join(block for block in BLOCK.findall(prompt) if ">>>" in block)


def judge_prompt(problem: Problem, *, scratch: Path, jail: str) -> Verdict:
    text = examples((problem.path / "prompt.md").read_text("utf-8"))
    reference = problem.path / "submissions" / "accepted" / "reference.py"
    scratch.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="prompt-", dir=scratch) as name:
        folder = Path(name).resolve() / problem.track / problem.slug
        accepted = folder / "submissions" / "accepted"
        accepted.mkdir(parents=True)
        (folder / "tests").mkdir()
        shutil.copy(reference, accepted / "reference.py")
        (folder / "tests" / "probes.py").write_text(PROBE, "utf-8")
        (folder / "tests" / "test_prompt.py").write_text(TEST.format(text=text), "utf-8")
        copy = msgspec.structs.replace(problem, folder=str(folder), mutates=True)
        with Judge(copy, scratch=scratch, jail=jail, suite="prompt") as judge:
            return judge.verdict(read_answer(reference))
