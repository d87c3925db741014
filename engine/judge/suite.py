"""Collected tests of one file: pytest does the collecting and the calling, the verdict is made here."""

from __future__ import annotations

import contextlib
import functools
import io
import os
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from _pytest.config import _prepareconfig
from _pytest.main import Session
from _pytest.runner import runtestprotocol

from engine.judge.recorder import Recorder
from engine.judge.rewriting import load_test_module
from engine.types.errors import JudgeError

SHRINK_EXAMPLES = 400
"""Examples that hypothesis may try once it has found a falsifying one."""


class ShrinkBudgetSpent(BaseException):
    """Leaves hypothesis: what has been found is good enough to show."""


def load_profile(seed: int | None = None) -> None:
    """Same answer, same verdict: no deadline, no database, and the same examples in every run unless a seed is given."""
    hypothesis.settings.register_profile(
        "drill",
        derandomize=seed is None,
        database=None,
        deadline=None,
        print_blob=False,
        report_multiple_bugs=False,
        suppress_health_check=list(hypothesis.HealthCheck),
        phases=(hypothesis.Phase.explicit, hypothesis.Phase.generate, hypothesis.Phase.target, hypothesis.Phase.shrink),
    )
    hypothesis.settings.load_profile("drill")


class Loader:
    """A pytest plugin: test modules are loaded by our own loader."""

    @pytest.hookimpl(tryfirst=True)
    def pytest_pycollect_makemodule(self, module_path: Path, parent: Any) -> Any:
        return JudgedModule.from_parent(parent, path=module_path)


class JudgedModule(pytest.Module):
    def _getobj(self) -> Any:
        return load_test_module(self.path, self.path.stem)


class Test:
    """One collected test item with what the judge knows of it."""

    def __init__(self, item: Any, seed: int | None) -> None:
        self.item = item
        function = item.function
        inner = getattr(function, "hypothesis", None)
        self.is_property = inner is not None
        self.name = function.__name__.removeprefix("test_").replace("_", " ")
        self.id = item.name
        self.trap: str = getattr(function, "__drill_trap__", "")
        self.contract = bool(getattr(function, "__drill_contract__", False))
        self.watcher = Watcher(inner.inner_test) if inner else None
        if inner and self.watcher:
            inner.inner_test = self.watcher.as_function()
            if seed is not None:
                function._hypothesis_internal_use_seed = seed

    @property
    def kind(self) -> Any:
        return "property" if self.is_property else "contract" if self.contract else "example"

    def run(self, recorder: Recorder, *, shrink: bool) -> BaseException | None:
        """The exception that ended the test, None if it passed."""
        if self.watcher:
            self.watcher.prepare(recorder, shrink)
        reports: list[Any] = []
        seen = Seen()
        plugins = self.item.config.pluginmanager
        plugins.register(seen)
        try:
            with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                reports = runtestprotocol(self.item, log=False, nextitem=None)
        finally:
            plugins.unregister(seen)
        if self.watcher and self.watcher.failure is not None:
            return self.watcher.failure
        if seen.error is not None:
            return seen.error
        passed = [report for report in reports if report.when == "call" and report.outcome == "passed"]
        return None if passed else JudgeError(f"the test {self.id} did not report")


class Seen:
    def __init__(self) -> None:
        self.error: BaseException | None = None

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(self, item: Any, call: Any) -> None:
        if call.excinfo is not None and self.error is None:
            self.error = call.excinfo.value


class Watcher:
    """Stands between hypothesis and a property: each example starts a fresh record, the last failure is kept."""

    def __init__(self, test: Any) -> None:
        self.test = test
        self.prepare(Recorder(), True)

    def prepare(self, recorder: Recorder, shrink: bool) -> None:
        self.recorder = recorder
        self.budget = SHRINK_EXAMPLES if shrink else 0
        self.failure: BaseException | None = None
        self.record: Any = None

    def as_function(self) -> Any:
        @functools.wraps(self.test)
        def watched(*args: Any, **kwargs: Any) -> Any:
            if self.failure is not None:
                self.budget -= 1
                if self.budget < 0:
                    raise ShrinkBudgetSpent
            self.recorder.reset()
            try:
                return self.test(*args, **kwargs)
            except Exception as error:
                if not isinstance(error, (hypothesis.errors.UnsatisfiedAssumption, hypothesis.errors.StopTest)):
                    self.failure = error
                    self.record = self.recorder.snapshot()
                raise

        return watched


class Suite:
    """The tests of one file, collected once and run against many answers."""

    def __init__(self, path: Path, *, seed: int | None = None) -> None:
        load_profile(seed)
        options = [
            "--assert=plain", "-c", os.devnull, "--rootdir", str(path.parent), "--noconftest",
            "-p", "no:cacheprovider", "-p", "no:logging", "-p", "no:faulthandler", "-p", "no:capture", "-p", "no:terminal",
            str(path),
        ]
        with contextlib.redirect_stdout(io.StringIO()):
            self.config = _prepareconfig(options, [Loader()])
            self.session = Session.from_config(self.config)
            self.config._do_configure()
            self.config.hook.pytest_sessionstart(session=self.session)
            self.session.perform_collect()
        if self.session.testsfailed or not self.session.items:
            raise JudgeError("the tests cannot be collected", where=str(path), fix=self.collect_error(path))
        self.tests = [Test(item, seed) for item in self.session.items]

    @staticmethod
    def collect_error(path: Path) -> str:
        try:
            load_test_module(path, path.stem)
        except BaseException as error:
            return f"{type(error).__name__}: {error}"
        return "it holds no test"
