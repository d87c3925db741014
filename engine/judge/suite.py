"""The tests of one file, loaded once and called directly, again and again.

The files are ordinary pytest files; what they may use is small enough to call the functions ourselves: plain test
functions, `pytest.mark.parametrize`, hypothesis. That saves starting a pytest session (90 ms of 350), and pytest and
hypothesis themselves where a file does not import them. tests/test_plain_pytest.py runs every file of the bank under
plain pytest as well.
"""

from __future__ import annotations

import contextlib
import functools
import io
import itertools
import marshal
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any, Literal, TypeVar

import msgspec

from engine.judge.prepared import CODE, EXAMPLES, Examples, Shelf
from engine.judge.recorder import Recorder
from engine.judge.rewriting import compile_tests, compile_undrawn, load_test_module
from engine.judge.undrawn import Undrawn
from engine.judge.watcher import Watcher
from engine.types.errors import JudgeError

C = TypeVar("C")

LOOKS_AT_THE_TEST = re.compile(r"\b(?:assume|composite|event|note|reject|target)\b|\bdata\(|solution.*\bst\.")
"""Where a file speaks of these its examples may depend on the answer, so that they are drawn anew for each."""


class Test:
    """One test function with one set of parameters."""

    def __init__(
        self, function: Any, parameters: dict[str, Any], number: int | None, seed: int | None
    ) -> None:
        self.function = function
        self.parameters = parameters
        self.id = function.__name__ if number is None else f"{function.__name__}[{number}]"
        self.name = function.__name__.removeprefix("test_").replace("_", " ")
        self.trap: str = getattr(function, "__drill_trap__", "")
        self.contract = bool(getattr(function, "__drill_contract__", False))
        self.watcher: Watcher | None = None
        inner = getattr(function, "hypothesis", None)
        if inner is not None:
            self.watcher = _watch(function, inner, seed)

    @property
    def traps(self) -> tuple[str, ...]:
        return (self.trap,) if self.trap else ()

    @property
    def record(self) -> Recorder | None:
        """What the falsifying example did, where a property found one."""
        return self.watcher.record if self.watcher else None

    @property
    def kind(self) -> Literal["example", "property", "contract"]:
        return "property" if self.watcher else "contract" if self.contract else "example"

    def run(self, recorder: Recorder, *, shrink: bool) -> BaseException | None:
        """The exception that ended the test, None if it came to its end."""
        if self.watcher:
            self.watcher.prepare(recorder, shrink)
        error: BaseException | None = None
        whole = functools.partial(self.function, **self.parameters)
        try:
            with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                if self.watcher:
                    self.watcher.run(whole, self.id)
                else:
                    whole()
        except BaseException as caught:
            error = caught
        if self.watcher and self.watcher.failure is not None:
            return self.watcher.failure
        if type(error).__module__.startswith("_pytest"):
            return JudgeError(f"the test {self.id} was skipped")
        return error


class Suite:
    """`shelf`: where a judge before this one may have left something, if the seed is the usual one.

    Raises JudgeError where the file cannot be loaded, holds no test, or uses what is not called here.
    """

    def __init__(self, path: Path, *, seed: int | None = None, shelf: Shelf | None = None) -> None:
        if not path.is_file():
            raise JudgeError("the tests are missing", where=str(path))
        self.path, self.seed = path, seed
        self.source = path.read_text("utf-8")
        self.shelf = shelf if seed is None else None
        self.parcels: list[dict[str, str]] = []
        """What is to be left for the next judge."""
        if self.shelf:
            self.shelf.unlock(path, self.source)
        self.draws = False
        self.examples = self.shelf.examples() if self.shelf else None
        self.tests = self.without_drawing() or self.as_it_stands()
        if not self.tests:
            raise JudgeError("the file holds no test", where=str(path))

    def without_drawing(self) -> list[Test]:
        """Nothing where there are no examples, or not for all of it."""
        if self.examples is None:
            return []
        tests = _tests_of(self.load(marshal.loads(self.examples.code)), self.path, None)
        watched = {test.id: test.watcher for test in tests if test.watcher}
        if watched.keys() != self.examples.kept.keys():
            self.examples = None
            return []
        for test in tests:
            if test.watcher:
                test.watcher.kept[test.id] = self.examples.kept[test.id]
                test.function.hypothesis.draw = functools.partial(
                    self.draw, test.function.__name__, test.watcher
                )
        return tests

    def as_it_stands(self) -> list[Test]:
        tests = _tests_of(self.loaded(), self.path, self.seed)
        self.draws = any(test.watcher for test in tests)
        for watcher in filter(None, (test.watcher for test in tests)):
            watcher.may_keep = not LOOKS_AT_THE_TEST.search(self.source)
        return tests

    def settle(self) -> None:
        """Before each answer: another suite may have been drawn with other settings."""
        if self.draws:
            load_profile(self.seed)

    def draw(self, name: str, watcher: Watcher, **parameters: Any) -> None:
        """An example that was kept has failed: let hypothesis find it, and a smaller one."""
        function = self.real[name]
        self.draws = True
        self.settle()
        if not hasattr(function, "__drill_watcher__"):
            function.__drill_watcher__ = watcher
            function.hypothesis.inner_test = watcher.as_function()
        function(**parameters)

    @functools.cached_property
    def real(self) -> dict[str, Any]:
        """The file's functions by name, drawn by hypothesis."""
        return vars(self.loaded())

    def loaded(self) -> ModuleType:
        if "hypothesis" in self.source:
            load_profile(self.seed)
        code = self.shelf.code() if self.shelf else None
        if code is None:
            code = self.compiled(compile_tests)
            self.leave(CODE, marshal.dumps(code))
        return self.load(code)

    def compiled(self, how: Callable[[str, Path], C]) -> C:
        with self.told():
            return how(self.source, self.path)

    def load(self, code: CodeType) -> ModuleType:
        with self.told():
            return load_test_module(code, self.path)

    @contextlib.contextmanager
    def told(self) -> Iterator[None]:
        try:
            yield
        except Exception as error:
            what = f"the tests cannot be loaded: {type(error).__name__}: {error}"
            raise JudgeError(what, where=str(self.path)) from error

    def leave(self, ending: str, body: bytes) -> None:
        parcel = self.shelf.parcel(ending, body) if self.shelf else None
        if parcel:
            self.parcels.append(parcel)

    def to_leave(self) -> list[dict[str, str]]:
        """What has come together by now, once."""
        kept = {test.id: test.watcher.kept.get(test.id) for test in self.tests if test.watcher}
        if self.shelf and self.examples is None and kept and all(kept.values()):
            code = self.compiled(compile_undrawn)
            if code is not None:
                self.examples = Examples(marshal.dumps(code), {id_: each or [] for id_, each in kept.items()})
                self.leave(EXAMPLES, msgspec.msgpack.encode(self.examples))
            self.shelf = None
        parcels, self.parcels = self.parcels, []
        return parcels


