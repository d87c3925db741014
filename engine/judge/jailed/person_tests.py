"""Kind `tests`: the person's tests run with pytest against one implementation."""

from __future__ import annotations

import os

from .answer import execute

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TEXT_KEPT = 300
OPTIONS = ["-p", "no:cacheprovider", "-p", "no:terminal", "-c", os.devnull, "--noconftest"]


def run_person_tests(setup: dict[str, Any], request: dict[str, Any]) -> dict[str, Any]:
    """No frame below keeps the implementation's source, and the module says nothing of its origin."""
    import pytest

    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"  # looking for plugins costs 180 ms
    module = request["module"]
    vars(execute(module, compile(request.pop("implementation"), "<implementation>", "exec"), "")).pop(
        "__file__"
    )
    seen = Seen(setup["tests"])
    folder = os.path.dirname(setup["tests"])
    status = pytest.main(
        [*OPTIONS, "--rootdir", folder, "--confcutdir", folder, setup["tests"]], plugins=[seen]
    )
    return {"passed": seen.passed, "failed": seen.failed, "exit": int(status)}


class Seen:
    """A plugin that counts the reports of the person's own tests."""

    def __init__(self, file: str) -> None:
        self.file = os.path.basename(file)
        self.passed: list[str] = []
        self.failed: list[list[str]] = []

    def pytest_runtest_logreport(self, report: Any) -> None:
        name = report.nodeid.rpartition("::")[2]
        if report.failed:
            crash = getattr(report.longrepr, "reprcrash", None)
            self.failed.append(
                [name, str(getattr(crash, "message", ""))[:TEXT_KEPT], str(self.line(report.longrepr))]
            )
        elif report.when == "call" and report.passed:
            self.passed.append(name)

    def pytest_collectreport(self, report: Any) -> None:
        if report.failed:
            self.failed.append(["collection", str(report.longrepr)[-TEXT_KEPT:], "0"])

    def line(self, longrepr: Any) -> int:
        """The last line of the person's file on the way to the failure; 0 where there is none."""
        places = [
            entry.reprfileloc
            for entry in getattr(getattr(longrepr, "reprtraceback", None), "reprentries", ())
        ]
        return next((at.lineno for at in reversed(places) if at and str(at.path).endswith(self.file)), 0)
