from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from engine.judge import Judge
from engine.judge.jail import RUNGS, works
from engine.types import Answer, Problem, Verdict
from engine.types.problem import Limits

WORKING_RUNGS = [rung for rung in RUNGS if works(rung)]


def write_problem(folder: Path, *, tests: str, reference: str, probes: str = "", **settings: Any) -> Problem:
    """A problem of kind python with one file of hidden tests."""
    (folder / "tests").mkdir(parents=True)
    (folder / "submissions" / "accepted").mkdir(parents=True)
    (folder / "tests" / "test_hidden.py").write_text(textwrap.dedent(tests))
    (folder / "submissions" / "accepted" / "reference.py").write_text(textwrap.dedent(reference))
    if probes:
        (folder / "tests" / "probes.py").write_text(textwrap.dedent(probes))
    return describe(folder, **settings)


def describe(folder: Path, *, kind: str = "python", **settings: Any) -> Problem:
    return Problem(
        id="0",
        slug=folder.name,
        track="practice",
        title="",
        kind=kind,
        topics=(),
        pattern="",
        difficulty=1,
        minutes=1,
        why="",
        folder=str(folder),
        content_hash="",
        **settings,
    )


def answer(source: str | bytes) -> Answer:
    data = source if isinstance(source, bytes) else textwrap.dedent(source).encode()
    return Answer(name="solution.py", files={"solution.py": data})


def project(**files: str) -> Answer:
    return Answer(
        name="project", files={f"{name}.py": textwrap.dedent(text).encode() for name, text in files.items()}
    )


class Bench:
    """Warm judges, one for each problem and rung, shared by the tests of a session."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: dict[str, Problem] = {}
        self.judges: dict[tuple[str, str], Judge] = {}
        self.verdicts: dict[Any, Verdict] = {}

    def problem(self, name: str, **parts: Any) -> Problem:
        if name not in self.problems:
            self.problems[name] = write_problem(self.root / "bank" / "practice" / name, **parts)
        return self.problems[name]

    def judge(self, problem: Problem, rung: str) -> Judge:
        key = problem.slug, rung
        if key not in self.judges:
            self.judges[key] = Judge(problem, scratch=self.root / "scratch", jail=rung)
        return self.judges[key]

    def verdict(self, problem: Problem, rung: str, made: Answer) -> Verdict:
        """Judged once per session: every answer gives the same verdict each time (and a test holds that)."""
        key = problem.slug, rung, tuple(sorted(made.files.items()))
        if key not in self.verdicts:
            self.verdicts[key] = self.judge(problem, rung).verdict(made)
        return self.verdicts[key]

    @staticmethod
    def project_problem(folder: Path) -> Problem:
        """A project whose `app.main()` is to give 1."""
        problem = folder / "bank" / "backend" / "one"
        (problem / "tests").mkdir(parents=True)
        (problem / "submissions" / "accepted" / "reference").mkdir(parents=True)
        (problem / "submissions" / "accepted" / "reference" / "app.py").write_text("def main(): return 1\n")
        (problem / "tests" / "probes.py").write_text("import app\ndef run(): return app.main()\n")
        tests = "import probes\ndef test_one(): assert probes.run() == 1\n"
        (problem / "tests" / "test_hidden.py").write_text(tests)
        return describe(problem, kind="project", requires=("main",))

    describe = staticmethod(describe)
    answer = staticmethod(answer)
    project = staticmethod(project)

    def close(self) -> None:
        for judge in self.judges.values():
            judge.close()


@pytest.fixture(scope="session")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    made = Bench(tmp_path_factory.mktemp("bench"))
    yield made
    made.close()


@pytest.fixture(params=WORKING_RUNGS)
def rung(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def best_rung() -> str:
    return WORKING_RUNGS[0]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What Python itself does is the same at every rung: such cases are judged at the best one."""
    spared = [item for item in items if is_spared(item)]
    if spared:
        config.hook.pytest_deselected(items=spared)
        items[:] = [item for item in items if not is_spared(item)]


def is_spared(item: pytest.Item) -> bool:
    matters = getattr(getattr(item, "module", None), "WHERE_THE_JAIL_MATTERS", None)
    parameters = getattr(getattr(item, "callspec", None), "params", {})
    lower = parameters.get("rung", WORKING_RUNGS[0]) != WORKING_RUNGS[0]
    return matters is not None and lower and parameters.get("name", "plain") not in matters


TOTAL_TESTS = """
    from hypothesis import given, strategies as st
    import solution
    from engine.testing import trap

    @trap("negative")
    def test_three_numbers():
        assert solution.total([1, 2, 3]) == 6

    def test_no_numbers():
        assert solution.total([]) == 0

    @given(st.lists(st.integers()))
    def test_any_numbers(items):
        assert solution.total(items) == sum(items)
"""
TOTAL_REFERENCE = """
    def total(items):
        return sum(items)
"""

Judged = Callable[..., Verdict]


@pytest.fixture(scope="session")
def total_problem(bench: Bench) -> Problem:
    parts = {"tests": TOTAL_TESTS, "reference": TOTAL_REFERENCE}
    return bench.problem("total", **parts, requires=("total",), limits=Limits(memory_mb=64))


@pytest.fixture
def total(bench: Bench, total_problem: Problem, rung: str) -> Judged:
    """Judges an answer to the task `total(items)` at each rung."""
    return lambda source: bench.judge(total_problem, rung).verdict(answer(source))


@pytest.fixture
def judged(tmp_path: Path, best_rung: str) -> Judged:
    """judged(tests, source, …): a fresh problem of its own, the best rung."""

    def run(tests: str, source: str, reference: str = "", rung: str = best_rung, **settings: Any) -> Verdict:
        problem = write_problem(
            tmp_path / "bank" / "practice" / "own", tests=tests, reference=reference, **settings
        )
        with Judge(problem, scratch=tmp_path / "scratch", jail=rung) as open_judge:
            return open_judge.verdict(answer(source))

    run.folder = tmp_path / "bank"  # type: ignore[attr-defined]
    return run