def _tests_of(module: ModuleType, path: Path, seed: int | None) -> list[Test]:
    functions = [value for name, value in vars(module).items() if name.startswith("test") and callable(value)]
    return [test for function in functions for test in _expand(function, path, seed)]


def load_profile(seed: int | None = None) -> None:
    """Same answer, same verdict: no deadline, no database, the same examples in every run unless a seed is given."""
    import hypothesis

    forget_local_constants()
    hypothesis.settings.register_profile(
        "drill",
        derandomize=seed is None,
        database=None,
        deadline=None,
        print_blob=False,
        report_multiple_bugs=False,
        suppress_health_check=list(hypothesis.HealthCheck),
        phases=(
            hypothesis.Phase.explicit,
            hypothesis.Phase.generate,
            hypothesis.Phase.target,
            hypothesis.Phase.shrink,
        ),
    )
    hypothesis.settings.load_profile("drill")


def forget_local_constants() -> None:
    """Hypothesis draws constants that it finds in the source of every module outside of site-packages: in a checkout
    those of this engine, in an installation none. Reading them takes 80 ms, and verdicts would depend on it.
    """
    from hypothesis.internal.conjecture import providers
    from hypothesis.internal.constants_ast import Constants

    nothing = Constants()
    providers._get_local_constants = lambda: nothing


def _expand(function: Any, path: Path, seed: int | None) -> Iterator[Test]:
    marks = getattr(function, "pytestmark", [])
    unknown = [mark.name for mark in marks if mark.name != "parametrize"]
    if unknown or isinstance(function, type):
        what = f"the mark {unknown[0]}" if unknown else "a test class"
        rule = "a hidden test is a function, at most parametrised"
        raise JudgeError(f"{function.__name__} uses {what}; {rule}", where=str(path))
    if not marks:
        yield Test(function, {}, None, seed)
        return
    axes = [list(_axis(*mark.args[:2])) for mark in marks]
    for number, choice in enumerate(itertools.product(*axes)):
        yield Test(
            function, dict(itertools.chain.from_iterable(part.items() for part in choice)), number, seed
        )


def _watch(function: Any, inner: Any, seed: int | None) -> Watcher:
    """One watcher for a property, however many sets of parameters it runs with."""
    if not hasattr(function, "__drill_watcher__"):
        watcher = function.__drill_watcher__ = Watcher(inner.inner_test)
        if not isinstance(inner, Undrawn):
            inner.inner_test = watcher.as_function()
        if seed is not None:
            function._hypothesis_internal_use_seed = seed
    known: Watcher = function.__drill_watcher__
    return known


def _axis(names: Any, values: Any) -> Iterator[dict[str, Any]]:
    """What one `parametrize` adds, value by value."""
    keys = [name.strip() for name in names.split(",")] if isinstance(names, str) else list(names)
    for value in values:
        if type(value).__module__.startswith("_pytest"):  # pytest.param
            yield dict(zip(keys, value.values, strict=True))
        else:
            yield dict(zip(keys, (value,) if len(keys) == 1 else value, strict=True))
