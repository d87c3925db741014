"""The real command, on a small bank of its own, with everything it writes in a temporary folder."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import which
from time import sleep
from typing import NamedTuple

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
ANSI = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")

collect_ignore = ["bank"]


class Ran(NamedTuple):
    status: int
    out: str
    err: str

    @property
    def said(self) -> str:
        """What stands on stderr, as one line."""
        return " ".join(self.err.split())

    @property
    def lines(self) -> list[str]:
        """Of the output, without the blanks that pad them."""
        return [line.rstrip() for line in self.out.splitlines()]


class Drill:
    """Runs `python -m drills` from `folder`, which is not the workspace."""

    def __init__(self, base: Path) -> None:
        self.home = base / "drill"
        self.workspace = self.home / "workspace"
        self.folder = base / "elsewhere"
        self.folder.mkdir(parents=True)
        self.bank = HERE / "bank" / "practice"
        self.prefix: list[str] = []
        self.environ = {
            "PATH": os.environ["PATH"],
            "HOME": str(base),
            "LANG": "C.UTF-8",
            "TZ": "UTC",
            "PYTHONPATH": str(ROOT),
            "DRILL_HOME": str(self.home),
            "DRILL_BANK": str(HERE / "bank"),
            "DRILL_NOW": "2027-03-01T09:00:00+00:00",
        }

    def __call__(self, *words: str, typed: str = "", **environ: str | None) -> Ran:
        ran = subprocess.run(
            [*self.prefix, sys.executable, "-m", "drills", *words],
            cwd=self.folder,
            env=self.with_changes(environ),
            input=typed,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        return Ran(ran.returncode, ran.stdout, ran.stderr)

    def on_terminal(self, *words: str, columns: int = 80, typed: str = "", **environ: str | None) -> Ran:
        """In a pseudo-terminal of its own; `typed` is typed when a question stands there. All output comes as one."""
        from fcntl import ioctl
        from struct import pack
        from termios import TIOCSWINSZ

        ours, theirs = os.openpty()
        ioctl(theirs, TIOCSWINSZ, pack("HHHH", 24, columns, 0, 0))
        process = subprocess.Popen(
            [sys.executable, "-m", "drills", *words],
            cwd=self.folder,
            env=self.with_changes({"TERM": "xterm-256color", **environ}),
            preexec_fn=lambda: os.login_tty(theirs),
        )
        os.close(theirs)
        try:
            text = _converse(ours, typed.encode())
            return Ran(process.wait(60), text.replace("\r\n", "\n"), "")
        finally:
            process.kill()
            os.close(ours)

    def with_changes(self, changes: dict[str, str | None]) -> dict[str, str]:
        merged = {**self.environ, **changes}
        return {name: value for name, value in merged.items() if value is not None}

    def path(self, slug: str, name: str = "") -> Path:
        return self.workspace / "practice" / slug / name

    def put(self, slug: str, source: str, name: str = "solution.py") -> Path:
        """Copy a submission of the bank over the answer in the workspace."""
        target = self.path(slug, name)
        target.write_bytes((self.bank / slug / "submissions" / source).read_bytes())
        return target


@pytest.fixture
def drill(tmp_path: Path) -> Drill:
    return Drill(tmp_path)


@pytest.fixture
def powerless(drill: Drill) -> Drill:
    """Bound by the rights of files, even where the tests run as root."""
    if os.geteuid() == 0:
        if not which("setpriv"):
            pytest.skip("root may do everything, and setpriv is not here to prevent it")
        drill.prefix = ["setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner", "--"]
    return drill


@pytest.fixture
def plain() -> Callable[[str], str]:
    """Text without colours."""
    return lambda text: ANSI.sub("", text)


def _converse(descriptor: int, typed: bytes) -> str:
    """Everything that is written until the other side closes; raises TimeoutError after a minute of silence."""
    from select import select

    text = b""
    while select([descriptor], [], [], 60)[0]:
        try:
            part = os.read(descriptor, 65536)
        except OSError:
            part = b""
        if not part:
            return text.decode()
        text += part
        if typed and text.rstrip().endswith(b"]:"):
            sleep(0.3)  # the question is written a moment before it is listened for
            os.write(descriptor, typed)
            typed = b""
    raise TimeoutError(text.decode())
